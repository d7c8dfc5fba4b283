//! Survey visits: when, where to, by whom, and whether the unit was told before (plan II.2). Never blocks a late notice.

mod edit;
mod read;

pub use edit::Edit;
pub use read::{Notice, Visit, list, of_model};

/// What can be done to a visit.
pub type Command = crate::noun::Verb<Edit>;
