//! Survey visits: when, where to, by whom, and whether the unit was told before (plan II.2). Never blocks a late notice.

mod board;
mod check;
mod fields;
mod read;
mod told;
mod warn;

pub use board::{Slot, Waiting, waiting, week};
pub(crate) use check::check;
pub use check::{any_to_hold, may_hold};
pub(crate) use fields::SCHEMA;
pub(crate) use read::begin;
pub use read::{Notice, Visit, list, of_model};
pub use told::Told;
pub(crate) use told::tell;
pub use warn::{Warning, warnings};

use crate::keyed::keyed;

keyed! {
    /// What must be ready for a trip (plan III.4: "kinh phí, phương tiện và các điều kiện cần thiết").
    Preparation {
        /// Phương tiện.
        Transport = "phuong-tien",
        /// Kinh phí.
        Money = "kinh-phi",
        /// Hồ sơ, phiếu chấm.
        Papers = "ho-so",
        /// Máy tính bảng đã sạc, đã nhập gói phân công.
        Tablets = "may-tinh-bang",
        /// Địa phương đã bố trí người đón, nơi làm việc.
        Host = "noi-don",
    }
}
