//! The laws of the ledger, tried on generated histories: `LAWS_CASES` says on how many (10,000 optimised, 200 else). A law
//! that falls says its seed; `LAWS_SEED` tries the same histories again.
#![allow(clippy::disallowed_methods, reason = "a test reads from its surroundings how long it shall run")]
#![allow(clippy::unwrap_used, reason = "a test may fall")]

mod carry;
mod delta;
mod fold;
#[path = "../../../../tests/fuzz/laws/seen.rs"]
mod seen;
mod story;
mod union;

use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};
use std::hash::{BuildHasher, RandomState};

/// How many histories each law is tried on.
fn cases() -> Config {
    let wanted = std::env::var("LAWS_CASES").ok().and_then(|cases| cases.parse().ok());
    let usual = if is_unoptimised() { 200 } else { 10_000 };
    let seed = seed(std::env::var("LAWS_SEED").ok().as_deref());
    // Shown only where the law falls.
    println!("the same histories again: LAWS_SEED={seed}");
    tried(wanted.unwrap_or(usual), seed)
}

/// The seed that was asked for, or one that nobody knows beforehand.
fn seed(asked: Option<&str>) -> u64 {
    asked.and_then(|seed| seed.parse().ok()).unwrap_or_else(|| RandomState::new().hash_one(std::process::id()))
}

fn tried(cases: u32, seed: u64) -> Config {
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..Config::default() }
}

#[test]
fn a_law_that_falls_falls_again_on_the_same_history_by_its_seed() {
    let falls = |seed| {
        let law = |number: u64| if number % 7 == 3 { Err(TestCaseError::fail("falls")) } else { Ok(()) };
        let mut runner = TestRunner::new(tried(1_000, seed));
        let Err(TestError::Fail(_, least)) = runner.run(&proptest::num::u64::ANY, law) else { panic!("it must fall") };
        let mut seen = Vec::new();
        let mut again = TestRunner::new(tried(20, seed));
        let kept = std::cell::RefCell::new(&mut seen);
        again
            .run(&proptest::num::u64::ANY, |number| {
                kept.borrow_mut().push(number);
                Ok(())
            })
            .unwrap();
        (least, seen)
    };
    assert_eq!(falls(5), falls(5));
    assert_ne!(falls(5).1, falls(6).1);
    assert_eq!(seed(Some("17")), 17);
    assert_ne!(seed(None), seed(None));
}

/// Whether this test was built by the profile that does not optimise, whose folder has this name.
fn is_unoptimised() -> bool {
    std::env::current_exe().is_ok_and(|path| path.components().any(|part| part.as_os_str() == "debug"))
}
