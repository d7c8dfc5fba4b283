//! Who may be nominated: every registered model, with what is known before it is sent to the survey (plan II.2).

use super::state::{State, Surroundings};
use super::{Model, list};
use crate::date::Day;
use crate::look;
use crate::text;
use ledger::{Ledger, RecordId};

/// A model on the page of nominations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nominee {
    /// Its record.
    pub id: RecordId,
    /// Its name.
    pub name: String,
    /// Its unit's name.
    pub unit: String,
    /// The model it was replicated from: the name of the record, or what was written.
    pub replicated_from: String,
    /// The day on which its registration was received.
    pub registered: Option<Day>,
    /// Where it stands.
    pub state: State,
    /// Whether it is nominated.
    pub nominated: bool,
    /// Name and unit, folded: what a search looks through.
    pub hay: String,
}

impl Nominee {
    /// Whether the nomination may still change here: nothing was planned or scored on the strength of it.
    pub fn may_change(&self) -> bool {
        matches!(self.state, State::Draft | State::Registered | State::Nominated)
    }
}

/// Every model that was not withdrawn, by unit and name.
pub fn nominees(ledger: &Ledger) -> Vec<Nominee> {
    let around = Surroundings::of(ledger);
    let mut all: Vec<Nominee> = list(ledger).iter().map(|model| nominee(ledger, &around, model)).collect();
    all.retain(|one| one.state != State::Withdrawn);
    ledger::order::by_key(&mut all, |one| (text::sort_key(&one.unit), text::sort_key(&one.name), one.id.clone()));
    all
}

fn nominee(ledger: &Ledger, around: &Surroundings<'_>, model: &Model) -> Nominee {
    let called = |id: &Option<RecordId>| {
        let record = id.as_ref().and_then(|id| ledger.record(id.as_str()));
        record.map(|record| look::text(&record, "name")).unwrap_or_default()
    };
    let unit = called(&model.unit);
    let from = called(&model.replicated);
    Nominee {
        id: model.id.clone(),
        name: model.name.clone(),
        hay: text::fold(&format!("{} {unit}", model.name)),
        unit,
        replicated_from: if from.is_empty() { model.replicated_text.clone() } else { from },
        registered: model.registered,
        state: around.state(model),
        nominated: model.nominated,
    }
}
