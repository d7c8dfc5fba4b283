//! The fields of a unit.

use super::UnitKind;
use crate::noun::Noun;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::{RecordId, Value};

/// One field of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Its full name (register `name`).
    Name(String),
    /// Its type (register `type`).
    Kind(UnitKind),
    /// The thôn it belongs to, if any (register `thon`).
    Thon(Option<RecordId>),
    /// Who answers for it (register `keeper`).
    Keeper(String),
    /// Their telephone (register `phone`).
    Phone(String),
}

impl Noun for Edit {
    const KIND: &'static str = "unit";
    const NEEDED: &'static [&'static str] = &["name"];

    fn write(&self, pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
        match self {
            Edit::Name(name) => pen.name(id, "name", name),
            Edit::Kind(kind) => pen.set(id, "type", Value::text(kind.key())),
            Edit::Thon(thon) => pen.link(id, "thon", thon.as_ref(), "thon"),
            Edit::Keeper(name) => pen.line(id, "keeper", name),
            Edit::Phone(phone) => pen.line(id, "phone", phone),
        }
    }
}
