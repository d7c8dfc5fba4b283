//! A thôn as pages read it.

use crate::look;
use crate::text;
use ledger::{Ledger, Record, RecordId};

/// A village of the commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thon {
    /// Its record.
    pub id: RecordId,
    /// Its name.
    pub name: String,
    /// How many households it has, if known.
    pub households: Option<u32>,
    /// Whether it lies in the bin.
    pub binned: bool,
}

impl Thon {
    /// The thôn of a record id, if it is known.
    pub fn read(ledger: &Ledger, id: &RecordId) -> Option<Thon> {
        look::of_kind(ledger, id, "thon").and_then(|record| of(&record))
    }
}

/// Every thôn that is not in the bin, in Vietnamese order.
pub fn list(ledger: &Ledger) -> Vec<Thon> {
    let mut all: Vec<Thon> = ledger
        .records("thon")
        .filter_map(|record| of(&record))
        .filter(|thon| !thon.binned && !thon.name.is_empty())
        .collect();
    ledger::order::by_key(&mut all, |thon| text::sort_key(&thon.name));
    all
}

fn of(record: &Record<'_>) -> Option<Thon> {
    Some(Thon {
        id: look::id(record)?,
        name: look::text(record, "name"),
        households: look::number(record, "households"),
        binned: look::flag(record, "binned"),
    })
}
