//! One register of one record: the values that stand, and up to where each incarnation is superseded.

use crate::held::Span;
use smallvec::SmallVec;

/// A register of a record.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) record: u32,
    pub(crate) register: u32,
    /// The values that nothing supersedes.
    pub(crate) heads: SmallVec<[Standing; 1]>,
    /// By incarnation, up to which of its events all are superseded here.
    pub(crate) covers: SmallVec<[Cover; 2]>,
    /// Events superseded by name, one by one, because a place did not name just one.
    pub(crate) exact: Vec<Exact>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cover {
    pub(crate) device: u32,
    pub(crate) seq: u64,
}

/// One event, superseded by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exact {
    pub(crate) device: u32,
    pub(crate) seq: u64,
    pub(crate) short: u64,
}

impl Cell {
    pub(crate) fn new(record: u32, register: u32) -> Self {
        Cell { record, register, heads: SmallVec::new(), covers: SmallVec::new(), exact: Vec::new() }
    }

    /// Supersedes all events of a device up to `seq`.
    pub(crate) fn cover(&mut self, device: u32, seq: u64) {
        if seq == 0 {
            return;
        }
        match self.covers.iter_mut().find(|cover| cover.device == device) {
            Some(cover) if cover.seq >= seq => return,
            Some(cover) => cover.seq = seq,
            None => self.covers.push(Cover { device, seq }),
        }
        self.heads.retain(|head| head.device != device || head.seq > seq);
    }

    /// Supersedes one event.
    pub(crate) fn cover_exactly(&mut self, exact: Exact) {
        if !self.exact.contains(&exact) {
            self.exact.push(exact);
            self.heads.retain(|head| head.exact() != exact);
        }
    }

    /// Whether an event is superseded.
    pub(crate) fn supersedes(&self, head: &Standing) -> bool {
        self.covers.iter().any(|cover| cover.device == head.device && cover.seq >= head.seq)
            || self.exact.contains(&head.exact())
    }

    /// Adds a value, unless it is superseded already.
    pub(crate) fn stand(&mut self, head: Standing) {
        if !self.supersedes(&head) {
            self.heads.push(head);
        }
    }
}

impl Standing {
    fn exact(&self) -> Exact {
        Exact { device: self.device, seq: self.seq, short: self.short }
    }
}
