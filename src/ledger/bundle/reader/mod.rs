//! Reading a bundle from a stream: bytes are pushed in as they come, checked parts come out. Needs memory for one line,
//! keeps nothing, and never stops at damage: what is good is handed out, what is bad is named.
//!
//! A file as this program writes it is read line by line, each line on its own, so damage costs the lines it hits. A
//! document that some tool has indented, joined or reordered is read by its brackets; where those break, the reader
//! goes on line by line.

mod ending;
mod parts;

pub use ending::Ending;

use super::lines::{Line, Lines};
use super::roster::Roster;
use super::structure::{Broken, Outline};
use super::{BundleError, Foreign, Item, Reason, foreign};
use crate::{Ledger, limits};
use parts::Parts;

/// Refuses a file by its size, before anything of it is read.
pub fn check_size(bytes: u64) -> Result<(), BundleError> {
    if bytes > limits::BUNDLE_BYTES { Err(BundleError::TooLarge { bytes }) } else { Ok(()) }
}

/// A bundle being read. A copy goes on by itself: so one can ask what came of the file if it ended here.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    mode: Mode,
    parts: Parts,
    bytes: u64,
}

#[derive(Clone, Debug)]
enum Mode {
    /// The first bytes, until it is clear what the file is.
    First(First),
    Lines(Lines),
    Outline(Outline),
    /// Beyond the end of the document.
    Over,
}

/// What a file begins with, the white space before it left out.
#[derive(Clone, Debug)]
struct First {
    held: Vec<u8>,
    /// The number of the line that they start on.
    line: u64,
    /// How much white space stands before them.
    blanks: u64,
}

impl Default for Mode {
    fn default() -> Self {
        Mode::First(First { held: Vec::new(), line: 1, blanks: 0 })
    }
}

/// So many bytes are enough to know a file by; no more are looked at, in whatever steps they come.
const KNOWN_BY: usize = 64;

impl Reader {
    /// A reader at the start of a file.
    pub fn new() -> Self {
        Reader::default()
    }

    /// The same, where the file's devices and those of a ledger together may be no more than
    /// [`limits::INCARNATIONS`].
    pub fn beside(ledger: &Ledger) -> Self {
        let mut reader = Reader::default();
        reader.parts.roster = Roster::of(ledger.incarnations());
        reader
    }

    /// Takes more bytes; `each` gets every part that they complete. Fails as soon as the whole file must be refused.
    pub fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(Item<'_>)) -> Result<(), BundleError> {
        self.bytes += bytes.len() as u64;
        check_size(self.bytes)?;
        self.feed(bytes, each)?;
        self.parts.refusal()
    }

