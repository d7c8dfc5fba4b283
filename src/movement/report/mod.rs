//! Reports that units send to the Ban Xây dựng Đảng (plan II.4): received, late, missing. Never writes one.

mod fields;
mod standing;

pub(crate) use fields::SCHEMA;
pub use standing::{OfUnit, Owing, Standing, by_unit, owing, standing};

use crate::keyed::keyed;

keyed! {
    /// What a report is about.
    Period {
        /// Quý I.
        First = "quy-1",
        /// 6 tháng đầu năm.
        Half = "sau-thang",
        /// Quý III.
        Third = "quy-3",
        /// Năm.
        Year = "nam",
        /// Đột xuất, chuyên đề.
        Special = "chuyen-de",
    }
}
