//! Inspections of units (plan II.2): a form's items answered at a unit, apart from the scores of models.

mod fields;
mod items;
mod read;

pub(crate) use fields::SCHEMA;
pub(crate) use items::{ASKED, VERSION, pin};
pub use items::{Item, items, items_of, version};
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
