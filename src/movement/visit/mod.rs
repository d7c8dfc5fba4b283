//! Survey visits: when, where to, by whom, and whether the unit was told before (plan II.2). Never blocks a late notice.

mod fields;
mod read;

pub(crate) use fields::SCHEMA;
pub use read::{Notice, Visit, list, of_model};
