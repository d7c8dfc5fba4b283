//! The journal in memory: the twin of the browser's, for tests and for a browser without storage.
//!
//! It keeps the same promises and can be told to fail, to fill up and to be slow. It never survives the page.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::{Batch, Draft, Engine, Fault, Journal, Meta, Opened, Photo, PhotoRow, Segment, Stretch, Wait, pack};

/// A disk that outlives the connections to it.
#[derive(Clone, Default)]
pub struct Disk(Rc<RefCell<Platter>>);

#[derive(Default)]
struct Platter {
    places: BTreeMap<String, Place>,
    troubles: VecDeque<Option<Trouble>>,
    room: Option<usize>,
    slow: u32,
    writes: u64,
    connections: u64,
}

#[derive(Default)]
struct Place {
    stretches: BTreeMap<Segment, Kept>,
    snapshot: Option<(Vec<u8>, Vec<Segment>)>,
    meta: Meta,
    drafts: BTreeMap<String, Draft>,
    photos: BTreeMap<String, Photo>,
    second: Vec<u8>,
}

struct Kept {
    lines: Vec<u8>,
    packed: bool,
}

/// How a write goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing is written.
    Before(Fault),
    /// It is written, but the answer says otherwise: the page cannot know.
    After(Fault),
}

impl Disk {
    /// Lets the next writes go as said, in order; `None` lets one pass.
    pub fn trouble(&self, troubles: impl IntoIterator<Item = Option<Trouble>>) {
        self.0.borrow_mut().troubles.extend(troubles);
    }

    /// Sets how many bytes of lines and pictures fit in all.
    pub fn room(&self, bytes: Option<usize>) {
        self.0.borrow_mut().room = bytes;
    }

    /// Lets every operation take this many turns of the event loop.
    pub fn slow(&self, turns: u32) {
        self.0.borrow_mut().slow = turns;
    }

    /// How many writes have been carried out.
    pub fn writes(&self) -> u64 {
        self.0.borrow().writes
    }

    /// Changes one stored byte of a photo, as a failing disk does.
    pub fn damage_photo(&self, campaign: &str, key: &str) {
        let mut platter = self.0.borrow_mut();
        let photo = platter.places.get_mut(campaign).and_then(|place| place.photos.get_mut(key));
        if let Some(byte) = photo.and_then(|photo| photo.bytes.first_mut()) {
            *byte ^= 1;
        }
    }

    /// Opens a connection.
    pub fn connect(&self) -> Memory {
        let mut platter = self.0.borrow_mut();
        platter.connections += 1;
        Memory { disk: self.clone(), mark: format!("m{}", platter.connections), next: Cell::new(1) }
    }
}

impl Platter {
    fn used(&self) -> usize {
        let lines = self.places.values().flat_map(|place| place.stretches.values().map(|kept| kept.lines.len()));
        let photos = self.places.values().flat_map(|place| place.photos.values().map(|photo| photo.bytes.len()));
        lines.sum::<usize>() + photos.sum::<usize>()
    }

    /// One write: refused whole, carried out whole, or carried out and denied.
    fn write<T>(&mut self, campaign: &str, adds: usize, work: impl FnOnce(&mut Place) -> T) -> Result<T, Fault> {
        let trouble = self.troubles.pop_front().flatten();
        if let Some(Trouble::Before(fault)) = trouble {
            return Err(fault);
        }
        if self.room.is_some_and(|room| self.used() + adds > room) {
            return Err(Fault::Quota);
        }
        self.writes += 1;
        let out = work(self.places.entry(campaign.to_owned()).or_default());
        match trouble {
            Some(Trouble::After(fault)) => Err(fault),
            Some(Trouble::Before(_)) | None => Ok(out),
        }
    }
}

/// A connection to a [`Disk`].
pub struct Memory {
    disk: Disk,
    mark: String,
    next: Cell<u64>,
}

impl Memory {
    /// A connection to a disk of its own.
    pub fn new() -> Self {
        Disk::default().connect()
    }

