//! The parts of one file that were not taken: the first are named, the rest counted, so that a file of nothing else takes little memory.

use crate::words::{self, Lang};
use ledger::bundle::SetAside;
use std::path::Path;

/// So many parts of one file are named.
const MOST: usize = 10_000;

/// The parts that were set aside.
#[derive(Debug, Default)]
pub struct Aside {
    parts: Vec<SetAside>,
    more: u64,
}

impl Aside {
    /// Adds one.
    pub fn add(&mut self, part: SetAside) {
        if self.parts.len() < MOST { self.parts.push(part) } else { self.more += 1 }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// A sentence for each, by its line in the file, and one for how many more there are.
    pub fn sentences(&mut self, path: &Path, lang: Lang) -> Vec<String> {
        self.parts.sort_by_key(|part| part.line);
        let named = self.parts.iter();
        let named = named.map(|part| format!("{}:{}: {}", path.display(), part.line, words::set_aside(lang, part)));
        let more = (self.more > 0).then(|| words::and_more(lang, self.more));
        named.chain(more).collect()
    }
}
