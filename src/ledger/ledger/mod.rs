//! The ledger: a set of events and what they come to. A verb a file; has no clock, no randomness and no I/O.

mod absorb;
mod add;
mod before;
mod compose;
mod conflict;
mod delta;
mod fingerprint;
mod history;
mod memo;
mod ranges;
mod record;
mod refold;
mod shared;
mod snapshot;
mod undo;
mod withdraw;
mod words;

pub use absorb::{Absorbed, Added, SetAside};
pub use conflict::Conflict;
pub use fingerprint::Fingerprint;
pub use history::Entry;
pub use ranges::{DeviceRanges, Fork, Interval, Ranges, Withheld};
pub use record::{Head, Record, Register};
pub use snapshot::SnapshotFault;
pub use undo::UndoRefusal;

use crate::event::EventView;
use crate::fold::{State, Symbols};
use crate::held::{Devices, Log};
use crate::id::{EventId, EventRef, IncarnationId};
use fingerprint::SetSum;
use memo::Memo;
use std::collections::BTreeMap;

/// A set of events, and the records that they come to.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    log: Log,
    devices: Devices,
    /// Kinds of actions and people, who stand in every event.
    symbols: Symbols,
    state: State,
    /// Events that were taken out of the fold and the ranges, by place and id.
    withdrawn: BTreeMap<(IncarnationId, u64, EventId), u32>,
    sum: SetSum,
    latest_hlc: i64,
    memo: Memo,
    /// Whether the state must be made again, because what a place names has changed.
    stale: bool,
}

impl Ledger {
    /// A ledger that holds nothing.
    pub fn new() -> Self {
        Ledger::default()
    }

    /// How many events are held, withdrawn ones not counted.
    pub fn events_len(&self) -> usize {
        self.log.events().len() - self.withdrawn.len()
    }

    /// The greatest sequence number ever seen of an incarnation; 0 where there is none.
    pub fn last_seq(&self, incarnation: IncarnationId) -> u64 {
        self.devices.get(incarnation).map_or(0, |device| device.last)
    }

    /// The event at a place; of a fork, the one with the least id. `None` too while the log is not attached.
    pub fn event(&self, at: EventRef) -> Option<EventView<'_>> {
        if at.seq == 0 {
            return None;
        }
        self.view(self.devices.get(at.incarnation)?.get(at.seq)?)
    }

    /// Every event at a place: more than one where the incarnation forked.
    pub fn events_at(&self, at: EventRef) -> Vec<EventView<'_>> {
        if at.seq == 0 {
            return Vec::new();
        }
        let device = self.devices.get(at.incarnation);
        device.into_iter().flat_map(|device| device.all(at.seq)).filter_map(|event| self.view(event)).collect()
    }

    /// All events in the order of incarnation, sequence number and id: the order in which a whole bundle has them.
    pub fn events(&self) -> impl Iterator<Item = EventView<'_>> {
        let devices = self.devices.sorted().into_iter();
        devices
            .flat_map(|device| device.iter().flat_map(|(seq, _)| device.all(seq)))
            .filter_map(|event| self.view(event))
    }

    /// Whether events are known whose text is elsewhere, as after [`Ledger::reopen`].
    pub fn needs_log(&self) -> bool {
        self.log.is_detached()
    }

    /// Whether what the records show is not what the events come to: a place has come to name two events, or one less,
    /// while their texts are elsewhere. [`Ledger::attach_log`] puts it right.
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    fn view(&self, event: u32) -> Option<EventView<'_>> {
        let raw = self.log.raw(event);
        (!raw.is_empty()).then(|| EventView::new(raw, self.log.get(event).id))
    }

    /// The place of an event.
    fn at(&self, event: u32) -> EventRef {
        let stored = self.log.get(event);
        EventRef { incarnation: self.devices[stored.device].id, seq: stored.seq }
    }
}
