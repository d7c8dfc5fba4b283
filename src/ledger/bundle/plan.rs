//! A bundle ready to be written: how large it is, whether readers take it, in one file or in parts.

use super::oversize::FRAME;
use super::{Carried, Counts, Header, Oversize, Part, PhotoRef, Writer};
use crate::event::EventView;
use crate::id::push_hex;
use crate::{Ledger, Ranges, limits};
use sha2::{Digest, Sha256};
use std::io::{self, Write};

/// A bundle ready to be written: its size is known, its photos are not yet read.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The header, complete.
    pub header: Header,
    pub(super) ledger: &'a Ledger,
    pub(super) events: Vec<EventView<'a>>,
    pub(super) photos: Vec<PhotoRef>,
}

impl<'a> Plan<'a> {
    /// The size of the file in bytes, to be shown before it is made.
    pub fn size(&self) -> u64 {
        let counts = Counts::default();
        let none = Ranges::default;
        let bare = self.header.clone();
        let empty = Header { counts, ranges: none(), holds: none(), base: none(), holds_photos: Vec::new(), ..bare };
        let frame = Writer::start(Count(0), &empty).and_then(Writer::finish).map_or(0, |count| count.0);
        let header = (self.header.canonical().len() - empty.canonical().len()) as u64;
        let events: u64 = self.events.iter().map(event_line).sum();
        let photos: u64 = self.photos.iter().map(photo_line).sum();
        frame + header + list(events, self.events.len()) + list(photos, self.photos.len())
    }

    /// Whether readers take a bundle of this size; to be asked before it is made.
    pub fn check(&self) -> Result<(), Oversize> {
        Oversize::in_header(&self.header, &self.header.canonical())?;
        Oversize::in_bytes(self.size() + FRAME as u64)
    }

    /// The photos whose bytes will be asked for, in order.
    pub fn photos(&self) -> &[PhotoRef] {
        &self.photos
    }

    /// Writes the bundle; `photo` reads a photo's bytes. One that cannot be had is left out: the counts will show it.
    pub fn write<W: Write>(
        &self,
        out: W,
        photo: &mut dyn FnMut(&PhotoRef) -> io::Result<Option<Vec<u8>>>,
    ) -> io::Result<W> {
        let mut writer = self.begin(out)?;
        for wanted in &self.photos {
            if let Some(bytes) = photo(wanted)? {
                writer.photo(wanted.key, wanted.kind, &bytes)?;
            }
        }
        writer.finish()
    }

    /// Writes header and events, for a caller whose photos come one by one later: in the order of [`Plan::photos`], with
    /// [`Writer::photo`], and at last [`Writer::finish`].
    pub fn begin<W: Write>(&self, out: W) -> io::Result<Writer<W>> {
        let mut writer = Writer::start(out, &self.header)?;
        for event in &self.events {
            writer.event(event)?;
        }
        Ok(writer)
    }

    /// The same in parts of at most `max` bytes each (at least [`limits::PART_MIN`]), every one a bundle of its own.
    pub fn parts(self, max: u64) -> Vec<Plan<'a>> {
        let head = self.header.canonical().len() as u64 + 1024;
        let room = max.max(limits::PART_MIN).saturating_sub(head).max(limits::PART_MIN / 2);
        if self.size() <= max.max(limits::PART_MIN) {
            return vec![self];
        }
        let set = self.set_id();
        let mut parts: Vec<(Vec<EventView<'a>>, Vec<PhotoRef>)> = vec![Default::default()];
        let mut filled = 0;
        let mut next = |parts: &mut Vec<(Vec<EventView<'a>>, Vec<PhotoRef>)>, bytes: u64| {
            if filled > 0 && filled + bytes > room {
                parts.push(Default::default());
                filled = 0;
            }
            filled += bytes;
        };
        for event in &self.events {
            next(&mut parts, event_line(event));
            if let Some((events, _)) = parts.last_mut() {
                events.push(*event);
            }
        }
        for photo in &self.photos {
            next(&mut parts, photo_line(photo));
            if let Some((_, photos)) = parts.last_mut() {
                photos.push(*photo);
            }
        }
        let of = parts.len() as u64;
        let parts = (1..).zip(parts);
        parts.map(|(n, (events, photos))| self.part(Part { n, of, set: set.clone() }, events, photos)).collect()
    }

    fn part(&self, part: Part, events: Vec<EventView<'a>>, photos: Vec<PhotoRef>) -> Plan<'a> {
        let mut carried = Carried::default();
        for event in &events {
            carried.take(event.at(), event.id(), |at| self.ledger.chain_at(at.incarnation, at.seq - 1));
        }
        for device in &self.header.ranges.devices {
            for span in &device.withheld {
                carried.withhold(device.incarnation, span.from, span.to);
            }
        }
        let counts = counts(events.len(), &photos);
        let header = Header { part: Some(part), ranges: carried.finish(), counts, ..self.header.clone() };
        Plan { header, ledger: self.ledger, events, photos }
    }

    fn set_id(&self) -> String {
        let mut hash = Sha256::new();
        self.events.iter().for_each(|event| hash.update(event.id().as_bytes()));
        self.photos.iter().for_each(|photo| hash.update(photo.key.as_bytes()));
        let mut id = String::with_capacity(16);
        push_hex(&mut id, &hash.finalize()[..8]);
        id
    }
}

pub(super) fn counts(events: usize, photos: &[PhotoRef]) -> Counts {
    let photo_bytes = photos.iter().map(|photo| photo.bytes).sum();
    Counts { events: events as u64, photos: photos.len() as u64, photo_bytes }
}

/// The bytes that lines, each with comma and newline, add to a list that was empty: the last has no comma, the list
/// closes on a line of its own, and the trailer says how many there are.
fn list(lines: u64, count: usize) -> u64 {
    lines + count.checked_ilog10().map_or(0, u64::from) - u64::from(count > 0)
}

/// The bytes of an event's line, its comma and newline included.
fn event_line(event: &EventView<'_>) -> u64 {
    (event.raw().len() + r#"{"e":,"i":"0123456789abcdef"},"#.len() + 1) as u64
}

/// The bytes of a photo's line, its comma and newline included.
fn photo_line(photo: &PhotoRef) -> u64 {
    let fixed = r#"{"b":"","k":"","t":""},"#.len() + 1 + 64 + photo.kind.mime().len();
    photo.bytes.div_ceil(3) * 4 + fixed as u64
}

/// Counts what is written to it and keeps nothing.
struct Count(u64);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
