//! Whether a report came, and in time.

use super::Period;
use crate::date::Day;
use crate::look;
use crate::unit::{self, Unit};
use ledger::{Ledger, Record, RecordId};

/// How a report stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It has not come, and its day has passed.
    Missing,
    /// It has not come; there is time.
    Awaited,
    /// It came after its day.
    Late,
    /// It came in time.
    Received,
}

/// How a report stands; none where it is not known.
pub fn standing(ledger: &Ledger, id: &RecordId, today: Day) -> Option<Standing> {
    look::of_kind(ledger, id, "report").map(|record| of(&record, today))
}

fn of(record: &Record<'_>, today: Day) -> Standing {
    let due = look::day(record, "due");
    match look::day(record, "received") {
        Some(received) if due.is_some_and(|due| received > due) => Standing::Late,
        Some(_) => Standing::Received,
        None if due.is_some_and(|due| today > due) => Standing::Missing,
        None => Standing::Awaited,
    }
}

/// How many reports came in time, came late, are missing, and are awaited.
pub fn counts(ledger: &Ledger, today: Day) -> (usize, usize, usize, usize) {
    let mut found = (0, 0, 0, 0);
    for record in ledger.records("report").filter(|record| !look::flag(record, "binned")) {
        match of(&record, today) {
            Standing::Received => found.0 += 1,
            Standing::Late => found.1 += 1,
            Standing::Missing => found.2 += 1,
            Standing::Awaited => found.3 += 1,
        }
    }
    found
}

/// The units of which no report of a period came.
pub fn missing(ledger: &Ledger, period: Period) -> Vec<Unit> {
    let came: Vec<RecordId> = ledger
        .records("report")
        .filter(|record| !look::flag(record, "binned") && look::day(record, "received").is_some())
        .filter(|record| look::text(record, "period") == period.key())
        .filter_map(|record| look::link(&record, "unit"))
        .collect();
    let mut units = unit::list(ledger);
    units.retain(|unit| !came.contains(&unit.id));
    units
}
