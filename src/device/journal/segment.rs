//! Names of stored stretches of lines. Unique without asking anyone, so that two writers never meet on one name.

use serde::{Deserialize, Serialize};

/// The name of a stretch of lines: a running number and the mark of the connection that wrote it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Segment(String);

impl Segment {
    /// The name number `n` of the connection marked `mark` (letters and digits).
    pub fn new(n: u64, mark: &str) -> Self {
        Self(format!("{n:012}-{mark}"))
    }

    /// A name as it was stored.
    pub fn stored(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The running number; 0 when the name is not one of ours.
    pub fn number(&self) -> u64 {
        self.0.split('-').next().and_then(|n| n.parse().ok()).unwrap_or(0)
    }

    /// The name as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Lines that were written together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its name.
    pub segment: Segment,
    /// Event lines, each ended by `\n`.
    pub lines: Vec<u8>,
}
