//! Looking at a bundle before anything of it is taken. Reads the ledger, never changes it.

use super::super::{BundleError, CampaignTag, EventItem, Header, Item, Photo, PhotoKey, Reader, Reason, SetAside};
use super::news::{News, Taken};
use super::{Listed, Notice, Preview, Stop, compare};
use crate::id::IncarnationId;
use crate::{Added, Gate, Ledger, Ranges};
use std::collections::BTreeSet;

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
    stop: Option<Stop>,
    set_aside: Listed<SetAside>,
    photos: BTreeSet<PhotoKey>,
    held: u64,
    taken: Taken,
    decomposed: Option<(u64, u64)>,
}

impl<'a> Inspection<'a> {
    /// Begins to inspect a bundle against what the ledger holds.
    pub fn new(ledger: &'a Ledger, expect: Expect<'a>) -> Self {
        let found = Found {
            expect,
            header: None,
            stop: ledger.is_stale().then_some(Stop::NeedsLog),
            set_aside: Listed::default(),
            photos: BTreeSet::new(),
            held: 0,
            taken: Taken::default(),
            decomposed: None,
        };
        Inspection { ledger, reader: Reader::beside(ledger), found }
    }

    /// Takes more bytes of the file; `photos` gets every sound photo as it comes by. A photo kept for an import that is
    /// then not done is found under its own hash and does no harm.
    pub fn push(&mut self, bytes: &[u8], photos: &mut dyn FnMut(Photo<'_>)) -> Result<(), Stop> {
        let Inspection { ledger, reader, found } = self;
        reader.push(bytes, &mut |item| found.item(ledger, item, photos))?;
        found.stop.clone().map_or(Ok(()), Err)
    }

    /// Ends the inspection: what the import would do.
    pub fn finish(self, photos: &mut dyn FnMut(Photo<'_>)) -> Result<Preview, Stop> {
        let Inspection { ledger, reader, mut found } = self;
        let (ending, mut room) = reader.finish_with_room(&mut |item| found.item(ledger, item, photos))?;
        if let Some(stop) = found.stop {
            return Err(stop);
        }
        let wrong = |open: &&CampaignTag| found.header.is_none() && open.id != ending.campaign;
        if found.expect.campaign.is_some_and(|open| wrong(&open)) {
            return Err(BundleError::OtherCampaign { id: ending.campaign, name: String::new() }.into());
        }
        let said = found.expect.gate.notices();
        let mut after = ledger.clone();
        let header = found.header.as_ref();
        let none = Ranges::default();
        let (carried, base) = (header.map_or(&none, |h| &h.ranges), header.map_or(&none, |h| &h.base));
        after.absorb(&found.taken.lines);
        let mut withheld = compare::withheld(carried, &after);
        withheld.retain(|span| room.admit_one(span.incarnation));
        withheld.iter().for_each(|span| after.note_withheld(span.incarnation, span.from, span.to));
        if after.is_stale() {
            return Err(Stop::NeedsLog);
        }
        let news = News::of(&found.taken, ledger, &found.expect);
        let own = news.own(ledger, &found.expect, header);
        let mut notices = Listed::default();
        notices.extend(header.is_none().then_some(Notice::HeaderLost));
        notices.extend(news.clocks());
        notices.extend(found.decomposed.map(|(line, events)| Notice::DecomposedText { events, line }));
        notices.extend(news.forks.iter().copied().map(Notice::Fork));
        compare::ranges(ledger, &after, carried, base, &mut notices);
        notices.extend(said.into_iter().map(Notice::Gate));
        let differences = compare::registers(ledger, &after, &news.touched, &found.taken.incoming);
        let Taken { lines, batch, .. } = found.taken;
        Ok(Preview {
            header: found.header,
            campaign: ending.campaign,
            new: batch.len() as u64,
            held: found.held,
            unknown: news.unknown,
            new_records: differences.new_records,
            changed: differences.changed,
            conflicting: differences.conflicting,
            set_aside: found.set_aside,
            notices,
            photos: found.photos.into_iter().collect(),
            whole: ending.whole,
            own,
            batch,
            withheld,
            after: Box::new(after),
            lines,
        })
    }
}

impl Found<'_> {
    fn item(&mut self, ledger: &Ledger, item: Item<'_>, photos: &mut dyn FnMut(Photo<'_>)) {
        match item {
            Item::Header(header) => {
                let refused = self.expect.campaign.and_then(|open| refusal(open, &header.campaign));
                self.stop = refused.map(Stop::Refused).or(self.stop.take());
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
        let found = ledger.compare(at, view.id());
        if found == Added::Held || self.taken.incoming.contains(&view.id()) {
            self.held += 1;
            return;
        }
        if let Err(fault) = self.expect.gate.admit(view) {
            self.set_aside.push(SetAside { line: item.line, reason: Reason::Gate(fault) });
            return;
        }
        // What stood before a number was given twice is in the texts alone.
        if found == Added::Fork && ledger.needs_log() {
            self.stop.get_or_insert(Stop::NeedsLog);
        }
        self.taken.add(view);
        if item.text.decomposed {
            self.decomposed.get_or_insert((item.line, 0)).1 += 1;
        }
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
