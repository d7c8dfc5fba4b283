//! The bodies that register models: Party organisations, agencies, the Front, unions, public services, armed forces.
//! Never knows which models they have.

mod fields;
mod participation;
mod read;

pub(crate) use fields::SCHEMA;
pub use participation::{Over, Participation, Registered, models_by_unit, participation};
pub use read::{Unit, list};

use crate::keyed::keyed;

keyed! {
    /// The type of a unit (plan III).
    UnitKind {
        /// Tổ chức đảng trực thuộc.
        Party = "to-chuc-dang",
        /// Cơ quan: UBND, phòng, ban, trung tâm.
        Agency = "co-quan",
        /// Ủy ban Mặt trận Tổ quốc.
        Front = "mat-tran",
        /// Tổ chức chính trị - xã hội.
        Union = "chinh-tri-xa-hoi",
        /// Trường học, trạm y tế, hợp tác xã và đơn vị khác.
        Service = "don-vi",
        /// Công an, quân sự.
        Armed = "luc-luong-vu-trang",
    }
}
