//! A unit as pages read it.

use super::UnitKind;
use crate::look;
use crate::text;
use ledger::{Ledger, Record, RecordId};

/// A unit of the commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its record.
    pub id: RecordId,
    /// Its full name.
    pub name: String,
    /// Its type, if this version knows it.
    pub kind: Option<UnitKind>,
    /// The thôn it belongs to.
    pub thon: Option<RecordId>,
    /// Who answers for it.
    pub keeper: String,
    /// Their telephone.
    pub phone: String,
    /// Whether it lies in the bin.
    pub binned: bool,
}

impl Unit {
    /// The unit of a record id, if it is known.
    pub fn read(ledger: &Ledger, id: &RecordId) -> Option<Unit> {
        look::of_kind(ledger, id, "unit").and_then(|record| of(&record))
    }
}

/// Every unit that is not in the bin, in Vietnamese order.
pub fn list(ledger: &Ledger) -> Vec<Unit> {
    let mut all: Vec<Unit> = ledger
        .records("unit")
        .filter_map(|record| of(&record))
        .filter(|unit| !unit.binned && !unit.name.is_empty())
        .collect();
    ledger::order::by_key(&mut all, |unit| text::sort_key(&unit.name));
    all
}

fn of(record: &Record<'_>) -> Option<Unit> {
    Some(Unit {
        id: look::id(record)?,
        name: look::text(record, "name"),
        kind: UnitKind::from_key(&look::text(record, "type")),
        thon: look::link(record, "thon"),
        keeper: look::text(record, "keeper"),
        phone: look::text(record, "phone"),
        binned: look::flag(record, "binned"),
    })
}
