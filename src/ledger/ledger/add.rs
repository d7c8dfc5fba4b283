//! Taking in one event: is it new, held, or a fork?

use super::{Added, Ledger};
use crate::event::{Event, Head, Scratch, read_text};
use crate::fold::Mark;
use crate::held::{Span, Stored};
use crate::id::{EventId, EventRef};

/// What becomes of a withdrawn event that is offered once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// Someone brings it: it is taken back in.
    Readmit,
    /// It only comes out of the store: it stays withdrawn.
    LeaveOut,
}

impl Ledger {
    /// Takes in one event; one that is held already changes nothing.
    pub fn add(&mut self, event: &Event) -> Added {
        let raw = event.view().raw();
        let mut scratch = Scratch::default();
        // An `Event` exists only if its text was read before.
        let Ok(head) = read_text(raw, &mut scratch) else { return Added::Held };
        let added = self.take(raw, &head, event.id(), &scratch, Again::Readmit);
        self.refold_if_stale();
        added
    }

    /// What [`Ledger::add`] would find, without taking anything in.
    pub fn compare(&self, at: EventRef, id: EventId) -> Added {
        let device = self.devices.get(at.incarnation).filter(|_| at.seq > 0);
        let mut held = device.into_iter().flat_map(|device| device.all(at.seq)).peekable();
        if held.peek().is_none() {
            return Added::New;
        }
        if held.any(|event| self.log.get(event).id == id) { Added::Held } else { Added::Fork }
    }

    /// Takes in an event whose text has been read into `scratch`; may leave the state stale.
    pub(super) fn take(
        &mut self,
        raw: &str,
        head: &Head<'_>,
        id: EventId,
        scratch: &Scratch<'_>,
        again: Again,
    ) -> Added {
        let at = EventRef { incarnation: head.incarnation, seq: head.seq };
        let added = self.compare(at, id);
        if added == Added::Held {
            self.attach(at, id, raw);
            return added;
        }
        if let Some(&event) = self.withdrawn.get(&(at.incarnation, at.seq, id)) {
            self.log.attach(event, raw);
            return match again {
                Again::Readmit if self.put_back(at, id) => added,
                Again::Readmit | Again::LeaveOut => Added::Held,
            };
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
            let text = self.log.get(event).text;
            let mark = Mark { event, device, seq: head.seq, short: id.short(), text };
            self.state.apply(mark, scratch, &mut self.devices);
        }
        added
    }

    /// Keeps the text of an event that was known without it.
    fn attach(&mut self, at: EventRef, id: EventId, raw: &str) {
        let Ledger { log, devices, .. } = self;
        if log.is_detached() {
            let device = devices.get(at.incarnation);
            let known = device.and_then(|device| device.all(at.seq).find(|&event| log.get(event).id == id));
            known.into_iter().for_each(|event| log.attach(event, raw));
        }
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
