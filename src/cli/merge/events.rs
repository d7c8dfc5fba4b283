//! Many events in little memory: their texts end to end, and for each its place and its id.

use ledger::{EventId, EventRef, EventView, Fingerprint};
use std::collections::HashSet;
use std::io;

/// Events, each once.
#[derive(Debug, Default)]
pub(super) struct Events {
    /// Pieces of text that never move, so that growing does not need the memory twice.
    texts: Vec<String>,
    known: HashSet<EventId>,
    events: Vec<Stored>,
}

#[derive(Clone, Copy, Debug)]
struct Stored {
    at: EventRef,
    id: EventId,
    piece: u32,
    start: u32,
    len: u32,
}

const PIECE: usize = 16 << 20;

impl Events {
    /// Whether an event is held.
    pub(super) fn has(&self, event: &EventView<'_>) -> bool {
        self.known.contains(&event.id())
    }

    /// Takes in an event that is not held yet.
    pub(super) fn take(&mut self, event: &EventView<'_>) {
        self.known.insert(event.id());
        let raw = event.raw();
        let full = self.texts.last().is_none_or(|piece| piece.len() + raw.len() > PIECE);
        if full {
            self.texts.push(String::with_capacity(if self.texts.is_empty() { raw.len() } else { PIECE }));
        }
        let piece = self.texts.len() - 1;
        if let Some(text) = self.texts.last_mut() {
            let start = text.len() as u32;
            text.push_str(raw);
            let len = raw.len() as u32;
            self.events.push(Stored { at: event.at(), id: event.id(), piece: piece as u32, start, len });
        }
    }

    /// Bytes of their texts.
    pub(super) fn bytes(&self) -> u64 {
        self.events.iter().map(|event| u64::from(event.len)).sum()
    }

    /// Brings them into the order of incarnation, number and id.
    pub(super) fn sort(&mut self) {
        self.known = HashSet::new();
        self.events.sort_unstable_by_key(|event| (event.at, event.id));
    }

    /// Their places and ids.
    pub(super) fn places(&self) -> impl Iterator<Item = (EventRef, EventId)> + '_ {
        self.events.iter().map(|event| (event.at, event.id))
    }

    /// Hands out each in order.
    pub(super) fn each(&self, take: &mut dyn FnMut(&EventView<'_>) -> io::Result<()>) -> io::Result<()> {
        for event in &self.events {
            let start = event.start as usize;
            let text = self.texts.get(event.piece as usize).and_then(|t| t.get(start..start + event.len as usize));
            // Every text was read as an event before it was kept.
            if let Some(view) = text.and_then(|text| EventView::parse(text).ok()) {
                take(&view)?;
            }
        }
        Ok(())
    }

    /// The fingerprint of the set.
    pub(super) fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self.events.iter().map(|event| event.id))
    }
}
