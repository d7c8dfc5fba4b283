//! Sheets in lists: who, how far, with what result. Never shows one assessor's result to another: ask for the assessor you may show.

use super::{Assessor, Key, Sheet, State, split_evidence, tally};
use crate::look;
use crate::photo::{Photo, PhotoKey};
use crate::points::Points;
use crate::rubric::Rubric;
use ledger::{Ledger, RecordId};

/// How far a sheet is, in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SummaryState {
    /// Nothing was written.
    Blank,
    /// It is being written.
    Draft {
        /// The version to come, from 1.
        version: u32,
        /// How many criteria are scored or left out.
        given: usize,
        /// How many there are.
        of: usize,
        /// The total so far.
        total: Points,
    },
    /// It is sealed.
    Sealed {
        /// The version, from 1.
        version: u32,
        /// The total.
        total: Points,
        /// The key of the class; empty where a ground for exclusion was found.
        class: String,
    },
}

/// A sheet in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its record.
    pub id: RecordId,
    /// What it is about.
    pub key: Key,
    /// How far it is.
    pub state: SummaryState,
    /// How many registers hold several different values.
    pub conflicts: usize,
}

/// The summary of a sheet.
pub fn summary(sheet: &Sheet, rubric: Option<&Rubric>) -> Summary {
    let state = match (sheet.state, sheet.standing()) {
        (State::Sealed { version }, Some(standing)) => {
            SummaryState::Sealed { version, total: standing.seal.total, class: standing.seal.class.clone() }
        }
        (State::Draft { .. } | State::Sealed { .. }, _) if !sheet.begun => SummaryState::Blank,
        (State::Draft { version } | State::Sealed { version }, _) => match rubric {
            Some(rubric) => {
                let sums = tally(sheet, &rubric.body);
                let given = sums.groups.iter().map(|group| group.done).sum();
                let of = sums.groups.iter().map(|group| group.of).sum();
                SummaryState::Draft { version, given, of, total: sums.total }
            }
            None => {
                SummaryState::Draft { version, given: sheet.marks.len(), of: sheet.marks.len(), total: Points::ZERO }
            }
        },
    };
    Summary { id: sheet.id.clone(), key: sheet.key.clone(), state, conflicts: sheet.conflicts.len() }
}

/// The sheets of a model by one assessor, by round and rubric.
pub fn of_model(ledger: &Ledger, model: &RecordId, assessor: &Assessor) -> Vec<Sheet> {
    let wanted = |sheet: &Sheet| sheet.key.model == *model && sheet.key.assessor == *assessor;
    let mut found: Vec<Sheet> = ledger
        .records("sheet")
        .filter(|record| record.text("model").as_deref() == Some(model.as_str()))
        .filter_map(|record| Sheet::read(ledger, &look::id(&record)?))
        .filter(wanted)
        .collect();
    in_order(&mut found);
    found
}

/// Lays sheets of one model and assessor in order: by round and rubric.
pub(crate) fn in_order(sheets: &mut [Sheet]) {
    ledger::order::by(sheets, |a, b| (a.key.round, &a.key.rubric).cmp(&(b.key.round, &b.key.rubric)));
}

/// The photos of a sheet that are not in the bin, whether or not the sheet says what it is about.
pub fn photos_of(ledger: &Ledger, id: &RecordId) -> Vec<PhotoKey> {
    let Some(record) = look::of_kind(ledger, id, "sheet") else { return Vec::new() };
    let photo = |register: ledger::Register<'_>| {
        let (_, key) = split_evidence(register.name())?;
        let kept = register.heads().any(|head| head.value().get::<Photo>().is_some_and(|photo| !photo.bin));
        kept.then_some(key)
    };
    record.registers().filter_map(photo).collect()
}
