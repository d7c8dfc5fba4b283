//! All events in the order in which they came, and their texts. Nothing is ever taken out.

use super::Pages;
use super::texts::{Span, Texts};
use crate::id::EventId;

/// What is known of an event without reading it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stored {
    pub(crate) id: EventId,
    pub(crate) device: u32,
    pub(crate) kind: u32,
    /// The person's symbol, one more than it is; 0 for nobody.
    pub(crate) who: u32,
    pub(crate) seq: u64,
    pub(crate) wall_ms: i64,
    pub(crate) hlc_ms: i64,
    /// Where the text is; empty while the log is not attached.
    pub(crate) text: Span,
}

/// The events and their texts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    texts: Texts,
    events: Pages<Stored>,
    /// Events whose text is here, by its place.
    order: Vec<u32>,
}

impl Log {
    /// A log of events whose texts are elsewhere; `text` holds what their readers kept of them.
    pub(crate) fn detached(text: String, events: Pages<Stored>) -> Self {
        Log { texts: Texts::of(text), events, order: Vec::new() }
    }

    /// Says how many more bytes of text are likely to come; room for them is made with the first.
    pub(crate) fn foresee(&mut self, bytes: usize) {
        self.texts.expected = bytes;
    }

    /// Keeps an event; `stored.text` is set here. Returns its index.
    pub(crate) fn push(&mut self, mut stored: Stored, raw: &str) -> u32 {
        let index = self.events.len() as u32;
        stored.text = self.keep(index, raw);
        self.events.push(stored)
    }

    /// Keeps the text of an event that was known without it.
    pub(crate) fn attach(&mut self, index: u32, raw: &str) {
        if self.get(index).text.len == 0 {
            self.events[index].text = self.keep(index, raw);
        }
    }

    pub(crate) fn get(&self, index: u32) -> &Stored {
        &self.events[index]
    }

    /// The text of an event; empty while it is not attached.
    pub(crate) fn raw(&self, index: u32) -> &str {
        self.slice(self.get(index).text)
    }

    pub(crate) fn slice(&self, span: Span) -> &str {
        self.texts.get(span)
    }

    pub(crate) fn events(&self) -> &Pages<Stored> {
        &self.events
    }

    /// Whether some event's text is elsewhere.
    pub(crate) fn is_detached(&self) -> bool {
        self.order.len() < self.events.len()
    }

    /// Events whose text holds `needle`, in the order in which they came.
    pub(crate) fn find(&self, needle: &str) -> Vec<u32> {
        let mut found = Vec::new();
        for (piece, at) in self.texts.find(needle) {
            let after = self.order.partition_point(|&index| self.get(index).text.start() <= (piece, at));
            let Some(&index) = after.checked_sub(1).and_then(|place| self.order.get(place)) else { continue };
            let text = self.get(index).text;
            let within = text.start().0 == piece && (at as usize) < text.range().end;
            if within && found.last() != Some(&index) {
                found.push(index);
            }
        }
        found
    }

    fn keep(&mut self, index: u32, raw: &str) -> Span {
        self.order.push(index);
        self.texts.push(raw)
    }
}
