//! Making the state again from all events: needed only when a place has come to name two events, or one less.

use super::Ledger;
use crate::event::{Scratch, read_text};
use crate::fold::{Mark, State};

impl Ledger {
    /// Makes the state again if it is stale; while the log is not attached it waits, nothing being lost by that.
    pub(super) fn refold_if_stale(&mut self) {
        if self.stale {
            self.refold();
        }
    }

    /// Makes the state again from all events that are held and not withdrawn; does nothing while the log is not
    /// attached, because then the events cannot be read.
    pub fn refold(&mut self) {
        if self.log.is_detached() {
            return;
        }
        let Ledger { log, devices, withdrawn, .. } = self;
        let mut left_out = vec![false; log.events().len()];
        for &event in withdrawn.values() {
            left_out[event as usize] = true;
        }
        let mut state = State::default();
        let mut scratch = Scratch::default();
        for (event, stored) in (0..).zip(log.events().iter()) {
            if left_out[event as usize] || read_text(log.raw(event), &mut scratch).is_err() {
                continue;
            }
            let (device, seq, short) = (stored.device, stored.seq, stored.id.short());
            state.apply(Mark { event, device, seq, short, text: stored.text }, &scratch, devices);
        }
        self.state = state;
        self.stale = false;
    }
}
