//! The fields of a team.

use crate::noun::Noun;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::{RecordId, Value};

/// One field of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Its name: "Đoàn khảo sát số 2" (register `name`).
    Name(String),
    /// Who leads it (register `leader`).
    Leader(Option<RecordId>),
    /// Whether a person is a member (register `m.<person>`).
    Member(RecordId, bool),
}

impl Noun for Edit {
    const KIND: &'static str = "team";
    const NEEDED: &'static [&'static str] = &["name"];

    fn write(&self, pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
        match self {
            Edit::Name(name) => pen.name(id, "name", name),
            Edit::Leader(person) => pen.link(id, "leader", person.as_ref(), "person"),
            Edit::Member(person, on) => {
                crate::look::known(pen.scene.ledger, person, "person")?;
                pen.set(id, &format!("m.{}", person.name()), if *on { Value::bool(true) } else { Value::null() })
            }
        }
    }
}
