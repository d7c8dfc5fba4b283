//! Choosing what goes into a bundle: all, only what the other side lacks, nothing but a receipt; with or without photos;
//! in one file or in parts. Reads the ledger, never changes it.

use super::{CampaignTag, Carried, Counts, Header, Kind, Origin, Part, PhotoKey, PhotoKind, VERSION, Writer};
use crate::event::EventView;
use crate::id::push_hex;
use crate::{Ledger, Ranges, limits};
use sha2::{Digest, Sha256};
use std::io::{self, Write};

/// A wish for a bundle.
pub struct Export<'a> {
    /// Where the events are.
    pub ledger: &'a Ledger,
    /// The campaign they belong to.
    pub campaign: CampaignTag,
    /// The program and build that writes.
    pub app: &'a str,
    /// The device that writes.
    pub device: Option<Origin>,
    /// The device's clock, in milliseconds since 1970.
    pub made: Option<i64>,
    /// What the bundle is for. A receipt carries no event; a merged bundle says nothing of device, time and program.
    pub kind: Kind,
    /// What the other side last showed that it holds; only a delta asks.
    pub theirs: Option<&'a Ranges>,
    /// Whether an event is to be withheld from the reader.
    pub withhold: &'a dyn Fn(&EventView<'_>) -> bool,
    /// The photos to carry.
    pub photos: Vec<PhotoRef>,
    /// The photos that this device holds, for a receipt.
    pub holds_photos: Vec<PhotoKey>,
}

/// A photo to be carried, whose bytes are elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PhotoRef {
    /// The SHA-256 of its bytes.
    pub key: PhotoKey,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its kind.
    pub kind: PhotoKind,
}

/// A bundle ready to be written: its size is known, its photos are not yet read.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The header, complete.
    pub header: Header,
    events: Vec<EventView<'a>>,
    photos: Vec<PhotoRef>,
}

impl<'a> Export<'a> {
    /// Works out what the bundle holds.
    pub fn plan(mut self) -> Plan<'a> {
        self.photos.sort_unstable();
        self.photos.dedup_by_key(|photo| photo.key);
        let (events, ranges) = self.events();
        let merged = self.kind == Kind::Merged;
        let mut holds_photos: Vec<String> = self.holds_photos.iter().map(PhotoKey::to_string).collect();
        holds_photos.sort_unstable();
        let header = Header {
            version: VERSION,
            app: if merged { String::new() } else { self.app.to_owned() },
            campaign: self.campaign,
            kind: self.kind,
            device: if merged { None } else { self.device },
            made: if merged { None } else { self.made },
            ranges,
            holds: if merged { Ranges::default() } else { self.ledger.shown() },
            base: self.theirs.filter(|_| self.kind == Kind::Delta).cloned().unwrap_or_default().without_marks(),
            counts: counts(events.len(), &self.photos),
            part: None,
            holds_photos: if merged { Vec::new() } else { holds_photos },
        };
        Plan { header, events, photos: self.photos }
    }

    fn events(&self) -> (Vec<EventView<'a>>, Ranges) {
        let offered: Vec<EventView<'a>> = match (self.kind, self.theirs) {
            (Kind::Receipt, _) => Vec::new(),
            (Kind::Delta, Some(theirs)) => self.ledger.missing_for(theirs),
            _ => self.ledger.events().collect(),
        };
        let mut carried = Carried::default();
        for (incarnation, from, to) in self.ledger.withheld() {
            carried.withhold(incarnation, from, to);
        }
        let mut events = offered;
        events.retain(|event| {
            let at = event.at();
            if (self.withhold)(event) {
                carried.withhold(at.incarnation, at.seq, at.seq);
                return false;
            }
            carried.take(at, event.id(), |at| self.ledger.chain_at(at.incarnation, at.seq - 1));
            true
        });
        (events, carried.finish())
    }
}

impl<'a> Plan<'a> {
    /// The size of the file in bytes, to be shown before it is made.
    pub fn size(&self) -> u64 {
        let mut count = Count(0);
        // Counting cannot fail.
        let _ = self.write(&mut count, &mut |_| Ok(None));
        let lines: u64 = self.photos.iter().map(photo_line).sum();
        // The last of several lines has no comma, and the list closes on a line of its own; an empty list does not. The
        // trailer, counted without photos, says their number with one digit.
        let digits = self.photos.len().checked_ilog10().map_or(0, u64::from);
        count.0 + lines + digits - u64::from(!self.photos.is_empty())
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
            next(&mut parts, event.raw().len() as u64 + 34);
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
            carried.take(event.at(), event.id(), |_| None);
        }
        for device in &self.header.ranges.devices {
            for span in &device.withheld {
                carried.withhold(device.incarnation, span.from, span.to);
            }
        }
        let counts = counts(events.len(), &photos);
        let header = Header { part: Some(part), ranges: carried.finish(), counts, ..self.header.clone() };
        Plan { header, events, photos }
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

fn counts(events: usize, photos: &[PhotoRef]) -> Counts {
    let photo_bytes = photos.iter().map(|photo| photo.bytes).sum();
    Counts { events: events as u64, photos: photos.len() as u64, photo_bytes }
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
