//! Reading records: registers by name, and the values that stand in them.

use super::Ledger;
use crate::fold::{Cell, Standing};
use crate::id::{EventId, EventRef};
use crate::value::{self, Value};
use serde::de::DeserializeOwned;
use std::any::Any;
use std::ops::Bound;
use std::sync::Arc;

/// A record: a bag of registers.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    ledger: &'a Ledger,
    number: u32,
}

/// A register of a record, with at least one value.
#[derive(Clone, Copy)]
pub struct Register<'a> {
    ledger: &'a Ledger,
    cell: &'a Cell,
    shown: &'a Standing,
}

/// One value that stands in a register, and where it comes from.
#[derive(Clone, Copy)]
pub struct Head<'a> {
    ledger: &'a Ledger,
    standing: &'a Standing,
}

impl Ledger {
    /// A record, if any register of it was ever set.
    pub fn record(&self, id: &str) -> Option<Record<'_>> {
        let number = self.state.records.find(id)?;
        Some(Record { ledger: self, number })
    }

    /// All records of a kind, in the order of their names.
    pub fn records<'a>(&'a self, kind: &str) -> impl Iterator<Item = Record<'a>> + use<'a> {
        let from = format!("{kind}/");
        let range = self.state.order.range::<str, _>((Bound::Included(from.as_str()), Bound::Unbounded));
        range.take_while(move |(id, _)| id.starts_with(&from)).map(|(_, &number)| Record { ledger: self, number })
    }

    /// All records of all kinds, in the order of their names.
    pub fn all_records(&self) -> impl Iterator<Item = Record<'_>> {
        self.state.order.values().map(|&number| Record { ledger: self, number })
    }

    /// The values that stand in a register.
    pub(super) fn standing(&self, record: &str, register: &str) -> impl Iterator<Item = &Standing> + Clone {
        self.cell(record, register).into_iter().flat_map(Cell::heads)
    }

    /// The cell of a register, if it was ever set.
    fn cell(&self, record: &str, register: &str) -> Option<&Cell> {
        let number = self.state.records.find(record)?;
        Some(&self.state.cells[self.state.find(number, register)?])
    }

    /// The register of a cell, if any value stands in it.
    pub(super) fn register(&self, cell: u32) -> Option<Register<'_>> {
        let cell = &self.state.cells[cell];
        let shown = cell.heads().max_by_key(|standing| {
            let head = Head { ledger: self, standing };
            (head.hlc_ms(), head.at(), head.id())
        })?;
        Some(Register { ledger: self, cell, shown })
    }
}

impl<'a> Record<'a> {
    /// The record's name, `kind/name`.
    pub fn id(&self) -> &'a str {
        self.ledger.state.records.get(self.number)
    }

    /// A register, if it was ever set.
    pub fn get(&self, register: &str) -> Option<Register<'a>> {
        self.ledger.register(self.ledger.state.find(self.number, register)?)
    }

    /// All registers ever set, in the order of their names.
    pub fn registers(&self) -> impl Iterator<Item = Register<'a>> + use<'a> {
        let ledger = self.ledger;
        let cells = ledger.state.cells_of(self.number);
        let mut registers: Vec<Register<'a>> = cells.iter().filter_map(|&cell| ledger.register(cell)).collect();
        crate::order::by(&mut registers, |one, other| one.name().cmp(other.name()));
        registers.into_iter()
    }

    /// The shown value of a register, read as a type; `None` where it is unset or does not fit.
    pub fn value<T: DeserializeOwned>(&self, register: &str) -> Option<T> {
        serde_json::from_str(self.get(register)?.raw()).ok()
    }

    /// The shown value of a register, if it is a text.
    pub fn text(&self, register: &str) -> Option<String> {
        value::as_text(self.get(register)?.raw())
    }

    /// The shown value of a register, if it is a whole number.
    pub fn int(&self, register: &str) -> Option<i64> {
        value::as_int(self.get(register)?.raw())
    }
}

impl<'a> Register<'a> {
    /// The register's name.
    pub fn name(&self) -> &'a str {
        self.ledger.state.registers.get(self.cell.register)
    }

    /// The record it belongs to.
    pub fn record(&self) -> &'a str {
        self.ledger.state.records.get(self.cell.record)
    }

    /// Every value that stands: more than one where nobody has settled a conflict.
    pub fn heads(&self) -> impl Iterator<Item = Head<'a>> + use<'a> {
        let ledger = self.ledger;
        self.cell.heads().map(move |standing| Head { ledger, standing })
    }

    /// How many values stand.
    pub fn heads_len(&self) -> usize {
        self.cell.len()
    }

    /// The value shown: of several, the one latest by hybrid clock, incarnation and number. It decides nothing.
    pub fn shown(&self) -> Head<'a> {
        Head { ledger: self.ledger, standing: self.shown }
    }

    /// The shown value.
    pub fn value(&self) -> Value {
        self.shown().value()
    }

    /// The shown value as canonical JSON.
    pub fn raw(&self) -> &'a str {
        self.shown().raw()
    }

    /// Whether values stand that differ.
    pub fn in_conflict(&self) -> bool {
        self.heads().any(|head| head.raw() != self.raw())
    }
}

impl<'a> Head<'a> {
    /// The value.
    pub fn value(&self) -> Value {
        Value::known(self.raw())
    }

    /// The value as canonical JSON.
    pub fn raw(&self) -> &'a str {
        self.ledger.log.slice(self.standing.value)
    }

    /// What `make` makes of the value as canonical JSON, made once and kept beside the event, which never changes.
    /// The result must follow from the value alone, and not be large: it stays as long as the ledger.
    pub fn once<T: Any + Send + Sync>(&self, make: impl FnOnce(&str) -> T) -> Arc<T> {
        self.ledger.memo.once(self.id(), self.standing.value.start(), || make(self.raw()))
    }

    /// The event that set it.
    pub fn at(&self) -> EventRef {
        self.ledger.at(self.standing.event)
    }

    /// That event's id.
    pub fn id(&self) -> EventId {
        self.ledger.log.get(self.standing.event).id
    }

    /// Who set it, where someone had said who they are.
    pub fn who(&self) -> Option<&'a str> {
        self.ledger.person(self.standing.event)
    }

    /// The kind of action that set it.
    pub fn kind(&self) -> &'a str {
        self.ledger.symbols.get(self.ledger.log.get(self.standing.event).kind)
    }

    /// The device's clock at that time, in milliseconds since 1970; testimony only.
    pub fn wall_ms(&self) -> i64 {
        self.ledger.log.get(self.standing.event).wall_ms
    }

    /// The hybrid logical clock of that event, in milliseconds.
    pub fn hlc_ms(&self) -> i64 {
        self.ledger.log.get(self.standing.event).hlc_ms
    }
}

impl Ledger {
    /// Who made an event.
    pub(super) fn person(&self, event: u32) -> Option<&str> {
        let who = self.log.get(event).who.checked_sub(1)?;
        Some(self.symbols.get(who))
    }
}
