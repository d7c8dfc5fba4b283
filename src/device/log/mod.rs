//! Diagnostics that the user can hand over: the last few hundred happenings, by code and number.
//!
//! Never a name, a text, a score or a file's content: an entry has no place for one.

mod ring;

pub use ring::{Entry, Ring};

use std::cell::RefCell;

thread_local! {
    static RING: RefCell<Ring> = RefCell::new(Ring::default());
}

/// Notes a happening with up to two numbers that explain it (counts, sizes, milliseconds; 0 when there is nothing to say).
pub fn note(code: &'static str, one: u64, two: u64) {
    let entry = Entry { at_ms: crate::clock::now_ms(), code, one, two };
    RING.with(|ring| {
        if let Ok(mut ring) = ring.try_borrow_mut() {
            ring.push(entry);
        }
    });
}

/// Everything noted, one happening a line, oldest first; `build` names the build.
pub fn export(build: &str) -> String {
    RING.with(|ring| ring.try_borrow().map(|ring| ring.text(build)).unwrap_or_default())
}
