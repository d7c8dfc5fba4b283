//! Looking at a bundle before anything of it is taken. Reads the ledger, never changes it.

use super::super::{BundleError, CampaignTag, EventItem, Header, Item, Photo, PhotoKey, Reader, Reason, SetAside};
use super::notice::is_far_off;
use super::{Listed, Notice, Preview, compare};
use crate::id::{EventId, EventRef, IncarnationId, RecordId, RegisterName};
use crate::{Added, Gate, Ledger, Ranges};
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};

/// What the reader of a bundle knows beforehand.
#[derive(Clone, Copy)]
pub struct Expect<'a> {
    /// The campaign that is open; `None` on a device that has none yet, which takes any.
    pub campaign: Option<&'a CampaignTag>,
    /// The device's clock, in milliseconds since 1970, if it is to be believed; used for notices only.
    pub now_ms: Option<i64>,
    /// This device's incarnation.
    pub me: Option<IncarnationId>,
    /// Whether a kind of action is known to this version.
    pub knows: &'a dyn Fn(&str) -> bool,
    /// The domain's judgement of each event.
    pub gate: &'a dyn Gate,
}

/// A bundle being inspected.
pub struct Inspection<'a> {
    ledger: &'a Ledger,
    reader: Reader,
    found: Found<'a>,
}

struct Found<'a> {
    expect: Expect<'a>,
    header: Option<Header>,
    refused: Option<BundleError>,
    set_aside: Listed<SetAside>,
    photos: BTreeSet<PhotoKey>,
    held: u64,
    unknown: u64,
    lines: Vec<u8>,
    batch: Vec<(EventRef, EventId)>,
    incoming: FxHashSet<EventId>,
    touched: BTreeSet<(RecordId, RegisterName)>,
    clocks: BTreeMap<IncarnationId, (i64, u64)>,
    decomposed: Option<(u64, u64)>,
    forks: BTreeSet<EventRef>,
    /// The greatest number of this device's own incarnation that an event refers to.
    referred: u64,
}

impl<'a> Inspection<'a> {
    /// Begins to inspect a bundle against what the ledger holds.
    pub fn new(ledger: &'a Ledger, expect: Expect<'a>) -> Self {
        let found = Found {
            expect,
            header: None,
            refused: None,
            set_aside: Listed::default(),
            photos: BTreeSet::new(),
            held: 0,
            unknown: 0,
            lines: Vec::new(),
            batch: Vec::new(),
            incoming: FxHashSet::default(),
            touched: BTreeSet::new(),
            clocks: BTreeMap::new(),
            decomposed: None,
            forks: BTreeSet::new(),
            referred: 0,
        };
        Inspection { ledger, reader: Reader::beside(ledger), found }
    }

    /// Takes more bytes of the file; `photos` gets every sound photo as it comes by. A photo kept for an import that is
    /// then not done is found under its own hash and does no harm.
    pub fn push(&mut self, bytes: &[u8], photos: &mut dyn FnMut(Photo<'_>)) -> Result<(), BundleError> {
        let Inspection { ledger, reader, found } = self;
        reader.push(bytes, &mut |item| found.item(ledger, item, photos))?;
        found.refused.clone().map_or(Ok(()), Err)
    }

    /// Ends the inspection: what the import would do.
    pub fn finish(self, photos: &mut dyn FnMut(Photo<'_>)) -> Result<Preview, BundleError> {
        let Inspection { ledger, reader, mut found } = self;
        let (ending, mut room) = reader.finish_with_room(&mut |item| found.item(ledger, item, photos))?;
        if let Some(refused) = found.refused {
            return Err(refused);
        }
        let wrong = |open: &&CampaignTag| found.header.is_none() && open.id != ending.campaign;
        if found.expect.campaign.is_some_and(|open| wrong(&open)) {
            return Err(BundleError::OtherCampaign { id: ending.campaign, name: String::new() });
        }
        found.note_forks();
        let mut after = ledger.clone();
        let header = found.header.as_ref();
        let none = Ranges::default();
        let (carried, base) = (header.map_or(&none, |h| &h.ranges), header.map_or(&none, |h| &h.base));
        after.absorb(&found.lines);
        let mut withheld = compare::withheld(carried, &after);
        withheld.retain(|span| room.admit_one(span.incarnation));
        withheld.iter().for_each(|span| after.note_withheld(span.incarnation, span.from, span.to));
        let own = found.own(ledger);
        let mut notices = found.notices();
        compare::ranges(ledger, &after, carried, base, &mut notices);
        notices.extend(found.expect.gate.review(&after, &found.batch).into_iter().map(Notice::Gate));
        let differences = compare::registers(ledger, &after, &found.touched, &found.incoming);
        Ok(Preview {
            header: found.header,
            campaign: ending.campaign,
            new: found.batch.len() as u64,
            held: found.held,
            unknown: found.unknown,
            new_records: differences.new_records,
            changed: differences.changed,
            conflicting: differences.conflicting,
            set_aside: found.set_aside,
            notices,
            photos: found.photos.into_iter().collect(),
            whole: ending.whole,
            own,
            batch: found.batch,
            withheld,
            after: Box::new(after),
            lines: found.lines,
        })
    }
}

impl Found<'_> {
    fn item(&mut self, ledger: &Ledger, item: Item<'_>, photos: &mut dyn FnMut(Photo<'_>)) {
        match item {
            Item::Header(header) => {
                self.refused = self.expect.campaign.and_then(|open| refusal(open, &header.campaign));
                self.header = Some(*header);
            }
            Item::Event(event) => self.event(ledger, &event),
            Item::Photo(photo) => {
                self.photos.insert(photo.key);
                photos(photo);
            }
            Item::SetAside(part) => self.set_aside.push(part),
            Item::Trailer(_) => {}
        }
    }