    /// The disk behind the connection.
    pub fn disk(&self) -> Disk {
        self.disk.clone()
    }

    fn name(&self) -> Segment {
        let n = self.next.get();
        self.next.set(n + 1);
        Segment::new(n, &self.mark)
    }

    fn seen(&self, segment: &Segment) {
        self.next.set(self.next.get().max(segment.number() + 1));
    }

    fn reads<'a, T: 'a>(
        &'a self,
        campaign: &'a str,
        work: impl FnOnce(&Place) -> Result<T, Fault> + 'a,
    ) -> Wait<'a, T> {
        Box::pin(async move {
            self.turns().await;
            match self.disk.0.borrow().places.get(campaign) {
                Some(place) => work(place),
                None => work(&Place::default()),
            }
        })
    }

    fn writes<'a, T: 'a>(
        &'a self,
        campaign: &'a str,
        adds: usize,
        work: impl FnOnce(&mut Place) -> T + 'a,
    ) -> Wait<'a, T> {
        Box::pin(async move {
            self.turns().await;
            self.disk.0.borrow_mut().write(campaign, adds, work)
        })
    }

    fn turns(&self) -> Turns {
        Turns(self.disk.0.borrow().slow)
    }
}

impl Default for Memory {
    fn default() -> Self {
        Self::new()
    }
}

impl Journal for Memory {
    fn open<'a>(&'a self, campaign: &'a str) -> Wait<'a, Opened> {
        self.reads(campaign, move |place| {
            place.stretches.keys().for_each(|name| self.seen(name));
            let (snapshot, covered) = place.snapshot.clone().unzip();
            let covered: Vec<Segment> = covered.unwrap_or_default();
            let since = place.stretches_not_in(&covered);
            let drafts = place.drafts.values().cloned().collect();
            Ok(Opened { snapshot, covered, since, meta: place.meta.clone(), drafts })
        })
    }

    fn news<'a>(&'a self, campaign: &'a str, known: &'a [Segment]) -> Wait<'a, Vec<Stretch>> {
        self.reads(campaign, move |place| Ok(place.stretches_not_in(known)))
    }

    fn segments<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Segment>> {
        self.reads(campaign, |place| Ok(place.stretches.keys().cloned().collect()))
    }

    fn read<'a>(&'a self, campaign: &'a str, segment: &'a Segment) -> Wait<'a, Vec<u8>> {
        self.reads(campaign, move |place| match place.stretches.get(segment) {
            Some(kept) => Ok(kept.lines.clone()),
            None => Err(Fault::Missing),
        })
    }

    fn append<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Option<Segment>> {
        self.writes(campaign, batch.lines.len(), move |place| {
            place.notes(batch);
            let name = (!batch.lines.is_empty()).then(|| self.name());
            if let Some(name) = &name {
                place.stretches.insert(name.clone(), Kept { lines: batch.lines.clone(), packed: false });
            }
            name
        })
    }

    fn import<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Vec<Segment>> {
        self.writes(campaign, batch.lines.len(), move |place| {
            place.notes(batch);
            place.keep(pack::cut(&batch.lines), || self.name())
        })
    }

    fn put_snapshot<'a>(&'a self, campaign: &'a str, bytes: &'a [u8], covers: &'a [Segment]) -> Wait<'a, Vec<Segment>> {
        self.writes(campaign, 0, move |place| {
            let short: Vec<Stretch> = place.short_among(covers);
            let gone: Vec<Segment> = short.iter().map(|stretch| stretch.segment.clone()).collect();
            let new = place.keep(pack::pack(&short), || self.name());
            gone.iter().for_each(|name| drop(place.stretches.remove(name)));
            let mut covers = pack::covers_after(covers, &gone, &new);
            covers.retain(|name| place.stretches.contains_key(name));
            place.snapshot = Some((bytes.to_vec(), covers.clone()));
            covers
        })
    }

    fn meta<'a>(&'a self, campaign: &'a str) -> Wait<'a, Meta> {
        self.reads(campaign, |place| Ok(place.meta.clone()))
    }

    fn drafts<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Draft>> {
        self.reads(campaign, |place| Ok(place.drafts.values().cloned().collect()))
    }

    fn put_photo<'a>(&'a self, campaign: &'a str, photo: &'a Photo) -> Wait<'a, ()> {
        self.writes(campaign, photo.bytes.len(), move |place| {
            place.photos.entry(photo.row.key.clone()).or_insert_with(|| photo.clone());
        })
    }

    fn photo<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Photo> {
        self.reads(campaign, move |place| match place.photos.get(key) {
            Some(photo) if photo.is_whole() => Ok(photo.clone()),
            Some(_) => Err(Fault::Damaged),
            None => Err(Fault::Missing),
        })
    }

    fn thumb<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Vec<u8>> {
        self.reads(campaign, move |place| match place.photos.get(key) {
            Some(photo) if !photo.thumb.is_empty() => Ok(photo.thumb.clone()),
            Some(_) | None => Err(Fault::Missing),
        })
    }

    fn photos<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<PhotoRow>> {
        self.reads(campaign, |place| Ok(place.photos.values().map(|photo| photo.row.clone()).collect()))
    }

    fn drop_photos<'a>(&'a self, campaign: &'a str, keys: &'a [String]) -> Wait<'a, ()> {
        self.writes(campaign, 0, move |place| keys.iter().for_each(|key| drop(place.photos.remove(key))))
    }

    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        self.writes(campaign, 0, |place| {
            let second = std::mem::take(&mut place.second);
            *place = Place { second, ..Place::default() };
        })
    }

    fn reconnect(&self) -> Wait<'_, ()> {
        Box::pin(async { Ok(()) })
    }
}

