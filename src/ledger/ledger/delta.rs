//! What the other side has not got, by the ranges it last showed.

use super::{Interval, Ledger, Ranges};
use crate::event::EventView;
use crate::held::{Chain, Device};

impl Ledger {
    /// The events that the holder of `theirs` lacks or may lack, in the order of incarnation, number and id.
    ///
    /// An incarnation whose chain comes out otherwise over there goes whole; so does whatever of a run cannot be
    /// compared because part of it is not held here; forked numbers always go. Sending an event twice costs bytes,
    /// leaving one out costs data.
    pub fn missing_for(&self, theirs: &Ranges) -> Vec<EventView<'_>> {
        let devices = self.devices.sorted().into_iter();
        let events = devices.flat_map(|device| self.missing_of(device, theirs));
        events.filter_map(|event| self.view(event)).collect()
    }

    fn missing_of(&self, device: &Device, theirs: &Ranges) -> Vec<u32> {
        let intervals = theirs.get(device.id).map_or(&[][..], |ranges| &ranges.intervals);
        let same: Vec<bool> = intervals.iter().map(|run| self.agrees(device, run) == Some(true)).collect();
        let differs = intervals.iter().any(|run| self.agrees(device, run) == Some(false));
        let has = |seq: u64| {
            let run = intervals.iter().zip(&same).find(|(run, _)| (run.from..=run.to).contains(&seq));
            run.is_some_and(|(_, &same)| same)
        };
        let missing = |seq: u64| differs || device.forks().contains_key(&seq) || !has(seq);
        device.iter().filter(|&(seq, _)| missing(seq)).flat_map(|(seq, _)| device.all(seq)).collect()
    }

    /// Whether a run over there holds what it holds here; unknown where part of it is not held here.
    fn agrees(&self, device: &Device, run: &Interval) -> Option<bool> {
        let id = |event| self.log.get(event).id;
        if run.from == 0 {
            return None;
        }
        if run.start.is_none() && run.from == 1 {
            return Some(device.chain_at(run.to, id)? == run.end);
        }
        if run.to < run.from || run.to > device.last {
            return None;
        }
        let mut chain = run.start.unwrap_or_else(|| Chain::start(device.id));
        for seq in run.from..=run.to {
            chain = chain.then(id(device.get(seq)?));
        }
        Some(chain == run.end)
    }
}
