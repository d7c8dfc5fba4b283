//! The villages (thôn) of the commune. Never knows what lies in them.

mod fields;
mod read;

pub(crate) use fields::SCHEMA;
pub use read::{Thon, list};
