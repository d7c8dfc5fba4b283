//! Promises of `dvk`, kept by the program itself.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bad_input;
mod browser;
mod hand;
mod limits;
mod merging;
mod one_way;
mod saying;
mod vast;
