//! An event seen where it lies, in a ledger's memory or a bundle's line. Owns nothing.

use super::{Change, EventFault, Head, Scratch, read_canonical};
use crate::id::{EventId, EventRef, IncarnationId, RecordId, RegisterName};
use crate::json::Cursor;
use crate::value::Value;
use std::sync::Arc;

/// A verified event, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct EventView<'a> {
    raw: &'a str,
    id: EventId,
    head: Head<'a>,
}

impl<'a> EventView<'a> {
    /// The canonical text of the event.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// The SHA-256 of its canonical bytes.
    pub fn id(&self) -> EventId {
        self.id
    }

    /// Its place.
    pub fn at(&self) -> EventRef {
        EventRef { incarnation: self.head.incarnation, seq: self.head.seq }
    }

    /// Which incarnation made it.
    pub fn incarnation(&self) -> IncarnationId {
        self.head.incarnation
    }

    /// Its number among that incarnation's events, from 1.
    pub fn seq(&self) -> u64 {
        self.head.seq
    }

    /// The device's clock when it was made, in milliseconds since 1970; testimony only.
    pub fn wall_ms(&self) -> i64 {
        self.head.wall_ms
    }

    /// Its hybrid logical clock, in milliseconds; orders lists, decides nothing.
    pub fn hlc_ms(&self) -> i64 {
        self.head.hlc_ms
    }

    /// The kind of action, known to this version or not.
    pub fn kind(&self) -> &'a str {
        self.head.kind
    }

    /// The person, where someone had said who they are.
    pub fn who(&self) -> Option<&'a str> {
        self.head.who
    }

    /// The registers it sets.
    pub fn changes(&self) -> Vec<Change> {
        let mut scratch = Scratch::default();
        if read_canonical(&mut Cursor::canonical(self.raw), &mut scratch).is_err() {
            return Vec::new();
        }
        let change = |write: &super::Write<'_>| Change {
            record: RecordId::known(&Arc::from(write.record)),
            register: RegisterName::known(&Arc::from(write.register)),
            value: Value::known(&self.raw[write.value.clone()]),
        };
        scratch.writes.iter().map(change).collect()
    }

    /// The greatest number of an incarnation that it refers to, if it refers to it at all.
    pub fn refers_to(&self, incarnation: IncarnationId) -> Option<u64> {
        // Most events name none but their own: a look at the bytes tells.
        memchr::memmem::find(self.raw.as_bytes(), incarnation.as_str().as_bytes())?;
        let mut scratch = Scratch::default();
        read_canonical(&mut Cursor::canonical(self.raw), &mut scratch).ok()?;
        let named = scratch.references.iter().filter(|reference| reference.incarnation == incarnation);
        named.map(|reference| reference.seq).max()
    }

    /// Its line in a journal or bundle, without the newline.
    pub fn line(&self) -> String {
        let mut line = String::with_capacity(self.raw.len() + 32);
        super::push_line(&mut line, self.raw, self.id);
        line
    }

    /// An event in its canonical text; fails where it breaks a rule of the format.
    pub fn parse(canonical: &'a str) -> Result<Self, EventFault> {
        Self::read(canonical, EventId::of(canonical.as_bytes()))
    }

    /// A view of an event whose canonical text comes from elsewhere; fails where it breaks a rule of the format.
    pub(crate) fn read(raw: &'a str, id: EventId) -> Result<Self, EventFault> {
        Self::read_into(raw, id, &mut Scratch::default())
    }

    /// The same, with what it sets and refers to in an emptied `scratch`.
    pub(crate) fn read_into(raw: &'a str, id: EventId, scratch: &mut Scratch<'a>) -> Result<Self, EventFault> {
        let mut cursor = Cursor::canonical(raw);
        let head = read_canonical(&mut cursor, scratch)?;
        cursor.end()?;
        Ok(EventView { raw, id, head })
    }

    /// A view of an event that was read before.
    pub(crate) fn new(raw: &'a str, id: EventId) -> Self {
        let head = read_canonical(&mut Cursor::canonical(raw), &mut Scratch::default());
        let head = head.unwrap_or(Head {
            kind: "",
            incarnation: IncarnationId::from_bytes([0; 10]),
            seq: 0,
            wall_ms: 0,
            hlc_ms: 0,
            who: None,
        });
        EventView { raw, id, head }
    }
}
