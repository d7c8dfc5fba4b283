//! Diagnostics that the user can hand over: the last few hundred happenings, by code and number, and which build they
//! happened in.
//!
//! Never a name, a text, a score or a file's content: an entry has no place for one.

mod ring;

pub use ring::{Entry, Ring};

use std::cell::RefCell;

thread_local! {
    static RING: RefCell<Ring> = RefCell::new(Ring::default());
    static BUILD: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Notes a happening: its code, how it ended or what it was about (also a code, or nothing), and up to two numbers that
/// explain it (counts, sizes, milliseconds; 0 when there is nothing to say).
pub fn note(code: &'static str, what: &'static str, one: u64, two: u64) {
    let entry = Entry { at_ms: crate::clock::now_ms(), code, what, one, two };
    RING.with(|ring| {
        if let Ok(mut ring) = ring.try_borrow_mut() {
            ring.push(entry);
        }
    });
}

/// Says which build this is, as far as it is known.
pub fn built(build: &str) {
    BUILD.with(|held| {
        if let Ok(mut held) = held.try_borrow_mut() {
            build.clone_into(&mut held);
        }
    });
}

/// Everything noted, one happening a line, oldest first, under the build.
pub fn export() -> String {
    let build = BUILD.with(|held| held.try_borrow().map(|held| held.clone()).unwrap_or_default());
    RING.with(|ring| ring.try_borrow().map(|ring| ring.text(&build)).unwrap_or_default())
}
