//! Points that wait to be judged, in little memory: there may be as many as a file has events. Judges nothing.

use crate::rubric::CriterionId;
use crate::sheet::Mark;
use ledger::RecordId;
use std::collections::BTreeMap;

/// Points of events, each event's together.
#[derive(Default)]
pub(super) struct Waiting {
    marks: Vec<One>,
    records: Names<RecordId>,
    codes: Names<CriterionId>,
}

/// The points that one event gives to criteria of a sheet.
pub(super) struct Marks<'a> {
    /// The event.
    pub(super) ticket: u64,
    /// The sheet.
    pub(super) sheet: &'a RecordId,
    /// The rubric that the event itself says its sheet has.
    pub(super) rubric: Option<&'a RecordId>,
    waiting: &'a Waiting,
    marks: &'a [One],
}

#[derive(Clone, Copy)]
struct One {
    ticket: u64,
    sheet: u32,
    rubric: Option<u32>,
    code: u32,
    mark: Mark,
}

impl Waiting {
    /// Remembers points until they can be judged.
    pub(super) fn add(
        &mut self,
        ticket: u64,
        sheet: &RecordId,
        rubric: Option<&RecordId>,
        (code, mark): (CriterionId, Mark),
    ) {
        let rubric = rubric.map(|rubric| self.records.number(rubric));
        let (sheet, code) = (self.records.number(sheet), self.codes.number(&code));
        self.marks.push(One { ticket, sheet, rubric, code, mark });
    }

    /// The events, as they came.
    pub(super) fn events(&self) -> impl Iterator<Item = Marks<'_>> {
        let events = self.marks.chunk_by(|one, next| one.ticket == next.ticket);
        events.filter_map(|marks| {
            let first = marks.first()?;
            let rubric = first.rubric.map(|rubric| self.records.get(rubric));
            let sheet = self.records.get(first.sheet);
            Some(Marks { ticket: first.ticket, sheet, rubric, waiting: self, marks })
        })
    }
}

impl<'a> Marks<'a> {
    /// Each criterion with its points.
    pub(super) fn each(&self) -> impl Iterator<Item = (&'a CriterionId, Mark)> + use<'a> {
        let codes = &self.waiting.codes;
        self.marks.iter().map(|one| (codes.get(one.code), one.mark))
    }
}

/// Names, each kept once.
struct Names<T> {
    names: Vec<T>,
    numbers: BTreeMap<T, u32>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Names { names: Vec::new(), numbers: BTreeMap::new() }
    }
}

impl<T: Ord + Clone> Names<T> {
    fn number(&mut self, name: &T) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.clone());
        self.numbers.insert(name.clone(), number);
        number
    }

    fn get(&self, number: u32) -> &T {
        &self.names[number as usize]
    }
}
