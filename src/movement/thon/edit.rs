//! The fields of a thôn.

use crate::noun::Noun;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::RecordId;

/// One field of a thôn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Its name, as people say it: "Thôn Suối Mơ" (register `name`).
    Name(String),
    /// How many households it has, up to 100.000 (register `households`).
    Households(Option<u32>),
}

impl Noun for Edit {
    const KIND: &'static str = "thon";
    const NEEDED: &'static [&'static str] = &["name"];

    fn write(&self, pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
        match self {
            Edit::Name(name) => pen.name(id, "name", name),
            Edit::Households(count) => pen.number(id, "households", *count, 0..=100_000),
        }
    }
}
