//! What each part of a bundle is, known by how it starts, and what becomes of it. Every part stands alone.

use super::super::item::{read_event, read_header, split_header_line};
use super::super::roster::Roster;
use super::super::structure::Part;
use super::super::{BundleError, Digest, FORMAT, Foreign, Header, Item, Reason, SetAside, Trailer, VERSION, photo};
use crate::limits;

/// What was read so far, as far as later parts or the end need it.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    /// Whether the file says by name that it is a bundle.
    pub(super) named: bool,
    /// The format's version, as the first line says.
    pub(super) version: Option<u64>,
    pub(super) header: Option<Header>,
    pub(super) trailer: Option<(u64, Trailer)>,
    pub(super) digest: Digest,
    pub(super) set_aside: u64,
    pub(super) last_line: u64,
    /// Whether the last part of the file was set aside, so that its end needs no further mention.
    pub(super) ends_badly: bool,
    over: bool,
    /// Whether the brackets of a document broke, so that lines of an unknown look are no news.
    quiet: bool,
    /// The header's text and its check, until both are known.
    waiting: Waiting,
    refused: Option<BundleError>,
    /// The devices spoken of.
    pub(super) roster: Roster,
    /// Room for one photo.
    buffer: Vec<u8>,
}

/// A header's text with its line, and its check.
type Waiting = (Option<(u64, Vec<u8>)>, Option<Vec<u8>>);

