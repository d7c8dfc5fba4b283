//! Money (plan II.2 "Kinh phí"): what was allocated to the Ban Xây dựng Đảng, what was spent on which trip or activity.
//! Amounts are whole đồng. Never pays.

mod balance;
mod fields;

pub use balance::{Balance, Share, Sums, balance, sums};
pub(crate) use fields::SCHEMA;

use crate::keyed::keyed;

keyed! {
    /// Which way the money goes.
    Flow {
        /// Được cấp.
        Allocated = "cap",
        /// Chi.
        Spent = "chi",
    }
}
