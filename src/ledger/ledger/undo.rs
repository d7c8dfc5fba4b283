//! Taking one action back: an action more, which sets the registers to what they held before.

use super::Ledger;
use crate::event::{Action, Change, Scratch, read_canonical};
use crate::fold::Standing;
use crate::id::{EventRef, RecordId, RegisterName};
use crate::json::Cursor;
use std::sync::Arc;

/// Why an action cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoRefusal {
    /// No such event is held.
    Unknown,
    /// The log is not attached, so that nobody knows yet what was before.
    NeedsLog,
    /// The incarnation gave this number, or one before it, twice; nobody can tell which event is meant.
    Forked,
    /// A register has been set again since, or another value stands beside it.
    Changed {
        /// The record.
        record: RecordId,
        /// The register.
        register: RegisterName,
    },
    /// Values that differ stood there before, and no clock may choose between them.
    Conflict {
        /// The record.
        record: RecordId,
        /// The register.
        register: RegisterName,
    },
    /// What stood there before came with an event that is not held.
    Missing(EventRef),
}

impl Ledger {
    /// The action that takes an event back; to be composed like any other.
    pub fn undo(&self, event: EventRef) -> Result<Action, UndoRefusal> {
        self.undo_part(event, |_, _| true)
    }

    /// The same for those registers alone, by record and name, that `wanted` says; the others stay as they are.
    pub fn undo_part(&self, event: EventRef, wanted: impl Fn(&str, &str) -> bool) -> Result<Action, UndoRefusal> {
        if self.needs_log() {
            return Err(UndoRefusal::NeedsLog);
        }
        let number = self.devices.find(event.incarnation).filter(|_| event.seq > 0).ok_or(UndoRefusal::Unknown)?;
        let device = &self.devices[number];
        let index = device.get(event.seq).ok_or(UndoRefusal::Unknown)?;
        if event.seq >= device.first_fork() {
            return Err(UndoRefusal::Forked);
        }
        let mut scratch = Scratch::default();
        let raw = self.log.raw(index);
        read_canonical(&mut Cursor::canonical(raw), &mut scratch).map_err(|_| UndoRefusal::Unknown)?;
        let mut changes = Vec::with_capacity(scratch.writes.len());
        for write in scratch.writes.iter().filter(|write| wanted(write.record, write.register)) {
            let record = RecordId::known(&Arc::from(write.record));
            let register = RegisterName::known(&Arc::from(write.register));
            let mut heads = self.standing(write.record, write.register);
            // What the event wrote may stand by an event more: by the same incarnation taking back what came after.
            let again = |head: &Standing| {
                head.device == number && raw.get(write.value.clone()) == Some(self.log.slice(head.value))
            };
            let sole = heads.next().is_some_and(|head| head.event == index || again(head)) && heads.next().is_none();
            if !sole {
                return Err(UndoRefusal::Changed { record, register });
            }
            let value = self.before(index, write, scratch.references(write))?;
            changes.push(Change { record, register, value });
        }
        Ok(Action { kind: "undo".into(), changes })
    }
}
