//! Models and examples (mô hình, điển hình): the registration form of domain §5, lists, search, and the page of one.
//! Never holds a score: those are in sheets.

mod edit;
mod list;
mod notice;
mod page;
mod read;

pub use edit::Edit;
pub use list::{Filter, Row, filter, list, rows, search};
pub use notice::{Notice, notices};
pub use page::{OfSheet, Page, page};
pub use read::Model;

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

/// What can be done to a model.
pub type Command = crate::noun::Verb<Edit>;
