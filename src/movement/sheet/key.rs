//! What a sheet is about, from which its id follows: two tablets make the same sheet, not two.

use crate::look;
use crate::mint;
use crate::refusal::Refusal;
use ledger::{Record, RecordId};

/// Who scores.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assessor {
    /// One person of the team.
    Person(RecordId),
    /// The team as a whole, by consensus.
    Team,
    /// The unit itself (tự chấm).
    Unit,
}

/// What a sheet is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The model.
    pub model: RecordId,
    /// Who scores.
    pub assessor: Assessor,
    /// The round, from 1.
    pub round: u32,
    /// The rubric, pinned.
    pub rubric: RecordId,
}

impl Assessor {
    /// What the register `assessor` keeps: the person's record id, `team` or `unit`.
    pub fn text(&self) -> &str {
        match self {
            Assessor::Person(id) => id.as_str(),
            Assessor::Team => "team",
            Assessor::Unit => "unit",
        }
    }

    /// The assessor of a register's text.
    pub fn of(text: &str) -> Option<Assessor> {
        match text {
            "team" => Some(Assessor::Team),
            "unit" => Some(Assessor::Unit),
            id => RecordId::new(id).ok().filter(|id| id.kind() == "person").map(Assessor::Person),
        }
    }

    /// The person, if it is one.
    pub fn person(&self) -> Option<&RecordId> {
        match self {
            Assessor::Person(id) => Some(id),
            Assessor::Team | Assessor::Unit => None,
        }
    }
}

impl Key {
    /// What a sheet's record says that it is about; none where it does not say.
    pub(super) fn of(record: &Record<'_>) -> Option<Key> {
        Some(Key {
            model: look::link(record, "model")?,
            assessor: Assessor::of(&record.text("assessor")?)?,
            round: look::number(record, "round")?,
            rubric: look::link(record, "rubric")?,
        })
    }

    /// The record id of the sheet: the digest of model, assessor, round and rubric.
    pub fn id(&self) -> Result<RecordId, Refusal> {
        let text = format!("{}|{}|{}|{}", self.model, self.assessor.text(), self.round, self.rubric);
        mint::derived("sheet", &text)
    }
}
