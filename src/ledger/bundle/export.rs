//! Choosing what goes into a bundle: all, only what the other side lacks, nothing but a receipt; with or without photos.
//! Reads the ledger, never changes it.

use super::oversize::FRAME;
use super::plan::counts;
use super::{CampaignTag, Carried, Header, Kind, Origin, PhotoKey, PhotoKind, Plan, VERSION};
use crate::event::EventView;
use crate::{Ledger, Ranges, limits};

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
    /// The photos that this device holds, for a receipt; as many are named as the header has room for.
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
        }
        .tidied();
        Plan { header: fitted(header), ledger: self.ledger, events, photos: self.photos }
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

/// A header that is not longer than a reader takes, if that can be had by naming fewer of the photos that are held, or
/// without marks. A photo that is not named is not taken for received: it stays where it is, and is sent again.
fn fitted(mut header: Header) -> Header {
    const PHOTO: usize = 64 + 3;
    let over = |header: &Header| header.canonical().len().saturating_sub(limits::HEADER_BYTES - FRAME);
    let excess = over(&header);
    if excess > 0 {
        let left = header.holds_photos.len().saturating_sub(excess.div_ceil(PHOTO));
        header.holds_photos.truncate(left);
    }
    if over(&header) > 0 {
        header.holds = header.holds.without_marks();
    }
    header
}
