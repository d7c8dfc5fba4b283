//! Writing the fold.

use super::MAGIC;
use super::bytes::{Out, checksum};
use crate::fold::{Cell, Symbols};
use crate::held::Stored;
use crate::ledger::Ledger;

impl Ledger {
    /// The fold and what is known of every event, without the events' texts.
    pub fn snapshot(&self) -> Vec<u8> {
        let mut out = Out::default();
        out.0.reserve(self.log.events().len() * 72);
        out.u32(u32::from(self.stale));
        symbols(&mut out, &self.symbols);
        self.write_devices(&mut out);
        out.len(self.log.events().len());
        for stored in self.log.events().iter() {
            event(&mut out, stored);
        }
        out.len(self.withdrawn.len());
        for &event in self.withdrawn.values() {
            out.u32(event);
        }
        symbols(&mut out, &self.state.records);
        symbols(&mut out, &self.state.registers);
        self.write_cells(&mut out);
        let mut snapshot = Vec::with_capacity(out.0.len() + 16);
        snapshot.extend_from_slice(MAGIC);
        snapshot.extend_from_slice(&checksum(&out.0).to_le_bytes());
        snapshot.extend_from_slice(&out.0);
        snapshot
    }

    fn write_devices(&self, out: &mut Out) {
        out.len(self.devices.iter().count());
        for device in self.devices.iter() {
            out.text(device.id.as_str());
            out.u64(device.last);
            out.len(device.marks().len());
            for (&from, &to) in device.marks() {
                out.u64(from);
                out.u64(to);
            }
        }
    }

    fn write_cells(&self, out: &mut Out) {
        let mut values = String::new();
        out.len(self.state.cells.len());
        for cell in self.state.cells.iter() {
            self.write_cell(out, cell, &mut values);
        }
        out.text(&values);
    }

    fn write_cell(&self, out: &mut Out, cell: &Cell, values: &mut String) {
        out.u32(cell.record);
        out.u32(cell.register);
        out.u32(cell.len() as u32);
        for head in cell.heads() {
            out.u32(head.event);
            out.u32(head.value.len);
            values.push_str(self.log.slice(head.value));
        }
        out.u32(cell.covers().count() as u32);
        for cover in cell.covers() {
            out.u32(cover.device);
            out.u64(cover.seq);
        }
        out.u32(cell.named().count() as u32);
        for exact in cell.named() {
            out.u32(exact.device);
            out.u64(exact.seq);
            out.u64(exact.short);
        }
    }
}

fn symbols(out: &mut Out, symbols: &Symbols) {
    out.len(symbols.names().len());
    for name in symbols.names() {
        out.text(name);
    }
}

fn event(out: &mut Out, stored: &Stored) {
    out.0.extend_from_slice(stored.id.as_bytes());
    out.u32(stored.device);
    out.u32(stored.kind);
    out.u32(stored.who);
    out.u64(stored.seq);
    out.i64(stored.wall_ms);
    out.i64(stored.hlc_ms);
}
