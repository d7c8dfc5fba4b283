//! A whole file, as a stranger may hand it over.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::reader(bytes));
