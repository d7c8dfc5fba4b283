//! The laws of the ledger, tried on generated histories: `LAWS_CASES` says on how many (10,000 optimised, 200 else).
#![allow(clippy::disallowed_methods, reason = "a test reads from its surroundings how long it shall run")]
#![allow(clippy::unwrap_used, reason = "a test may fall")]

mod carry;
mod delta;
mod fold;
#[path = "../../../../tests/fuzz/laws/seen.rs"]
mod seen;
mod story;
mod union;

use proptest::test_runner::Config;

/// How many histories each law is tried on.
fn cases() -> Config {
    let wanted = std::env::var("LAWS_CASES").ok().and_then(|cases| cases.parse().ok());
    let usual = if is_unoptimised() { 200 } else { 10_000 };
    Config { cases: wanted.unwrap_or(usual), failure_persistence: None, ..Config::default() }
}

/// Whether this test was built by the profile that does not optimise, whose folder has this name.
fn is_unoptimised() -> bool {
    std::env::current_exe().is_ok_and(|path| path.components().any(|part| part.as_os_str() == "debug"))
}
