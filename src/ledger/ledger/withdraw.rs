//! Undoing an import: its events stay in the log, but leave the fold, the ranges and the fingerprint, until readmitted.

use super::Ledger;
use crate::held::Stored;
use crate::id::{EventId, EventRef};

impl Ledger {
    /// Withdraws these events; returns how many were held. Offering one again takes it back in.
    pub fn withdraw(&mut self, batch: &[(EventRef, EventId)]) -> usize {
        let mut count = 0;
        for &(at, id) in batch {
            let Some(number) = self.devices.find(at.incarnation).filter(|_| at.seq > 0) else { continue };
            let held = self.devices[number].all(at.seq).find(|&event| self.log.get(event).id == id);
            let Some(event) = held else { continue };
            self.devices[number].remove(at.seq, event);
            self.withdrawn.insert((at.incarnation, at.seq, id), event);
            self.sum.remove(id);
            count += 1;
        }
        self.stale |= count > 0;
        self.refold_if_stale();
        count
    }

    /// Takes withdrawn events back in; returns how many there were.
    pub fn readmit(&mut self, batch: &[(EventRef, EventId)]) -> usize {
        let count = batch.iter().filter(|&&(at, id)| self.put_back(at, id)).count();
        self.refold_if_stale();
        count
    }

    /// The ids of all events that were ever seen at a place, withdrawn ones too; known even while the log is not attached.
    pub fn ids_at(&self, at: EventRef) -> impl Iterator<Item = EventId> + '_ {
        let device = self.devices.get(at.incarnation).filter(|_| at.seq > 0);
        let held = device.into_iter().flat_map(move |device| device.all(at.seq)).map(|event| self.log.get(event).id);
        let (least, most) = (EventId([0; 32]), EventId([0xFF; 32]));
        let gone = self.withdrawn.range((at.incarnation, at.seq, least)..=(at.incarnation, at.seq, most));
        held.chain(gone.map(|(&(_, _, id), _)| id))
    }

    /// The withdrawn events, by place and id.
    pub fn withdrawn(&self) -> impl Iterator<Item = (EventRef, EventId)> + '_ {
        self.withdrawn.keys().map(|&(incarnation, seq, id)| (EventRef { incarnation, seq }, id))
    }

    /// Takes one withdrawn event back in and leaves the state stale.
    pub(super) fn put_back(&mut self, at: EventRef, id: EventId) -> bool {
        let Some(event) = self.withdrawn.remove(&(at.incarnation, at.seq, id)) else { return false };
        debug_assert_eq!(self.log.get(event).seq, at.seq);
        self.place(event);
        self.stale = true;
        let &Stored { hlc_ms, .. } = self.log.get(event);
        self.latest_hlc = self.latest_hlc.max(hlc_ms);
        true
    }
}
