//! Promises of the bundle: what goes out comes home, what is damaged costs only itself, and nothing wrong gets in.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "frozen files are read, and a variable says how many cases to try")]

mod bad_input;
mod crowd;
mod cuts;
mod damage;
mod fuzzed;
mod golden;
mod hostile;
mod import;
mod limits;
mod memory;
mod roundtrip;
mod schema;
mod strings;
mod tools;
