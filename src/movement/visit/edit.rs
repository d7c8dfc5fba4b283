//! The fields of a visit.

use crate::date::{Day, Time};
use crate::noun::Noun;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::{RecordId, Value};

/// One field of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The day (register `date`).
    Date(Day),
    /// The time of day (register `time`).
    Time(Option<Time>),
    /// The team that goes (register `team`).
    Team(Option<RecordId>),
    /// Whether a model is visited (register `m.<model>`).
    Model(RecordId, bool),
    /// The day on which the notice was sent (register `notice.sent`).
    NoticeSent(Option<Day>),
    /// The day on which the unit confirmed it (register `notice.ack`).
    NoticeConfirmed(Option<Day>),
    /// What to bring, where to meet (register `note`).
    Note(String),
}

impl Noun for Edit {
    const KIND: &'static str = "visit";
    const NEEDED: &'static [&'static str] = &["date"];

    fn write(&self, pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
        match self {
            Edit::Date(day) => pen.day(id, "date", Some(*day)),
            Edit::Time(time) => {
                pen.set(id, "time", time.map_or_else(Value::null, |time| Value::text(&time.to_string())))
            }
            Edit::Team(team) => pen.link(id, "team", team.as_ref(), "team"),
            Edit::Model(model, on) => {
                crate::look::known(pen.scene.ledger, model, "model")?;
                pen.set(id, &format!("m.{}", model.name()), if *on { Value::bool(true) } else { Value::null() })
            }
            Edit::NoticeSent(day) => pen.day(id, "notice.sent", *day),
            Edit::NoticeConfirmed(day) => pen.day(id, "notice.ack", *day),
            Edit::Note(note) => pen.text(id, "note", note),
        }
    }
}
