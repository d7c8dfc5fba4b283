//! Records of plain nouns: a table says what each noun holds, and one mechanism creates, edits, bins, lists and judges them
//! all. Never decides what a noun means: its rules stand in the noun's own folder.

mod arrange;
mod decide;
mod entry;
mod files;
mod find;
mod given;
mod list;
mod narrow;
mod schema;
mod texts;

pub use arrange::{By, Place, arrange};
pub(crate) use decide::{decide, enter};
pub use entry::{Entry, Input};
pub use files::{attached, every_file, files};
pub use find::{Sort, Whereabouts, everything, reason};
pub use given::given;
pub use list::{Item, count, items, title, titled};
pub use narrow::{Called, Narrow, narrows, within};
pub use schema::{Field, Order, Schema, Shape};
pub use texts::{Names, WORDLESS};

use crate::keyed::keyed;
use crate::{
    campaign, checklist, inspection, media, model, money, person, report, task, team, thon, training, unit, visit,
};
use ledger::{RecordId, Value};

keyed! {
    /// The plain nouns; the key is the kind of their records.
    Noun {
        /// Đợt thi đua: begun by its own verb, never binned.
        Campaign = "campaign",
        /// Thôn.
        Thon = "thon",
        /// Đơn vị.
        Unit = "unit",
        /// Người.
        Person = "person",
        /// Mô hình, điển hình.
        Model = "model",
        /// Đoàn khảo sát.
        Team = "team",
        /// Buổi khảo sát.
        Visit = "visit",
        /// Hội nghị tập huấn.
        Training = "training",
        /// Mẫu kiểm tra.
        Checklist = "checklist",
        /// Cuộc kiểm tra đơn vị.
        Inspection = "inspection",
        /// Tin, bài của chuyên mục.
        Media = "media",
        /// Nhiệm vụ.
        Task = "task",
        /// Khoản kinh phí.
        Money = "money",
        /// Báo cáo của đơn vị.
        Report = "report",
    }
}

impl Noun {
    /// What records of this kind hold.
    pub const fn schema(self) -> &'static Schema {
        match self {
            Noun::Campaign => &campaign::SCHEMA,
            Noun::Unit => &unit::SCHEMA,
            Noun::Thon => &thon::SCHEMA,
            Noun::Person => &person::SCHEMA,
            Noun::Model => &model::SCHEMA,
            Noun::Team => &team::SCHEMA,
            Noun::Visit => &visit::SCHEMA,
            Noun::Training => &training::SCHEMA,
            Noun::Checklist => &checklist::SCHEMA,
            Noun::Inspection => &inspection::SCHEMA,
            Noun::Media => &media::SCHEMA,
            Noun::Task => &task::SCHEMA,
            Noun::Money => &money::SCHEMA,
            Noun::Report => &report::SCHEMA,
        }
    }

    /// The plain noun of a record.
    pub fn of(id: &RecordId) -> Option<Noun> {
        Noun::from_key(id.kind())
    }
}

/// What can be done to a record of a plain noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Makes a record, named by the scene's fresh bytes, with these entries.
    Create(Noun, Vec<Entry>),
    /// Makes entries into the fields of a record.
    Edit(RecordId, Vec<Entry>),
    /// Puts into a record what stands under the same id in another campaign.
    Copy(RecordId, Vec<(String, Value)>),
    /// Puts a record into the bin, from which it can be taken.
    Bin(RecordId),
    /// Takes a record out of the bin.
    Restore(RecordId),
}
