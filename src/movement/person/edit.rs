//! The fields of a person.

use super::Seat;
use crate::noun::Noun;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::{RecordId, Value};

/// One field of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The full name (register `name`).
    Name(String),
    /// The post held: "Phó Bí thư Thường trực" (register `post`).
    Post(String),
    /// The seat in the survey team, if any (register `seat`).
    Seat(Option<Seat>),
    /// The unit the person belongs to (register `unit`).
    Unit(Option<RecordId>),
    /// The telephone (register `phone`).
    Phone(String),
    /// An interest declared in a model, with its reason; an empty reason takes it back (register `recuse.<model>`).
    Interest {
        /// The model.
        model: RecordId,
        /// Why the person will not score it.
        reason: String,
    },
}

impl Noun for Edit {
    const KIND: &'static str = "person";
    const NEEDED: &'static [&'static str] = &["name"];

    fn write(&self, pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
        match self {
            Edit::Name(name) => pen.name(id, "name", name),
            Edit::Post(post) => pen.line(id, "post", post),
            Edit::Seat(seat) => pen.set(id, "seat", seat.map_or_else(Value::null, |seat| Value::text(seat.key()))),
            Edit::Unit(unit) => pen.link(id, "unit", unit.as_ref(), "unit"),
            Edit::Phone(phone) => pen.line(id, "phone", phone),
            Edit::Interest { model, reason } => {
                crate::look::known(pen.scene.ledger, model, "model")?;
                pen.text(id, &format!("recuse.{}", model.name()), reason)
            }
        }
    }
}
