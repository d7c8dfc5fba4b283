//! The weight of the first load: html, css, js and wasm of the main app, as brotli carries them.

use super::split::WING;
use crate::fault::Done;
use crate::house::files_below;
use std::path::Path;

/// The most that the first load may weigh, in bytes after brotli.
pub const BUDGET_BYTES: usize = 200 * 1024;

/// The most that the whole app may weigh, every page of it, in bytes after brotli.
pub const ALL_BUDGET_BYTES: usize = 1_250_000;

/// One weighed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Its path inside the site.
    pub name: String,
    /// Its size as it is, bytes.
    pub bytes: usize,
    /// Its size after brotli at level 11, bytes.
    pub brotli: usize,
    /// Whether the first visit loads it before anything is shown; the wings follow when they are needed.
    pub first: bool,
}

/// Weighs the files of the app, heaviest first, those of the first load before those of the wings. The worker's files,
/// `sw.js`, pictures and data are not of it.
///
/// # Errors
/// When a file cannot be read.
pub fn weigh(dist: &Path) -> Done<Vec<Weight>> {
    let mut weights = Vec::new();
    for path in files_below(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let first_load = matches!(kind.as_str(), "html" | "css" | "js" | "wasm");
        if !first_load || name.contains("worker") || name == "sw.js" {
            continue;
        }
        let bytes = std::fs::read(&path)?;
        let first = !name.starts_with(WING);
        weights.push(Weight { name, bytes: bytes.len(), brotli: squeezed(&bytes)?.len(), first });
    }
    weights
        .sort_by(|a, b| b.first.cmp(&a.first).then_with(|| b.brotli.cmp(&a.brotli)).then_with(|| a.name.cmp(&b.name)));
    Ok(weights)
}

/// The bytes after brotli at level 11, as a host sends them.
///
/// # Errors
/// When they cannot be squeezed.
pub fn squeezed(bytes: &[u8]) -> Done<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &settings)?;
    Ok(out)
}
