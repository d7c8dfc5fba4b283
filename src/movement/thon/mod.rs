//! The villages (thôn) of the commune. Never knows what lies in them.

mod edit;
mod read;

pub use edit::Edit;
pub use read::{Thon, list};

/// What can be done to a thôn.
pub type Command = crate::noun::Verb<Edit>;
