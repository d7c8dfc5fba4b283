//! All events in the order in which they came, their texts end to end in one string. Nothing is ever taken out.

use crate::id::EventId;
use std::ops::Range;

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

/// A piece of the log's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) at: usize,
    pub(crate) len: u32,
}

/// The events and their texts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    text: String,
    events: Vec<Stored>,
    /// Events whose text is here, by its place.
    order: Vec<u32>,
}

impl Span {
    pub(crate) fn range(self) -> Range<usize> {
        self.at..self.at + self.len as usize
    }
}

impl Log {
    /// A log of events whose texts are elsewhere; `text` holds what their readers kept of them.
    pub(crate) fn detached(text: String, events: Vec<Stored>) -> Self {
        Log { text, events, order: Vec::new() }
    }

    /// Makes room for so many more bytes of text and events.
    pub(crate) fn reserve(&mut self, bytes: usize, events: usize) {
        self.text.reserve(bytes);
        self.events.reserve(events);
        self.order.reserve(events);
    }

    /// Keeps an event; `stored.text` is set here. Returns its index.
    pub(crate) fn push(&mut self, mut stored: Stored, raw: &str) -> u32 {
        let index = self.events.len() as u32;
        stored.text = self.keep(index, raw);
        self.events.push(stored);
        index
    }

    /// Keeps the text of an event that was known without it.
    pub(crate) fn attach(&mut self, index: u32, raw: &str) {
        if self.get(index).text.len == 0 {
            self.events[index as usize].text = self.keep(index, raw);
        }
    }

    pub(crate) fn get(&self, index: u32) -> &Stored {
        &self.events[index as usize]
    }

    /// The text of an event; empty while it is not attached.
    pub(crate) fn raw(&self, index: u32) -> &str {
        self.slice(self.get(index).text)
    }

    pub(crate) fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    pub(crate) fn events(&self) -> &[Stored] {
        &self.events
    }

    /// Events whose text is held, in the order in which it came.
    pub(crate) fn order(&self) -> &[u32] {
        &self.order
    }

    /// Whether some event's text is elsewhere.
    pub(crate) fn is_detached(&self) -> bool {
        self.order.len() < self.events.len()
    }

    /// Events whose text holds `needle`, in the order in which they came.
    pub(crate) fn find(&self, needle: &str) -> Vec<u32> {
        let mut found = Vec::new();
        for at in memchr::memmem::find_iter(self.text.as_bytes(), needle.as_bytes()) {
            let after = self.order.partition_point(|&index| self.get(index).text.at <= at);
            let Some(&index) = after.checked_sub(1).and_then(|place| self.order.get(place)) else { continue };
            if at < self.get(index).text.range().end && found.last() != Some(&index) {
                found.push(index);
            }
        }
        found
    }

    fn keep(&mut self, index: u32, raw: &str) -> Span {
        let span = Span { at: self.text.len(), len: raw.len() as u32 };
        self.text.push_str(raw);
        self.order.push(index);
        span
    }
}
