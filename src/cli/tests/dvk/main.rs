//! Promises of `dvk`, kept by the program itself.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod hand;
mod merging;
mod saying;
