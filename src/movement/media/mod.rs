//! The column "Dân vận khéo" (plan II.3): what was told of the movement, where and when. Never sends anything anywhere.

mod counts;
mod fields;

pub use counts::{Counts, counts};
pub(crate) use fields::SCHEMA;

use crate::keyed::keyed;

keyed! {
    /// Where it was told (plan II.3).
    Channel {
        /// Trang thông tin điện tử.
        Website = "trang-thong-tin-dien-tu",
        /// Hệ thống thông tin cơ sở.
        Local = "he-thong-thong-tin-co-so",
        /// Mạng xã hội.
        Social = "mang-xa-hoi",
        /// Đài phát thanh không dây.
        Radio = "dai-khong-day",
        /// Họp thôn.
        Meeting = "hop-thon",
        /// Khác.
        Other = "khac",
    }
}