    fn event(&mut self, ledger: &Ledger, item: &EventItem<'_>) {
        let (view, at) = (&item.view, item.view.at());
        if let Err(fault) = self.expect.gate.admit(view) {
            self.set_aside.push(SetAside { line: item.line, reason: Reason::Gate(fault) });
            return;
        }
        match ledger.compare(at, view.id()) {
            Added::Held => {
                self.held += 1;
                return;
            }
            Added::Fork => drop(self.forks.insert(at)),
            Added::New => {}
        }
        if !self.incoming.insert(view.id()) {
            self.held += 1;
            return;
        }
        self.batch.push((at, view.id()));
        let referred = self.expect.me.and_then(|me| view.refers_to(me));
        self.referred = self.referred.max(referred.unwrap_or(0));
        self.lines.extend_from_slice(view.line().as_bytes());
        self.lines.push(b'\n');
        self.unknown += u64::from(!(self.expect.knows)(view.kind()));
        if is_far_off(view.wall_ms(), self.expect.now_ms) {
            self.clocks.entry(at.incarnation).or_insert((view.wall_ms(), 0)).1 += 1;
        }
        if item.text.decomposed {
            self.decomposed.get_or_insert((item.line, 0)).1 += 1;
        }
        self.touched.extend(view.changes().into_iter().map(|change| (change.record, change.register)));
    }

    /// Finds places that were given twice within the file itself.
    fn note_forks(&mut self) {
        let mut places: Vec<EventRef> = self.batch.iter().map(|&(at, _)| at).collect();
        places.sort_unstable();
        self.forks.extend(places.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]));
    }

    /// The first number of this device's own incarnation that the file brings, counts or refers to and that is not held.
    fn own(&self, ledger: &Ledger) -> Option<u64> {
        let me = self.expect.me?;
        let last = ledger.last_seq(me);
        let brought = self.batch.iter().map(|&(at, _)| at).filter(|at| at.incarnation == me).map(|at| at.seq).min();
        let header = self.header.iter().flat_map(|header| [&header.ranges, &header.holds, &header.base]);
        let known = header.filter_map(|ranges| ranges.get(me)?.last()).max();
        let beyond = known.max(Some(self.referred)).filter(|known| *known > last).map(|_| last + 1);
        brought.into_iter().chain(beyond).min()
    }

    fn notices(&self) -> Listed<Notice> {
        let mut notices = Listed::default();
        notices.extend(self.header.is_none().then_some(Notice::HeaderLost));
        let clock = |(&incarnation, &(wall_ms, events)): (&IncarnationId, &(i64, u64))| Notice::ClockFarOff {
            incarnation,
            wall_ms,
            events,
        };
        notices.extend(self.clocks.iter().map(clock));
        notices.extend(self.decomposed.map(|(line, events)| Notice::DecomposedText { events, line }));
        notices.extend(self.forks.iter().copied().map(Notice::Fork));
        notices
    }
}

/// Why a bundle of one campaign may not go into another.
fn refusal(open: &CampaignTag, theirs: &CampaignTag) -> Option<BundleError> {
    match (open.training, theirs.training) {
        (false, true) => Some(BundleError::TrainingIntoReal),
        (true, false) => Some(BundleError::RealIntoTraining),
        _ if open.id != theirs.id => {
            Some(BundleError::OtherCampaign { id: theirs.id.clone(), name: theirs.name.clone() })
        }
        _ => None,
    }
}
