//! Taking in one event: is it new, held, or a fork?

use super::{Added, Ledger};
use crate::event::{Event, Head, Scratch, read_canonical};
use crate::fold::Mark;
use crate::held::{Span, Stored};
use crate::id::{EventId, EventRef};
use crate::json::Cursor;

impl Ledger {
    /// Takes in one event; one that is held already changes nothing.
    pub fn add(&mut self, event: &Event) -> Added {
        let raw = event.view().raw();
        let mut scratch = Scratch::default();
        // An `Event` exists only if its text was read before.
        let Ok(head) = read_canonical(&mut Cursor::canonical(raw), &mut scratch) else { return Added::Held };
        let added = self.take(raw, &head, event.id(), &scratch);
        self.refold_if_stale();
        added
    }

    /// What [`Ledger::add`] would find, without taking anything in.
    pub fn compare(&self, at: EventRef, id: EventId) -> Added {
        let Some(device) = self.devices.get(at.incarnation).filter(|_| at.seq > 0) else { return Added::New };
        let mut fork = false;
        for held in device.all(at.seq) {
            if self.log.get(held).id == id {
                return Added::Held;
            }
            fork = true;
        }
        if fork { Added::Fork } else { Added::New }
    }

    /// Takes in an event whose text has been read into `scratch`; may leave the state stale.
    pub(super) fn take(&mut self, raw: &str, head: &Head<'_>, id: EventId, scratch: &Scratch<'_>) -> Added {
        let at = EventRef { incarnation: head.incarnation, seq: head.seq };
        let added = self.compare(at, id);
        if added == Added::Held {
            return added;
        }
        if self.withdrawn.contains_key(&(at.incarnation, at.seq, id)) {
            self.put_back(at, id);
            return added;
        }
        let device = self.devices.number(head.incarnation);
        let stored = Stored {
            id,
            device,
            kind: self.symbols.number(head.kind),
            who: head.who.map_or(0, |who| self.symbols.number(who) + 1),
            seq: head.seq,
            wall_ms: head.wall_ms,
            hlc_ms: head.hlc_ms,
            text: Span::default(),
        };
        let event = self.log.push(stored, raw);
        self.latest_hlc = self.latest_hlc.max(head.hlc_ms);
        self.place(event);
        if !self.stale {
            let start = self.log.get(event).text.at;
            let mark = Mark { event, device, seq: head.seq, short: id.short(), start };
            self.state.apply(mark, scratch, &mut self.devices);
        }
        added
    }

    /// Puts an event of the log into the set.
    pub(super) fn place(&mut self, event: u32) {
        let &Stored { device, seq, id, .. } = self.log.get(event);
        self.sum.add(id);
        let Ledger { devices, log, .. } = self;
        if devices[device].get(seq).is_some() {
            devices.note_fork();
            self.stale = true;
        }
        devices[device].insert(seq, event, |held| log.get(held).id);
    }
}
