//! The hosting recipe: the headers that any host of the app should send, and how long each file may be kept.

/// What the page may load and do. `index.html` carries the same, but for `frame-ancestors`, which only a header can say.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
manifest-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";

/// The headers that every answer carries.
pub fn fixed() -> Vec<(&'static str, String)> {
    let text = |name, value: &str| (name, value.to_string());
    vec![
        ("Content-Security-Policy", format!("{POLICY}; frame-ancestors 'none'")),
        text("X-Content-Type-Options", "nosniff"),
        text("Referrer-Policy", "no-referrer"),
        text(
            "Permissions-Policy",
            "camera=(self), geolocation=(self), microphone=(self), fullscreen=(self), web-share=(self), payment=(), usb=()",
        ),
        text("Cross-Origin-Opener-Policy", "same-origin"),
        text("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}

/// The type of a file by its ending.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// How long a file may be kept: names that carry a hash for ever, all others are asked for each time.
pub fn keeping(path: &str) -> &'static str {
    let hashed =
        path.split(['-', '.', '_', '/']).any(|part| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit()));
    if hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(keeping("app-0123456789abcdef_bg.wasm").contains("immutable"));
        for path in ["index.html", "sw.js", "worker.js", "precache.json", "icons/icon-192.png"] {
            assert_eq!(keeping(path), "no-cache", "{path}");
        }
    }
}