impl Engine for Memory {
    fn name(&self) -> &'static str {
        "memory"
    }

    fn add<'a>(&'a self, campaign: &'a str, lines: &'a [u8]) -> Wait<'a, ()> {
        self.writes(campaign, lines.len(), move |place| place.second.extend_from_slice(lines))
    }

    fn lines<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<u8>> {
        self.reads(campaign, |place| Ok(place.second.clone()))
    }

    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        self.writes(campaign, 0, |place| place.second.clear())
    }
}

impl Place {
    fn notes(&mut self, batch: &Batch) {
        batch.meta.iter().for_each(|change| self.meta.apply(change));
        for draft in &batch.drafts {
            self.drafts.insert(draft.key.clone(), draft.clone());
        }
        batch.done.iter().for_each(|key| drop(self.drafts.remove(key)));
    }

    fn stretches_not_in(&self, known: &[Segment]) -> Vec<Stretch> {
        let fresh = self.stretches.iter().filter(|(name, _)| !known.contains(name));
        fresh.map(|(name, kept)| Stretch { segment: name.clone(), lines: kept.lines.clone() }).collect()
    }

    fn keep(&mut self, pieces: Vec<Vec<u8>>, mut name: impl FnMut() -> Segment) -> Vec<Segment> {
        let mut names = Vec::new();
        for lines in pieces {
            let name = name();
            self.stretches.insert(name.clone(), Kept { lines, packed: true });
            names.push(name);
        }
        names
    }

    /// What is worth packing: the loose stretches among `covers`, after the last packed one if it has room.
    fn short_among(&self, covers: &[Segment]) -> Vec<Stretch> {
        let mine = |packed: bool| {
            self.stretches.iter().filter(move |(name, kept)| kept.packed == packed && covers.contains(name))
        };
        let stretch = |(name, kept): (&Segment, &Kept)| Stretch { segment: name.clone(), lines: kept.lines.clone() };
        let loose: Vec<Stretch> = mine(false).map(stretch).collect();
        if loose.is_empty() {
            return loose;
        }
        let last = mine(true).next_back().filter(|(_, kept)| pack::has_room(&kept.lines)).map(stretch);
        last.into_iter().chain(loose).collect()
    }
}

/// Gives way to other tasks a number of times.
struct Turns(u32);

impl Future for Turns {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 == 0 {
            return Poll::Ready(());
        }
        self.0 -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}