    /// Ends the reading: whether the file was whole, and what it was a bundle of.
    pub fn finish(self, each: &mut dyn FnMut(Item<'_>)) -> Result<Ending, BundleError> {
        self.finish_with_room(each).map(|(ending, _)| ending)
    }

    /// The same, with the devices that were spoken of.
    pub(super) fn finish_with_room(mut self, each: &mut dyn FnMut(Item<'_>)) -> Result<(Ending, Roster), BundleError> {
        if let Mode::First(First { held, line, .. }) = &mut self.mode {
            let (held, line) = (std::mem::take(held), *line);
            if held.is_empty() {
                return Err(BundleError::Empty);
            }
            self.mode = mode_of(&held, line)?;
            self.feed(&held, each)?;
        }
        let Reader { mode, mut parts, bytes } = self;
        match mode {
            Mode::Lines(lines) => lines.finish(&mut |number, line| parts.line(number, line, each)),
            Mode::Outline(outline) if !outline.is_closed() => {
                parts.set_aside(outline.part_line(), Reason::Truncated, each);
            }
            Mode::First(..) | Mode::Outline(_) | Mode::Over => {}
        }
        parts.refusal()?;
        let roster = std::mem::take(&mut parts.roster);
        Ok((parts.end(bytes, roster.sorted(), each)?, roster))
    }

    /// Bytes kept at present: those of the part being read.
    pub fn held(&self) -> usize {
        let mode = match &self.mode {
            Mode::First(first) => first.held.capacity(),
            Mode::Lines(lines) => lines.held(),
            Mode::Outline(outline) => outline.held(),
            Mode::Over => 0,
        };
        mode + self.parts.held()
    }

    fn feed(&mut self, bytes: &[u8], each: &mut dyn FnMut(Item<'_>)) -> Result<(), BundleError> {
        let Reader { mode, parts, .. } = self;
        match mode {
            Mode::First(first) => {
                first.take(bytes)?;
                if first.held.len() >= KNOWN_BY {
                    let held = std::mem::take(&mut first.held);
                    *mode = mode_of(&held, first.line)?;
                    return self.feed(&held, each);
                }
            }
            Mode::Lines(lines) => lines.push(bytes, &mut |number, line| parts.line(number, line, each)),
            Mode::Outline(outline) => {
                for (at, &byte) in bytes.iter().enumerate() {
                    let Err(Broken) = outline.step(byte, &mut |line, part| parts.part(line, part, each)) else {
                        continue;
                    };
                    self.mode = recover(outline, parts, byte, each);
                    return self.feed(&bytes[at + 1..], each);
                }
            }
            Mode::Over => {}
        }
        Ok(())
    }
}

impl First {
    /// Keeps the first bytes of a file, without the mark and the white space that may stand before them.
    fn take(&mut self, bytes: &[u8]) -> Result<(), BundleError> {
        let bytes = if self.held.is_empty() { self.pass_over(bytes) } else { bytes };
        let mut held = std::mem::take(&mut self.held);
        held.extend_from_slice(bytes);
        let mut rest = held.as_slice();
        while let Some(marked) = rest.strip_prefix(b"\xEF\xBB\xBF") {
            self.blanks += 3;
            rest = self.pass_over(marked);
        }
        let passed = held.len() - rest.len();
        held.drain(..passed);
        self.held = held;
        let much = self.blanks > limits::LEADING_BLANKS;
        if much { Err(BundleError::NotABundle { foreign: Foreign::Text }) } else { Ok(()) }
    }

    /// What comes after the white space, which is counted.
    fn pass_over<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let rest = bytes.trim_ascii_start();
        let blank = &bytes[..bytes.len() - rest.len()];
        self.blanks += blank.len() as u64;
        self.line += memchr::memchr_iter(b'\n', blank).count() as u64;
        rest
    }
}

/// How a file that starts with these bytes is to be read.
fn mode_of(held: &[u8], line: u64) -> Result<Mode, BundleError> {
    let first = &held[..held.len().min(KNOWN_BY)];
    let ours = memchr::memmem::find(first, b"\"dvk-bundle\"").is_some();
    if first.first() != Some(&b'{') && ours {
        // Only the first byte is damaged.
        return Ok(Mode::Lines(Lines::new(limits::HEADER_BYTES, line)));
    }
    if first.first() != Some(&b'{') {
        let json = matches!(first.first(), Some(b'[' | b'"'));
        return Err(BundleError::NotABundle { foreign: if json { Foreign::Json } else { foreign(first) } });
    }
    let end = memchr::memchr(b'\n', first);
    match end.and_then(|end| parts::format_line(first[..end].trim_ascii_end())) {
        Some(_) => Ok(Mode::Lines(Lines::new(limits::HEADER_BYTES, line))),
        None => Ok(Mode::Outline(Outline::at_line(line))),
    }
}

/// Goes on line by line after the outline broke at `byte`.
fn recover(outline: &Outline, parts: &mut Parts, byte: u8, each: &mut dyn FnMut(Item<'_>)) -> Mode {
    if outline.is_closed() {
        parts.after_end(outline.line, each);
        return Mode::Over;
    }
    parts.set_aside(outline.part_line(), Reason::Unreadable, each);
    parts.recovering();
    if byte == b'\n' {
        Mode::Lines(Lines::new(limits::HEADER_BYTES, outline.line + 1))
    } else {
        Mode::Lines(Lines::amid(limits::HEADER_BYTES, outline.line))
    }
}

impl Parts {
    /// Takes one line.
    fn line(&mut self, number: u64, line: Line<'_>, each: &mut dyn FnMut(Item<'_>)) {
        match line {
            Line::Whole(text) => self.own_line(number, text, false, each),
            Line::Rest(text) => self.own_line(number, text, true, each),
            Line::TooLong => self.set_aside(number, Reason::TooLong, each),
        }
    }
}
