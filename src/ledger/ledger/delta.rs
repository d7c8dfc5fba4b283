//! What the other side has not got, by the ranges it last showed.

use super::{Ledger, Ranges};
use crate::event::EventView;
use crate::held::Device;

impl Ledger {
    /// The events that the holder of `theirs` lacks or may lack, in the order of incarnation, number and id: all but
    /// those that it provably holds. Sending an event twice costs bytes, leaving one out costs data.
    pub fn missing_for(&self, theirs: &Ranges) -> Vec<EventView<'_>> {
        let devices = self.devices.sorted().into_iter();
        let events = devices.flat_map(|device| self.missing_of(device, theirs));
        events.filter_map(|event| self.view(event)).collect()
    }

    fn missing_of(&self, device: &Device, theirs: &Ranges) -> Vec<u32> {
        let mut shared = self.shared_of(device, theirs).into_iter().peekable();
        let mut missing = Vec::new();
        for (seq, _) in device.iter() {
            while shared.next_if(|&(_, to)| to < seq).is_some() {}
            if shared.peek().is_none_or(|&(from, _)| seq < from) {
                missing.extend(device.all(seq));
            }
        }
        missing
    }
}
