//! The people: members of the survey team with their seats, and others. Never an account or a password.

mod fields;
mod read;
mod recusal;
mod speaking;

pub(crate) use fields::SCHEMA;
pub use read::{Person, list};
pub(crate) use recusal::refuse;
pub use recusal::{Recusal, recused};
pub use speaking::speaks_for;

use crate::keyed::keyed;

keyed! {
    /// The four seats of the survey team (plan II.2).
    Seat {
        /// Đại diện lãnh đạo Thường trực Đảng ủy xã.
        Standing = "thuong-truc-dang-uy",
        /// Lãnh đạo Ban Xây dựng Đảng.
        Building = "ban-xay-dung-dang",
        /// Phòng Văn hóa - Xã hội xã.
        Culture = "phong-van-hoa-xa-hoi",
        /// Chuyên viên phụ trách mảng Dân vận.
        Specialist = "chuyen-vien-dan-van",
    }
}
