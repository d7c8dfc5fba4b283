//! The villages (thôn) of the commune. Never knows what lies in them.

mod coverage;
mod fields;
mod read;

pub use coverage::{Coverage, coverage, models_by_thon};
pub(crate) use fields::SCHEMA;
pub use read::{Thon, list};
