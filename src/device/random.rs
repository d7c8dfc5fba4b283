//! Randomness from the browser's own source, for names that must never meet: incarnations, stores, connections.

/// `N` unpredictable bytes (at most 65,536); fails only where the browser has no such source.
#[cfg(target_arch = "wasm32")]
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    use wasm_bindgen::{JsCast, JsValue};

    let crypto = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("crypto")).ok()?;
    let fill = js_sys::Reflect::get(&crypto, &JsValue::from_str("getRandomValues")).ok()?;
    let filled = js_sys::Uint8Array::new_with_length(u32::try_from(N).ok()?);
    fill.dyn_into::<js_sys::Function>().ok()?.call1(&crypto, &filled).ok()?;
    let mut out = [0; N];
    filled.copy_to(&mut out);
    Some(out)
}

/// `N` unpredictable bytes, from the seeds that the standard library draws for its maps.
#[cfg(not(target_arch = "wasm32"))]
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    use std::hash::{BuildHasher, Hasher, RandomState};

    let mut out = [0; N];
    for chunk in out.chunks_mut(8) {
        let word = RandomState::new().build_hasher().finish().to_le_bytes();
        chunk.copy_from_slice(&word[..chunk.len()]);
    }
    Some(out)
}

/// A mark of 16 lower-case hex digits, for a store or a connection.
pub fn mark() -> Option<String> {
    bytes::<8>().map(|bytes| format!("{:016x}", u64::from_le_bytes(bytes)))
}
