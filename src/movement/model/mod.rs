//! Models and examples (mô hình, điển hình): the registration form of domain §5, lists, search, and the page of one.
//! Never holds a score: those are in sheets.

mod fields;
mod list;
mod near;
mod nominees;
mod notice;
mod page;
mod read;
mod receipt;
mod state;

pub(crate) use fields::SCHEMA;
pub use list::{Filter, Row, filter, list, rows, search};
pub use near::Near;
pub use nominees::{Nominee, nominees};
pub use notice::{Notice, Registering, notices, notices_for, registering};
pub use page::{OfSheet, Page, page};
pub use read::Model;
pub use receipt::{Came, Receipt, receipts};
pub use state::{State, Surroundings};

use crate::keyed::keyed;

keyed! {
    /// What is registered: a model of work, or an example.
    ModelKind {
        /// Mô hình.
        Model = "mo-hinh",
        /// Điển hình.
        Example = "dien-hinh",
    }
}

keyed! {
    /// Whose achievement it is; each has its own rubric.
    Subject {
        /// Tập thể.
        Collective = "tap-the",
        /// Cá nhân.
        Individual = "ca-nhan",
    }
}

keyed! {
    /// How new it is.
    Newness {
        /// Mới.
        New = "moi",
        /// Đang thực hiện.
        Running = "dang-thuc-hien",
        /// Nhân rộng từ mô hình khác.
        Replicated = "nhan-rong",
    }
}

keyed! {
    /// What the review has come to (plan II.4).
    Outcome {
        /// Công nhận mô hình.
        Recognised = "cong-nhan",
        /// Công nhận tiêu biểu.
        Exemplary = "tieu-bieu",
        /// Đề nghị khen thưởng.
        Proposed = "de-nghi-khen-thuong",
        /// Trả lại để hoàn thiện.
        Returned = "tra-lai",
    }
}
