//! All registers of all records, and the one step that lays an event over them.

use super::registers::Registers;
use super::{Cell, Exact, Standing, Symbols};
use crate::event::{Scratch, Write};
use crate::held::{Devices, Pages, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The fold of a set of events.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) records: Symbols,
    pub(crate) registers: Symbols,
    /// Records in the order of their names.
    pub(crate) order: BTreeMap<Arc<str>, u32>,
    pub(crate) cells: Pages<Cell>,
    /// The cells of each record.
    cells_of: Vec<Registers>,
    /// Cells in which more than one value stands.
    pub(crate) contested: BTreeSet<u32>,
    latest_record: u32,
}

/// The event that is laid over the state. Events are laid in the order of their indices, though the outcome does not
/// depend on it: of what came before it need not be remembered that it is superseded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    pub(crate) event: u32,
    pub(crate) device: u32,
    pub(crate) seq: u64,
    pub(crate) short: u64,
    /// Where its text is.
    pub(crate) text: Span,
}

impl State {
    /// A state of records and registers in which nothing is set yet.
    pub(crate) fn of(records: Symbols, registers: Symbols) -> Self {
        let order = records.names().iter().cloned().zip(0..).collect();
        let cells_of = vec![Registers::default(); records.names().len()];
        State { records, registers, order, cells_of, ..State::default() }
    }

    /// Lays one event over the state.
    pub(crate) fn apply(&mut self, mark: Mark, scratch: &Scratch<'_>, devices: &mut Devices) {
        for write in &scratch.writes {
            self.write(mark, write, scratch, devices);
        }
    }

    /// The cell of a record's register, where it has ever been set.
    pub(crate) fn find(&self, record: u32, register: &str) -> Option<u32> {
        let register = self.registers.find(register)?;
        self.cells_of[record as usize].get(register)
    }

    /// The cells of a record, in no order that means anything.
    pub(crate) fn cells_of(&self, record: u32) -> &[u32] {
        &self.cells_of[record as usize].cells
    }

    /// The cell of a record's register, made now if it is new.
    pub(crate) fn cell(&mut self, record: u32, register: u32) -> u32 {
        let registers = &mut self.cells_of[record as usize];
        registers.get(register).unwrap_or_else(|| {
            let cell = self.cells.push(Cell::new(record, register));
            registers.insert(register, cell);
            cell
        })
    }

    /// The number of a record, given now if it is new.
    pub(crate) fn record(&mut self, name: &str) -> u32 {
        // Most often the next event is about the same record.
        if self.records.names().get(self.latest_record as usize).is_some_and(|latest| **latest == *name) {
            return self.latest_record;
        }
        let number = self.records.number(name);
        if number as usize == self.cells_of.len() {
            self.cells_of.push(Registers::default());
            self.order.insert(self.records.get(number).clone(), number);
        }
        self.latest_record = number;
        number
    }

    fn write(&mut self, mark: Mark, write: &Write<'_>, scratch: &Scratch<'_>, devices: &mut Devices) {
        let record = self.record(write.record);
        let register = self.registers.number(write.register);
        let index = self.cell(record, register);
        let cell = &mut self.cells[index];
        let was_contested = cell.len() > 1;
        cell.cover(mark.device, (mark.seq - 1).min(devices.single_until(mark.device)));
        for reference in scratch.references(write) {
            let device = devices.number(reference.incarnation);
            // Anybody can name a place that is still to come; what is to be superseded is named by what it says.
            let Some(short) = reference.exact else { continue };
            let seq = reference.seq;
            if !cell.take(Exact { device, seq, short }) && !has_come(devices, device, seq, mark.event) {
                cell.name(Exact { device, seq, short });
            }
        }
        let value = mark.text.part(&write.value);
        cell.stand(Standing { seq: mark.seq, value, event: mark.event, device: mark.device, short: mark.short });
        match (was_contested, cell.len() > 1) {
            (false, true) => drop(self.contested.insert(index)),
            (true, false) => drop(self.contested.remove(&index)),
            (false, false) | (true, true) => {}
        }
    }
}

/// Whether the one event of a place was laid over the state before the event with this index. An event of a place that
/// two share may be the other.
fn has_come(devices: &Devices, device: u32, seq: u64, before: u32) -> bool {
    seq <= devices.single_until(device) && devices[device].get(seq).is_some_and(|event| event < before)
}
