//! One register of one record: the values that stand, up to where each incarnation has written over its own, and the
//! events that others supersede and that have not come yet.

use super::table::{Keyed, Table};
use crate::held::Span;

/// A register of a record.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) record: u32,
    pub(crate) register: u32,
    /// The values that nothing supersedes.
    pub(crate) heads: Table<[Standing; 1]>,
    /// By incarnation, up to which of its own events all are superseded here.
    pub(crate) covers: Table<[Cover; 2]>,
    /// Events that are superseded by name and were not among the values then: most are still to come.
    pub(crate) named: Table<[Exact; 0]>,
}

/// A value that stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub(crate) seq: u64,
    pub(crate) value: Span,
    pub(crate) event: u32,
    pub(crate) device: u32,
    /// The first 64 bits of the event's id.
    pub(crate) short: u64,
}

/// All events of a device up to `seq` are superseded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cover {
    pub(crate) device: u32,
    pub(crate) seq: u64,
}

/// One event, by its place and the first 64 bits of its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Exact {
    pub(crate) device: u32,
    pub(crate) seq: u64,
    pub(crate) short: u64,
}

impl Cell {
    pub(crate) fn new(record: u32, register: u32) -> Self {
        Cell { record, register, heads: Table::default(), covers: Table::default(), named: Table::default() }
    }

    /// Supersedes all events of a device up to `seq`.
    pub(crate) fn cover(&mut self, device: u32, seq: u64) {
        if self.covered(device) < seq {
            self.covers.put(Cover { device, seq });
            let (from, to) = (Exact { device, seq: 0, short: 0 }, Exact { device, seq, short: u64::MAX });
            self.heads.take_all(from, to);
        }
    }

    /// Supersedes one event.
    pub(crate) fn cover_exactly(&mut self, exact: Exact) {
        if !self.heads.take(exact) && self.covered(exact.device) < exact.seq {
            self.named.put(exact);
        }
    }

    /// Adds a value, unless it is superseded already.
    pub(crate) fn stand(&mut self, head: Standing) {
        if !self.named.take(head.key()) && self.covered(head.device) < head.seq {
            self.heads.put(head);
        }
    }

    /// Whether an event is superseded.
    pub(crate) fn supersedes(&self, head: &Standing) -> bool {
        self.covered(head.device) >= head.seq || self.named.find(head.key()).is_some()
    }

    fn covered(&self, device: u32) -> u64 {
        self.covers.find(device).map_or(0, |cover| cover.seq)
    }
}

impl Keyed for Standing {
    type Key = Exact;

    fn key(&self) -> Exact {
        Exact { device: self.device, seq: self.seq, short: self.short }
    }
}

impl Keyed for Cover {
    type Key = u32;

    fn key(&self) -> u32 {
        self.device
    }
}

impl Keyed for Exact {
    type Key = Exact;

    fn key(&self) -> Exact {
        *self
    }
}
