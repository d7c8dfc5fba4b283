//! Points that wait until all events have gone by, in little memory: there may be as many as a file has events. Judges
//! nothing.

use crate::rubric::CriterionId;
use crate::sheet::Mark;
use ledger::RecordId;
use std::collections::BTreeMap;

/// Points of sheets.
#[derive(Default)]
pub(super) struct Waiting {
    marks: Vec<One>,
    sheets: Names<RecordId>,
    codes: Names<CriterionId>,
}

#[derive(Clone, Copy)]
struct One {
    sheet: u32,
    code: u32,
    mark: Mark,
}

impl Waiting {
    /// Remembers what a criterion of a sheet was given.
    pub(super) fn add(&mut self, sheet: &RecordId, (code, mark): (CriterionId, Mark)) {
        let (sheet, code) = (self.sheets.number(sheet), self.codes.number(&code));
        self.marks.push(One { sheet, code, mark });
    }

    /// Each, as they came.
    pub(super) fn each(&self) -> impl Iterator<Item = (&RecordId, &CriterionId, Mark)> {
        self.marks.iter().map(|one| (self.sheets.get(one.sheet), self.codes.get(one.code), one.mark))
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
