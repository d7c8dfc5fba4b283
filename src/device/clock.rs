//! The wall clock, read in one place. It orders lists and is shown as testimony; nothing is decided by it.

/// Milliseconds since 1970 by this device's clock, which may be wrong by years.
pub fn now_ms() -> i64 {
    #[cfg(target_arch = "wasm32")]
    {
        // Whole milliseconds well below 2^53.
        js_sys::Date::now() as i64
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}
