//! Whether a report came, and in time.

use super::Period;
use crate::date::Day;
use crate::look;
use crate::unit::{self, Unit};
use ledger::{Ledger, Record, RecordId};
use std::collections::BTreeMap;

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

/// How the report of a unit for a period stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfUnit {
    /// The unit.
    pub unit: Unit,
    /// How it stands.
    pub standing: Standing,
    /// The day it came.
    pub received: Option<Day>,
    /// Its last day, written of it or of the period.
    pub due: Option<Day>,
    /// Whether a report of the unit is written down, come or not.
    pub written: bool,
}

/// The report of a period that units owe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owing {
    /// The period.
    pub period: Period,
    /// Whether its day has passed.
    pub missing: bool,
    /// The earliest last day of these units; none where none is written.
    pub due: Option<Day>,
    /// The units, in Vietnamese order.
    pub units: Vec<Unit>,
}

/// What is owed, period by period: first the units whose report is missing, then those that have time yet, of which one is
/// written down or the period's day is known; of the latter only what is due by a day, where one is given.
pub fn owing(ledger: &Ledger, today: Day, by: Option<Day>) -> Vec<Owing> {
    let soon = |one: &OfUnit| by.is_none_or(|by| one.due.is_some_and(|due| due <= by));
    let mut all = Vec::new();
    for period in Period::ALL.iter().copied() {
        let of = by_unit(ledger, period, today);
        for (standing, missing) in [(Standing::Missing, true), (Standing::Awaited, false)] {
            let owes = of.iter().filter(|one| {
                one.standing == standing && (missing || ((one.written || one.due.is_some()) && soon(one)))
            });
            let due = owes.clone().filter_map(|one| one.due).min();
            let units: Vec<Unit> = owes.map(|one| one.unit.clone()).collect();
            if !units.is_empty() {
                all.push(Owing { period, missing, due, units });
            }
        }
    }
    ledger::order::by_key(&mut all, |one| !one.missing);
    all
}

/// How every unit stands with its report for a period. Of a unit that nothing is written of, the report is due when the last
/// of the others is; of several reports the one that came counts. Special reports are asked of single units, and of one more
/// than once: there only what is written counts, and first what did not come.
pub fn by_unit(ledger: &Ledger, period: Period, today: Day) -> Vec<OfUnit> {
    let special = period == Period::Special;
    let of_period = |record: &Record<'_>| !look::flag(record, "binned") && look::text(record, "period") == period.key();
    let mut due = None;
    let mut known: BTreeMap<RecordId, (Standing, Option<Day>, Option<Day>)> = BTreeMap::new();
    for record in ledger.records("report").filter(of_period) {
        due = due.max(look::day(&record, "due"));
        let Some(unit) = look::link(&record, "unit") else { continue };
        let found = (of(&record, today), look::day(&record, "received"), look::day(&record, "due"));
        let kept = known.entry(unit).or_insert(found);
        *kept = if special { (*kept).min(found) } else { (*kept).max(found) };
    }
    let due = due.filter(|_| !special);
    let unknown = if due.is_some_and(|due| today > due) { Standing::Missing } else { Standing::Awaited };
    let line = |unit: Unit| {
        let written = known.get(&unit.id).copied();
        let (standing, received, due) = written.unwrap_or((unknown, None, due));
        OfUnit { unit, standing, received, due, written: written.is_some() }
    };
    unit::list(ledger).into_iter().map(line).collect()
}
