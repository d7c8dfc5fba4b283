//! One register of one record: the values that stand, up to where each incarnation has written over its own, and the
//! events that others supersede and that have not come yet. Few of each are looked through one by one; what an evil file
//! adds to them stands in [`Many`], so that no step costs a look at all of it.

use super::many::Many;
use crate::held::Span;
use smallvec::SmallVec;

/// So many values, incarnations or names are looked through one by one.
const FEW: usize = 16;

/// A register of a record.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) record: u32,
    pub(crate) register: u32,
    heads: SmallVec<[Standing; 1]>,
    covers: SmallVec<[Cover; 2]>,
    named: SmallVec<[Exact; 1]>,
    many: Option<Box<Many>>,
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
        Cell { record, register, heads: SmallVec::new(), covers: SmallVec::new(), named: SmallVec::new(), many: None }
    }

    /// How many values stand.
    pub(crate) fn len(&self) -> usize {
        self.heads.len() + self.many.as_ref().map_or(0, |many| many.heads.len())
    }

    /// The values that nothing supersedes, in no order that means anything.
    pub(crate) fn heads(&self) -> impl Iterator<Item = &Standing> + Clone {
        self.heads.iter().chain(self.many.iter().flat_map(|many| many.heads.values()))
    }

    /// By incarnation, up to which of its own events all are superseded here.
    pub(crate) fn covers(&self) -> impl Iterator<Item = Cover> + Clone {
        let many = self.many.iter().flat_map(|many| &many.covers);
        self.covers.iter().copied().chain(many.map(|(&device, &seq)| Cover { device, seq }))
    }

    /// Events that are superseded by name and were not among the values then: most are still to come.
    pub(crate) fn named(&self) -> impl Iterator<Item = &Exact> + Clone {
        self.named.iter().chain(self.many.iter().flat_map(|many| &many.named))
    }

    /// Supersedes all events of a device up to `seq`.
    pub(crate) fn cover(&mut self, device: u32, seq: u64) {
        if seq == 0 {
            return;
        }
        let room = self.covers.len() < FEW;
        match self.covers.iter_mut().find(|cover| cover.device == device) {
            Some(cover) if cover.seq >= seq => return,
            Some(cover) => cover.seq = seq,
            None if room => self.covers.push(Cover { device, seq }),
            None => {
                if !self.many_mut().cover(device, seq) {
                    return;
                }
            }
        }
        self.heads.retain(|head| head.device != device || head.seq > seq);
        self.named.retain(|named| named.device != device || named.seq > seq);
        if let Some(many) = &mut self.many {
            many.take_until(device, seq);
        }
    }

    /// Supersedes one event; whether it stood.
    pub(crate) fn take(&mut self, exact: Exact) -> bool {
        if let Some(at) = self.heads.iter().position(|head| head.exact() == exact) {
            self.heads.swap_remove(at);
            return true;
        }
        self.many.as_mut().is_some_and(|many| many.heads.remove(&exact).is_some())
    }

    /// Supersedes one event that has not come yet.
    pub(crate) fn name(&mut self, exact: Exact) {
        if self.covered(exact.device) >= exact.seq || self.named.contains(&exact) {
            return;
        }
        if self.named.len() < FEW {
            self.named.push(exact);
        } else {
            self.many_mut().named.insert(exact);
        }
    }

    /// Adds a value, unless it is superseded already.
    pub(crate) fn stand(&mut self, head: Standing) {
        if self.comes(head.exact()) || self.covered(head.device) >= head.seq {
            return;
        }
        if self.heads.len() < FEW {
            self.heads.push(head);
        } else {
            self.many_mut().heads.insert(head.exact(), head);
        }
    }

    /// Whether an event is superseded.
    pub(crate) fn supersedes(&self, head: &Standing) -> bool {
        self.covered(head.device) >= head.seq || self.named().any(|exact| *exact == head.exact())
    }

    /// An event comes: whether it was superseded by name. It will not come again.
    fn comes(&mut self, exact: Exact) -> bool {
        let Some(at) = self.named.iter().position(|named| *named == exact) else {
            return self.many.as_mut().is_some_and(|many| many.named.remove(&exact));
        };
        self.named.swap_remove(at);
        true
    }

    fn covered(&self, device: u32) -> u64 {
        if let Some(cover) = self.covers.iter().find(|cover| cover.device == device) {
            return cover.seq;
        }
        self.many.as_ref().and_then(|many| many.covers.get(&device).copied()).unwrap_or_default()
    }

    fn many_mut(&mut self) -> &mut Many {
        self.many.get_or_insert_default()
    }
}

impl Standing {
    fn exact(&self) -> Exact {
        Exact { device: self.device, seq: self.seq, short: self.short }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn standing(device: u32, seq: u64) -> Standing {
        Standing { seq, value: Span::default(), event: 0, device, short: u64::from(device) << 32 | seq }
    }

    #[test]
    fn however_many_write_to_one_register_only_a_few_are_ever_looked_through_one_by_one() {
        let mut cell = Cell::new(0, 0);
        let (devices, events) = (200, 20);
        for seq in 1..=events {
            for device in 0..devices {
                // Every other incarnation writes over its own; all supersede an event that never comes.
                if device % 2 == 0 {
                    cell.cover(device, seq - 1);
                }
                cell.name(Exact { device: device + devices, seq, short: 0 });
                cell.stand(standing(device, seq));
                assert!(cell.heads.len() <= FEW && cell.covers.len() <= FEW && cell.named.len() <= FEW);
            }
        }
        let found: BTreeSet<(u32, u64)> = cell.heads().map(|head| (head.device, head.seq)).collect();
        let wanted = (0..devices).flat_map(|device| {
            let from = if device % 2 == 0 { events } else { 1 };
            (from..=events).map(move |seq| (device, seq))
        });
        assert_eq!(found, wanted.collect());
        assert_eq!((cell.len(), cell.named().count()), (found.len(), devices as usize * events as usize));

        for (device, seq) in found {
            assert!(cell.take(standing(device, seq).exact()) && cell.named().all(|exact| exact.device >= devices));
        }
        for device in devices..2 * devices {
            cell.stand(Standing { short: 0, ..standing(device, 7) });
            cell.stand(standing(device, 8));
        }
        let left: BTreeSet<(u32, u64)> = cell.heads().map(|head| (head.device, head.seq)).collect();
        assert_eq!(left, (devices..2 * devices).map(|device| (device, 8)).collect());
    }
}
