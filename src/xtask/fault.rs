//! What can go wrong in a task, as one sentence with its remedy. It never panics for the reader.

use std::fmt;

/// One sentence: what failed and, where there is one, what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(String);

/// The result of every task.
pub type Done<T = ()> = Result<T, Fault>;

impl Fault {
    /// A fault with this sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Fault(sentence.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Fault(error.to_string())
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Fault(error.to_string())
    }
}

/// Adds what was being done to whatever failed.
pub trait While<T> {
    /// Puts `doing` before the sentence of the failure.
    ///
    /// # Errors
    /// The same failure, with more words.
    fn while_doing(self, doing: impl fmt::Display) -> Done<T>;
}

impl<T, E: fmt::Display> While<T> for Result<T, E> {
    fn while_doing(self, doing: impl fmt::Display) -> Done<T> {
        self.map_err(|error| Fault(format!("{doing}: {error}")))
    }
}
