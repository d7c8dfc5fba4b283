//! Bytes as the story of a few devices, and what it comes to.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::fold(bytes));