type Each<'e> = &'e mut dyn FnMut(Item<'_>);

impl Parts {
    /// Takes one line of a file as this program writes it; `last` where no newline followed.
    pub(super) fn own_line(&mut self, number: u64, line: &[u8], last: bool, each: Each<'_>) {
        let line = line.trim_ascii();
        if line.is_empty() {
            return;
        }
        self.last_line = number;
        if self.over {
            return;
        }
        if self.trailer.is_some() || (line.starts_with(br#"{"format":"#) && self.header.is_some()) {
            return self.after_end(number, each);
        }
        let before = self.set_aside;
        let done = self.own_part(number, line, each);
        self.ends_badly = self.set_aside > before;
        if let Err(reason) = done
            && !(self.quiet && reason == Reason::Unreadable)
        {
            self.set_aside(number, if last { Reason::Truncated } else { reason }, each);
        }
    }

    fn own_part(&mut self, number: u64, line: &[u8], each: Each<'_>) -> Result<(), Reason> {
        if line.starts_with(br#"{"e":"#) {
            self.event(number, line, each)?;
        } else if line.starts_with(br#"{"b":"#) {
            self.photo(number, line.strip_suffix(b",").unwrap_or(line), each)?;
        } else if line.starts_with(br#"{"format":"#) {
            self.version = Some(format_line(line).ok_or(Reason::Format)?);
            self.named = true;
        } else if line.starts_with(br#""header":"#) {
            let text = std::str::from_utf8(line).map_err(|_| Reason::Header)?;
            let (text, check) = split_header_line(text).ok_or(Reason::Header)?;
            self.header(text.as_bytes(), check.as_bytes(), each)?;
        } else if let Some(rest) = line.strip_prefix(br#""trailer":"#) {
            self.trailer(number, rest.strip_suffix(b"}").ok_or(Reason::Trailer)?, each)?;
        } else if !matches!(line, br#""events":["# | br#""photos":["# | b"]," | b"]" | b"}" | b"{") {
            return Err(Reason::Unreadable);
        }
        self.quiet = false;
        Ok(())
    }

    /// Takes one part that was found by its brackets.
    pub(super) fn part(&mut self, line: u64, part: Part<'_>, each: Each<'_>) {
        self.last_line = line;
        let done = match part {
            Part::Event(text) => self.event(line, text, each),
            Part::Photo(text) => self.photo(line, text, each),
            Part::TooLong { listed } => {
                if !listed && self.says_nothing() {
                    self.refuse(BundleError::NotABundle { foreign: Foreign::Json });
                }
                Err(Reason::TooLong)
            }
            Part::Member(key, text) => self.member(line, key, text, each),
        };
        if let Err(reason) = done {
            self.set_aside(line, reason, each);
        }
    }

    fn member(&mut self, line: u64, key: &str, text: &[u8], each: Each<'_>) -> Result<(), Reason> {
        match key {
            "format" if text.strip_prefix(b"\"").and_then(|t| t.strip_suffix(b"\"")) != Some(FORMAT.as_bytes()) => {
                return Err(Reason::Format);
            }
            "format" => self.named = true,
            "version" => self.version = Some(number(text).ok_or(Reason::Format)?),
            "header" => self.waiting.0 = Some((line, text.to_vec())),
            "header_check" => self.waiting.1 = Some(text.to_vec()),
            "trailer" => return self.trailer(line, text, each),
            "events" | "photos" => return Err(Reason::Unreadable),
            _ => {}
        }
        if let (Some((line, text)), Some(check)) = (&self.waiting.0, &self.waiting.1) {
            let (line, text, check) = (*line, text.clone(), check.clone());
            self.waiting = (None, None);
            let check = check.strip_prefix(b"\"").and_then(|check| check.strip_suffix(b"\"")).unwrap_or_default();
            if let Err(reason) = self.header(&text, check, each) {
                self.set_aside(line, reason, each);
            }
        }
        Ok(())
    }

    fn event(&mut self, line: u64, text: &[u8], each: Each<'_>) -> Result<(), Reason> {
        let text = read_event(text)?;
        let item = text.item(line, &mut self.roster)?;
        self.digest.event(item.view.id());
        if self.digest.counts().0 > limits::BUNDLE_EVENTS {
            self.refuse(BundleError::TooManyEvents);
        }
        each(Item::Event(item));
        Ok(())
    }

    fn photo(&mut self, line: u64, text: &[u8], each: Each<'_>) -> Result<(), Reason> {
        let photo = photo::read(line, text, &mut self.buffer)?;
        self.digest.photo(photo.key);
        if self.digest.counts().1 > limits::BUNDLE_PHOTOS {
            self.refused.get_or_insert(BundleError::TooManyPhotos);
        }
        each(Item::Photo(photo));
        Ok(())
    }

    fn header(&mut self, text: &[u8], check: &[u8], each: Each<'_>) -> Result<(), Reason> {
        if self.header.is_some() {
            return Err(Reason::Unreadable);
        }
        let (header, canonical) = read_header(text, check)?;
        if header.version > VERSION {
            self.refuse(BundleError::Newer { version: header.version });
        }
        self.digest.header(&canonical);
        each(Item::Header(Box::new(header.clone())));
        self.header = Some(header);
        Ok(())
    }

    fn trailer(&mut self, line: u64, text: &[u8], each: Each<'_>) -> Result<(), Reason> {
        let text = std::str::from_utf8(text).map_err(|_| Reason::Trailer)?;
        let trailer = Trailer::parse(text).ok_or(Reason::Trailer)?;
        each(Item::Trailer(trailer.clone()));
        self.trailer = Some((line, trailer));
        Ok(())
    }

    /// Names what follows after the end of the bundle, once.
    pub(super) fn after_end(&mut self, line: u64, each: Each<'_>) {
        self.over = true;
        self.set_aside(line, Reason::AfterEnd, each);
    }

    /// Names a part that is not taken.
    pub(super) fn set_aside(&mut self, line: u64, reason: Reason, each: Each<'_>) {
        self.set_aside += 1;
        self.ends_badly = true;
        each(Item::SetAside(SetAside { line, reason }));
    }

    /// The brackets broke; what has no known look from here on is part of the same damage.
    pub(super) fn recovering(&mut self) {
        self.quiet = true;
    }

    /// The line of a header of which the check was never found.
    pub(super) fn lost_header(&self) -> Option<u64> {
        self.waiting.0.as_ref().map(|&(line, _)| line)
    }

    /// The whole file is refused; the first reason counts.
    fn refuse(&mut self, error: BundleError) {
        self.refused.get_or_insert(error);
    }

    /// Whether nothing so far could be of a bundle.
    fn says_nothing(&self) -> bool {
        let begun = self.named || self.version.is_some() || self.waiting.0.is_some() || self.waiting.1.is_some();
        !begun && self.header.is_none() && self.trailer.is_none() && self.digest.counts() == (0, 0)
    }

    /// Fails where something was read for which the whole file is refused.
    pub(super) fn refusal(&self) -> Result<(), BundleError> {
        self.refused.clone().map_or(Ok(()), Err)
    }

    pub(super) fn held(&self) -> usize {
        self.buffer.capacity()
    }
}

/// The version that a bundle's first line says, without the newline.
pub(super) fn format_line(line: &[u8]) -> Option<u64> {
    let rest = line.strip_prefix(br#"{"format":"dvk-bundle","version":"#)?;
    number(rest.strip_suffix(b",")?)
}

fn number(digits: &[u8]) -> Option<u64> {
    let digits = std::str::from_utf8(digits).ok()?;
    if digits.len() <= 9 && digits.bytes().all(|digit| digit.is_ascii_digit()) { digits.parse().ok() } else { None }
}
