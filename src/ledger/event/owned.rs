//! An event that stands on its own: read, checked, and holding its bytes.

use super::{Change, EventFault, EventView, Scratch, read_canonical};
use crate::canonical;
use crate::id::{EventId, EventRef, IncarnationId};
use crate::json::{Cursor, JsonFaultKind};
use crate::limits;
use std::sync::Arc;

/// One event, verified, with its canonical bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    raw: Arc<str>,
    id: EventId,
    at: EventRef,
}

impl Event {
    /// Reads an event from JSON text, canonical or not; fails where it breaks a rule of the format.
    pub fn parse(bytes: &[u8]) -> Result<Self, EventFault> {
        if bytes.len() > limits::EVENT_BYTES {
            return Err(EventFault::TooLong);
        }
        let text = std::str::from_utf8(bytes).map_err(|f| JsonFaultKind::Utf8.at(f.valid_up_to()))?;
        match Self::parse_canonical(text) {
            Err(EventFault::Json(fault)) if fault.kind == JsonFaultKind::NotCanonical => {
                Self::parse_canonical(&canonical::rewrite_str(text)?)
            }
            read => read,
        }
    }

    /// Reads an event whose text is canonical already.
    pub(crate) fn parse_canonical(text: &str) -> Result<Self, EventFault> {
        let mut cursor = Cursor::canonical(text);
        let head = read_canonical(&mut cursor, &mut Scratch::default())?;
        cursor.end()?;
        let at = EventRef { incarnation: head.incarnation, seq: head.seq };
        Ok(Event { raw: text.into(), id: EventId::of(text.as_bytes()), at })
    }

    /// The event's canonical bytes, which its id is the hash of.
    pub fn bytes(&self) -> &[u8] {
        self.raw.as_bytes()
    }

    /// The SHA-256 of its canonical bytes.
    pub fn id(&self) -> EventId {
        self.id
    }

    /// Which incarnation made it.
    pub fn incarnation(&self) -> IncarnationId {
        self.at.incarnation
    }

    /// Its number among that incarnation's events, from 1.
    pub fn seq(&self) -> u64 {
        self.at.seq
    }

    /// Its place.
    pub fn at(&self) -> EventRef {
        self.at
    }

    /// The device's clock when it was made, in milliseconds since 1970; testimony only.
    pub fn wall_ms(&self) -> i64 {
        self.view().wall_ms()
    }

    /// Its hybrid logical clock, in milliseconds; orders lists, decides nothing.
    pub fn hlc_ms(&self) -> i64 {
        self.view().hlc_ms()
    }

    /// The kind of action.
    pub fn kind(&self) -> &str {
        self.view().kind()
    }

    /// The person, where someone had said who they are.
    pub fn who(&self) -> Option<&str> {
        self.view().who()
    }

    /// The registers it sets.
    pub fn changes(&self) -> Vec<Change> {
        self.view().changes()
    }

    /// Its line in a journal or bundle, without the newline: `{"e":…,"i":"…"}`.
    pub fn line(&self) -> String {
        let mut line = String::with_capacity(self.raw.len() + 32);
        super::push_line(&mut line, &self.raw, self.id);
        line
    }

    /// The event as a borrowed view.
    pub fn view(&self) -> EventView<'_> {
        EventView::new(&self.raw, self.id)
    }
}
