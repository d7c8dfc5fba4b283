//! One part of a bundle, read and checked on its own: whatever stands around it casts no doubt on it.

use super::roster::Roster;
use super::{Header, Photo, Reason, SetAside, TextFindings, Trailer, check_text, header};
use crate::Ranges;
use crate::canonical;
use crate::event::{Event, EventFault, EventView, Scratch, read_line};
use crate::id::{EventId, holds};
use std::borrow::Cow;

/// What a reader hands out.
#[derive(Debug)]
pub enum Item<'a> {
    /// The header, checked.
    Header(Box<Header>),
    /// An event, checked.
    Event(EventItem<'a>),
    /// A photo, checked.
    Photo(Photo<'a>),
    /// The trailer.
    Trailer(Trailer),
    /// A part that was not taken.
    SetAside(SetAside),
}

/// An event whose bytes match the id on its line and keep all rules of the format.
#[derive(Clone, Copy, Debug)]
pub struct EventItem<'a> {
    /// The line of the file it starts on.
    pub line: u64,
    /// The event.
    pub view: EventView<'a>,
    /// What was noticed in its text.
    pub text: TextFindings,
}

/// An event's canonical text as it stands on a line, or rewritten where some tool had changed its looks.
pub(super) struct EventText<'a> {
    text: Cow<'a, str>,
    id: EventId,
}

impl EventText<'_> {
    /// The event as an item, its incarnations taken up in the roster.
    pub(super) fn item(&self, line: u64, roster: &mut Roster) -> Result<EventItem<'_>, Reason> {
        let mut scratch = Scratch::default();
        let view = EventView::read_into(&self.text, self.id, &mut scratch).map_err(Reason::Event)?;
        let text = check_text(&self.text)?;
        if roster.admit(&view, &scratch) { Ok(EventItem { line, view, text }) } else { Err(Reason::TooManyDevices) }
    }
}

/// Reads `{"e":…,"i":"…"}` and checks the event against its id.
pub(super) fn read_event(line: &[u8]) -> Result<EventText<'_>, Reason> {
    let line = read_line(line).map_err(|fault| match fault {
        EventFault::TooLong => Reason::TooLong,
        fault => Reason::Event(fault),
    })?;
    if line.event.len() > crate::limits::EVENT_BYTES {
        return Err(Reason::TooLong);
    }
    let id = EventId::of(line.event.as_bytes());
    let (text, id) = if id.short() == line.check {
        (line.event, id)
    } else {
        let text = canonical::rewrite_str(&line.event).map_err(|fault| Reason::Event(fault.into()))?;
        let id = EventId::of(text.as_bytes());
        if !holds(&line.check, &id.short()) {
            return Err(mismatch(&text));
        }
        (Cow::Owned(text), id)
    };
    Ok(EventText { text, id })
}

/// An event that does not match its id may also be misshapen, which says more.
fn mismatch(text: &str) -> Reason {
    match Event::parse(text.as_bytes()) {
        Err(fault) => Reason::Event(fault),
        Ok(_) => Reason::IdMismatch,
    }
}

/// Reads a header's text and its check; gives its canonical text too, for the digest.
pub(super) fn read_header(text: &[u8], check: &[u8]) -> Result<(Header, String), Reason> {
    let rewritten = canonical::rewrite(text).map_err(|_| Reason::Header)?;
    if !holds(check, header::check_of(&rewritten).as_bytes()) {
        return Err(Reason::Header);
    }
    let header = Header::parse(&rewritten)?;
    let crowded = |ranges: &Ranges| ranges.devices.len() > crate::limits::INCARNATIONS;
    if [&header.ranges, &header.holds, &header.base].into_iter().any(crowded) {
        return Err(Reason::TooManyDevices);
    }
    Ok((header, rewritten))
}

/// Takes apart a header's own line, `"header":{…},"header_check":"…"`.
pub(super) fn split_header_line(line: &str) -> Option<(&str, &str)> {
    let rest = line.strip_prefix(r#""header":"#)?;
    let rest = rest.strip_suffix(',').unwrap_or(rest).strip_suffix('"')?;
    let (text, check) = rest.split_at_checked(rest.len().checked_sub(16)?)?;
    Some((text.strip_suffix(r#","header_check":""#)?, check))
}
