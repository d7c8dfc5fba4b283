//! What stood in a register before one event set it: the fold of those events alone that it knew of.

use super::{Ledger, UndoRefusal};
use crate::event::{Reference, Scratch, Write, read_canonical};
use crate::fold::{Cell, Exact, Standing};
use crate::id::{EventRef, RecordId, RegisterName};
use crate::json::Cursor;
use crate::value::Value;
use std::sync::Arc;

/// An event that set the register in question, and what it supersedes there.
struct Setter {
    standing: Standing,
    references: Vec<Reference>,
}

impl Ledger {
    /// The value that a register held before event `index` set it; nothing where it was never set.
    pub(super) fn before(&self, index: u32, write: &Write<'_>, references: &[Reference]) -> Result<Value, UndoRefusal> {
        let setters = self.setters(write);
        self.nothing_missing(index, references, &setters)?;
        let mut known = Cell::new(0, 0);
        self.reach(&mut known, &self.place_of(index), references);
        let (mut past, mut rest) = (Vec::new(), setters);
        loop {
            let (found, left): (Vec<_>, _) = rest.into_iter().partition(|setter| known.supersedes(&setter.standing));
            if found.is_empty() {
                break;
            }
            found.iter().for_each(|setter| self.reach(&mut known, &setter.standing, &setter.references));
            past.extend(found);
            rest = left;
        }
        let mut covered = Cell::new(0, 0);
        past.iter().for_each(|setter| self.reach(&mut covered, &setter.standing, &setter.references));
        past.retain(|setter| !covered.supersedes(&setter.standing));
        let mut values = past.iter().map(|setter| self.log.slice(setter.standing.value));
        let Some(value) = values.next() else { return Ok(Value::null()) };
        if values.all(|other| other == value) {
            return Ok(Value::known(value));
        }
        let record = RecordId::known(&Arc::from(write.record));
        let register = RegisterName::known(&Arc::from(write.register));
        Err(UndoRefusal::Conflict { record, register })
    }

    /// Supersedes in `cell` whatever an event at this place with these references supersedes.
    fn reach(&self, cell: &mut Cell, of: &Standing, references: &[Reference]) {
        cell.cover(of.device, (of.seq - 1).min(self.devices.single_until(of.device)));
        for reference in references {
            if let (Some(device), Some(short)) = (self.devices.find(reference.incarnation), reference.exact) {
                cell.name(Exact { device, seq: reference.seq, short });
            }
        }
    }

    /// Refuses where an event is not held that was superseded, or that may have set the register.
    fn nothing_missing(&self, index: u32, references: &[Reference], setters: &[Setter]) -> Result<(), UndoRefusal> {
        for reference in references {
            let place = EventRef { incarnation: reference.incarnation, seq: reference.seq };
            if self.event(place).is_none() {
                return Err(UndoRefusal::Missing(place));
            }
        }
        let (device, seq) = (self.log.get(index).device, self.log.get(index).seq);
        let own = setters.iter().map(|setter| &setter.standing).filter(|own| own.device == device && own.seq < seq);
        let latest = own.map(|own| own.seq).max().unwrap_or(0);
        let incarnation = self.devices[device].id;
        match (latest + 1..seq).find(|&seq| self.devices[device].get(seq).is_none()) {
            Some(seq) => Err(UndoRefusal::Missing(EventRef { incarnation, seq })),
            None => Ok(()),
        }
    }

    /// Every event that set the register.
    fn setters(&self, write: &Write<'_>) -> Vec<Setter> {
        let entries = self.writers(write.record);
        let mut scratch = Scratch::default();
        let mut setters = Vec::new();
        for event in entries {
            if read_canonical(&mut Cursor::canonical(self.log.raw(event)), &mut scratch).is_err() {
                continue;
            }
            let same = |other: &&Write<'_>| other.record == write.record && other.register == write.register;
            let Some(found) = scratch.writes.iter().find(same) else { continue };
            let mut standing = self.place_of(event);
            standing.value = standing.value.part(&found.value);
            setters.push(Setter { standing, references: scratch.references(found).to_vec() });
        }
        setters
    }

    /// An event as something that stands, its value still to be cut from its text.
    fn place_of(&self, event: u32) -> Standing {
        let stored = self.log.get(event);
        Standing { seq: stored.seq, value: stored.text, event, device: stored.device, short: stored.id.short() }
    }
}
