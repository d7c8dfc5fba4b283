//! What the chains come to before runs that start after a gap: nobody who merges can reckon it, but the headers say it.

use ledger::{Chain, DeviceRanges, EventRef};
use std::collections::BTreeMap;

/// The chain's value before an event, as some header says. Where two say otherwise, the lesser counts, so that neither
/// the order nor the grouping of files changes anything; whoever holds all events sees which of them was wrong.
#[derive(Debug, Default)]
pub(super) struct Starts(BTreeMap<EventRef, Chain>);

impl Starts {
    /// Learns what a header says of one incarnation.
    pub(super) fn learn(&mut self, device: &DeviceRanges) {
        for run in &device.intervals {
            if let Some(start) = run.start {
                let at = EventRef { incarnation: device.incarnation, seq: run.from };
                let known = self.0.entry(at).or_insert(start);
                *known = start.min(*known);
            }
        }
    }

    /// The value before the event of a place.
    pub(super) fn get(&self, at: EventRef) -> Option<Chain> {
        self.0.get(&at).copied()
    }
}
