//! Who has written sheets of their own on a device, and how many. Never says what is in them.

use super::{Assessor, Sheet};
use crate::look;
use ledger::{IncarnationId, Ledger, Record, RecordId};

/// A person's own sheets, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer {
    /// Who scores.
    pub person: RecordId,
    /// How many of their sheets were written there, sealed ones among them.
    pub begun: usize,
    /// How many of these are sealed and not being amended.
    pub sealed: usize,
}

/// Everyone who has written in a sheet of their own under one of these incarnations, in the order of their records; the team's
/// and the units' sheets count for nobody.
pub fn writers(ledger: &Ledger, lives: &[IncarnationId]) -> Vec<Writer> {
    let mut found: Vec<Writer> = Vec::new();
    let written_here = |record: &Record<'_>| {
        record.registers().any(|register| register.heads().any(|head| lives.contains(&head.at().incarnation)))
    };
    let sheets = ledger.records("sheet").filter(written_here);
    let sheets = sheets.filter_map(|record| Sheet::read(ledger, &look::id(&record)?));
    for sheet in sheets.filter(|sheet| sheet.begun) {
        let Assessor::Person(person) = &sheet.key.assessor else { continue };
        let sealed = usize::from(sheet.sealed());
        match found.iter_mut().find(|one| one.person == *person) {
            Some(one) => {
                one.begun += 1;
                one.sealed += sealed;
            }
            None => found.push(Writer { person: person.clone(), begun: 1, sealed }),
        }
    }
    ledger::order::by_key(&mut found, |one| one.person.clone());
    found
}
