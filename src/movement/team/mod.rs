//! The survey teams (đoàn khảo sát, thẩm định). Never decides who may score what.

mod edit;
mod read;

pub use edit::Edit;
pub use read::{Team, list, of_person};

/// What can be done to a team.
pub type Command = crate::noun::Verb<Edit>;
