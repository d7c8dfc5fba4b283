//! Taking in many lines at once: one pass over the bytes, nothing allocated for an event but its place in the log.

use super::Ledger;
use super::add::Again;
use crate::canonical;
use crate::event::{EventFault, Line, Scratch, read_line, read_text};
use crate::id::{EventId, EventRef, holds};
use crate::json::JsonFaultKind;
use std::borrow::Cow;

/// What became of an event that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was not held, and is now.
    New,
    /// It was held already.
    Held,
    /// Another event with the same incarnation and sequence number is held; both are kept.
    Fork,
}

/// What became of many lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Absorbed {
    /// Events that are held now and were not before, forks included.
    pub new: u64,
    /// Events that were held already.
    pub held: u64,
    /// Places at which another event was held already.
    pub forks: Vec<EventRef>,
    /// Lines that were not taken.
    pub set_aside: Vec<SetAside>,
}

/// A line that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Which line it was, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: EventFault,
}

impl Ledger {
    /// Takes in event lines, `{"e":…,"i":"…"}` with or without a comma, each checked on its own; blank lines are
    /// passed over, bad ones set aside.
    ///
    /// A withdrawn event that comes again is taken back in.
    pub fn absorb(&mut self, lines: &[u8]) -> Absorbed {
        self.absorb_all(lines, Again::Readmit)
    }

    /// Takes in the lines of this device's own store: as [`Ledger::absorb`], but what was withdrawn stays withdrawn,
    /// and events known from a snapshot get their texts.
    pub fn attach_log(&mut self, lines: &[u8]) -> Absorbed {
        self.absorb_all(lines, Again::LeaveOut)
    }

    fn absorb_all(&mut self, lines: &[u8], again: Again) -> Absorbed {
        let mut absorbed = Absorbed::default();
        let mut scratch = Scratch::default();
        let ends = memchr::memchr_iter(b'\n', lines).chain([lines.len()]);
        let mut start = 0;
        for (number, end) in ends.enumerate() {
            let line = &lines[start..end];
            start = (end + 1).min(lines.len());
            if line.trim_ascii().is_empty() {
                continue;
            }
            self.log.foresee(line.len() + lines.len() - start);
            match self.absorb_line(line, &mut scratch, again) {
                Ok((added, at)) => absorbed.count(added, at),
                Err(fault) => absorbed.set_aside.push(SetAside { line: number + 1, fault }),
            }
        }
        self.log.foresee(0);
        self.refold_if_stale();
        absorbed
    }

    fn absorb_line<'a>(
        &mut self,
        line: &'a [u8],
        scratch: &mut Scratch<'a>,
        again: Again,
    ) -> Result<(Added, EventRef), EventFault> {
        let line = read_line(line)?;
        match &line.event {
            Cow::Borrowed(text) => match self.absorb_event(text, line.check, scratch, again) {
                Err(EventFault::Json(fault)) if fault.kind == JsonFaultKind::NotCanonical => {
                    self.absorb_rewritten(&line, again)
                }
                done => done,
            },
            Cow::Owned(_) => self.absorb_rewritten(&line, again),
        }
    }

    fn absorb_rewritten(&mut self, line: &Line<'_>, again: Again) -> Result<(Added, EventRef), EventFault> {
        let text = canonical::rewrite_str(&line.event)?;
        self.absorb_event(&text, line.check, &mut Scratch::default(), again)
    }

    fn absorb_event<'a>(
        &mut self,
        text: &'a str,
        check: u64,
        scratch: &mut Scratch<'a>,
        again: Again,
    ) -> Result<(Added, EventRef), EventFault> {
        if text.len() > crate::limits::EVENT_BYTES {
            return Err(EventFault::TooLong);
        }
        let head = read_text(text, scratch)?;
        let id = EventId::of(text.as_bytes());
        if !holds(&check, &id.short()) {
            return Err(EventFault::Check);
        }
        let at = EventRef { incarnation: head.incarnation, seq: head.seq };
        Ok((self.take(text, &head, id, scratch, again), at))
    }
}

impl Absorbed {
    fn count(&mut self, added: Added, at: EventRef) {
        match added {
            Added::New => self.new += 1,
            Added::Held => self.held += 1,
            Added::Fork => {
                self.new += 1;
                self.forks.push(at);
            }
        }
    }
}
