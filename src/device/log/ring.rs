//! The ring of happenings: bounded, oldest go first. Pure.

use std::collections::VecDeque;
use std::fmt::Write;

/// How many happenings are kept.
const KEPT: usize = 300;

/// A happening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Wall clock, milliseconds since 1970.
    pub at_ms: i64,
    /// What happened, as a fixed word of the code.
    pub code: &'static str,
    /// How it ended or what it was about, as another; empty when there is nothing to say.
    pub what: &'static str,
    /// A number that explains it.
    pub one: u64,
    /// A second one.
    pub two: u64,
}

/// The last happenings.
#[derive(Clone, Debug, Default)]
pub struct Ring {
    kept: VecDeque<Entry>,
    dropped: u64,
}

impl Ring {
    /// Adds a happening; the oldest goes when there are too many.
    pub fn push(&mut self, entry: Entry) {
        if self.kept.len() == KEPT {
            self.kept.pop_front();
            self.dropped += 1;
        }
        self.kept.push_back(entry);
    }

    /// The happenings as text, one a line.
    pub fn text(&self, build: &str) -> String {
        let mut text = format!("dvk {build}; {} earlier left out\n", self.dropped);
        for Entry { at_ms, code, what, one, two } in &self.kept {
            let apart = if what.is_empty() { "" } else { " " };
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{at_ms} {code}{apart}{what} {one} {two}");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Ring};

    #[test]
    fn the_newest_happenings_are_kept_and_the_gap_is_told() {
        let mut ring = Ring::default();
        for n in 0..1_000 {
            ring.push(Entry { at_ms: n, code: "save", what: if n % 2 == 0 { "" } else { "quota" }, one: 1, two: 2 });
        }
        let text = ring.text("b1");
        assert_eq!(text.lines().count(), 301);
        assert!(text.starts_with("dvk b1; 700 earlier left out\n700 save 1 2\n"), "{text}");
        assert!(text.ends_with("\n999 save quota 1 2\n"), "{text}");
    }
}
