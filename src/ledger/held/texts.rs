//! Texts end to end in a few large pieces that never move and that a copy of the log shares. Nothing is ever taken out.

use std::ops::Range;
use std::sync::Arc;

/// The least a piece is made for, in bytes.
const LEAST: usize = 4096;
/// The most a piece is made for at once, in bytes.
const MOST: usize = 64 << 20;

/// A stretch of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    piece: u32,
    pub(crate) at: u32,
    pub(crate) len: u32,
}

/// The pieces.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    pieces: Vec<Arc<String>>,
    /// How many more bytes are likely to come.
    pub(super) expected: usize,
}

impl Span {
    /// A stretch of the first piece.
    pub(crate) fn of_first(at: u32, len: u32) -> Self {
        Span { piece: 0, at, len }
    }

    /// A stretch of this one.
    pub(crate) fn part(self, part: &Range<usize>) -> Self {
        Span { at: self.at + part.start as u32, len: part.len() as u32, ..self }
    }

    /// Its place within its piece.
    pub(crate) fn range(self) -> Range<usize> {
        self.at as usize..self.at as usize + self.len as usize
    }

    /// Where it starts, so that whatever was kept later starts later.
    pub(crate) fn start(self) -> (u32, u32) {
        (self.piece, self.at)
    }
}

impl Texts {
    /// One piece.
    pub(super) fn of(text: String) -> Self {
        Texts { pieces: vec![Arc::new(text)], expected: 0 }
    }

    /// Keeps a text at the end.
    pub(super) fn push(&mut self, text: &str) -> Span {
        let open = self.pieces.last_mut().and_then(Arc::get_mut);
        if open.is_none_or(|open| open.capacity() - open.len() < text.len()) {
            // What a copy of the log shares, or what is full, is left as it is.
            let room = self.expected.clamp(LEAST, MOST).max(text.len());
            self.pieces.push(Arc::new(String::with_capacity(room)));
        }
        let piece = (self.pieces.len() - 1) as u32;
        let Some(open) = self.pieces.last_mut().and_then(Arc::get_mut) else { return Span::default() };
        let span = Span { piece, at: open.len() as u32, len: text.len() as u32 };
        open.push_str(text);
        span
    }

    pub(super) fn get(&self, span: Span) -> &str {
        self.pieces.get(span.piece as usize).map_or("", |piece| &piece[span.range()])
    }

    /// Where `needle` stands.
    pub(super) fn find(&self, needle: &str) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        for (number, piece) in (0..).zip(&self.pieces) {
            let places = memchr::memmem::find_iter(piece.as_bytes(), needle.as_bytes());
            found.extend(places.map(|at| (number, at as u32)));
        }
        found
    }
}
