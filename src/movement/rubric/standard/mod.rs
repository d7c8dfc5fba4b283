//! The two rubrics that a new campaign starts from: "mẫu, chưa được phê duyệt" (domain §4). Never a regulation:
//! no province's official sheet could be read, so every number is a proposal that the office can change.

mod collective;
mod individual;
mod table;

pub use collective::collective;
pub use individual::individual;
