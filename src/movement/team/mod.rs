//! The survey teams (đoàn khảo sát, thẩm định). Never decides who may score what.

mod fields;
mod read;

pub(crate) use fields::SCHEMA;
pub use read::{Team, list, of_person};
