//! A person as pages read it.

use super::Seat;
use crate::look;
use crate::text;
use ledger::{Ledger, Record, RecordId};

/// A person of the movement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their record.
    pub id: RecordId,
    /// The full name.
    pub name: String,
    /// The post held.
    pub post: String,
    /// The seat in the survey team.
    pub seat: Option<Seat>,
    /// The unit they belong to.
    pub unit: Option<RecordId>,
    /// The telephone.
    pub phone: String,
    /// Whether the record lies in the bin.
    pub binned: bool,
}

impl Person {
    /// The person of a record id, if they are known.
    pub fn read(ledger: &Ledger, id: &RecordId) -> Option<Person> {
        look::of_kind(ledger, id, "person").and_then(|record| of(&record))
    }
}

/// Everybody who is not in the bin, by given name.
pub fn list(ledger: &Ledger) -> Vec<Person> {
    let mut all: Vec<Person> = ledger
        .records("person")
        .filter_map(|record| of(&record))
        .filter(|one| !one.binned && !one.name.is_empty())
        .collect();
    ledger::order::by_key(&mut all, |one| text::given_name_key(&one.name));
    all
}

fn of(record: &Record<'_>) -> Option<Person> {
    Some(Person {
        id: look::id(record)?,
        name: look::text(record, "name"),
        post: look::text(record, "post"),
        seat: Seat::from_key(&look::text(record, "seat")),
        unit: look::link(record, "unit"),
        phone: look::text(record, "phone"),
        binned: look::flag(record, "binned"),
    })
}
