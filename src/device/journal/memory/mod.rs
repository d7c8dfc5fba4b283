//! The journal in memory: the twin of the browser's, for tests and for a browser without storage.
//!
//! It keeps the same promises and can be told to fail, to fill up and to be slow. It never survives the page.

mod disk;
mod place;

pub use disk::{Disk, Trouble};

use std::cell::Cell;

use super::{Batch, Draft, Fault, Journal, Meta, Opened, Photo, PhotoRow, Segment, Stretch, Wait, pack};
use place::{Kept, Place, Turns};

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
        Turns(self.disk.0.borrow_mut().turns())
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
        Box::pin(async move {
            if self.photo(campaign, &photo.row.key).await.is_ok() {
                return Ok(());
            }
            let bytes = photo.bytes.len();
            if self.disk.0.borrow().is_short(bytes) {
                return Err(Fault::Quota);
            }
            let keep = move |place: &mut Place| drop(place.photos.insert(photo.row.key.clone(), photo.clone()));
            self.writes(campaign, bytes, keep).await
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

    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        self.writes(campaign, 0, |place| *place = Place::default())
    }

    fn reconnect(&self) -> Wait<'_, ()> {
        Box::pin(async { Ok(()) })
    }
}
