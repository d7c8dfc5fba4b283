//! Inspections of units (plan II.2): a form's items answered at a unit, apart from the scores of models.

mod fields;
mod read;

pub(crate) use fields::SCHEMA;
pub use read::{Progress, progress};

use crate::keyed::keyed;

keyed! {
    /// The answer to an item.
    Answer {
        /// Đạt.
        Met = "dat",
        /// Đạt một phần.
        Partly = "mot-phan",
        /// Chưa đạt.
        NotMet = "chua-dat",
    }
}
