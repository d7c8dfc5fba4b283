//! Any JSON, or what looks like it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::canonical(bytes));
