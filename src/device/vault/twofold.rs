//! The journal and the second store as one: what is written goes to both at once. The journal's word is the answer; how
//! the second store stands is told by itself. Reading asks the journal alone.

use std::rc::Rc;

use futures_util::future::join;

use super::Second;
use crate::journal::{Batch, Draft, Fault, Journal, Meta, Opened, Photo, PhotoRow, Segment, Stretch, Wait};

/// Two stores behind the one trait.
pub struct Twofold {
    first: Rc<dyn Journal>,
    second: Rc<dyn Second>,
    full: Box<dyn Fn()>,
}

impl Twofold {
    /// The journal `first` with `second` beside it; `full` hears when the disk is full, though what was written found room in
    /// one of them.
    pub fn new(first: Rc<dyn Journal>, second: Rc<dyn Second>, full: impl Fn() + 'static) -> Self {
        Self { first, second, full: Box::new(full) }
    }

    /// Writes to both. On a full disk the reserve is given back, and whoever found no room has one more try: the last scores
    /// must find room, and so must the export.
    async fn both<'a, T>(
        &'a self,
        campaign: &'a str,
        batch: &'a Batch,
        write: impl Fn() -> Wait<'a, T> + 'a,
    ) -> Result<T, Fault> {
        let add = || self.second.add(campaign, &batch.lines, &batch.meta);
        let (first, second) = join(write(), add()).await;
        let no_room = (matches!(first, Err(Fault::Quota)), second == Err(Fault::Quota));
        if no_room == (false, false) {
            return first;
        }
        let given = self.second.give_reserve().await == Ok(true);
        let outcome = if given && no_room.0 { write().await } else { first };
        if given && no_room.1 {
            // What it lacks it gets at the next start.
            drop(add().await);
        }
        if outcome.is_ok() {
            (self.full)();
        }
        outcome
    }
}

impl Journal for Twofold {
    fn open<'a>(&'a self, campaign: &'a str) -> Wait<'a, Opened> {
        self.first.open(campaign)
    }

    fn news<'a>(&'a self, campaign: &'a str, known: &'a [Segment]) -> Wait<'a, Vec<Stretch>> {
        self.first.news(campaign, known)
    }

    fn segments<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Segment>> {
        self.first.segments(campaign)
    }

    fn read<'a>(&'a self, campaign: &'a str, segment: &'a Segment) -> Wait<'a, Vec<u8>> {
        self.first.read(campaign, segment)
    }

    fn append<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Option<Segment>> {
        Box::pin(self.both(campaign, batch, || self.first.append(campaign, batch)))
    }

    fn import<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Vec<Segment>> {
        Box::pin(self.both(campaign, batch, || self.first.import(campaign, batch)))
    }

    fn put_snapshot<'a>(&'a self, campaign: &'a str, bytes: &'a [u8], covers: &'a [Segment]) -> Wait<'a, Vec<Segment>> {
        self.first.put_snapshot(campaign, bytes, covers)
    }

    fn meta<'a>(&'a self, campaign: &'a str) -> Wait<'a, Meta> {
        self.first.meta(campaign)
    }

    fn drafts<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Draft>> {
        self.first.drafts(campaign)
    }

    fn put_photo<'a>(&'a self, campaign: &'a str, photo: &'a Photo) -> Wait<'a, ()> {
        self.first.put_photo(campaign, photo)
    }

    fn photo<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Photo> {
        self.first.photo(campaign, key)
    }

    fn thumb<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Vec<u8>> {
        self.first.thumb(campaign, key)
    }

    fn photos<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<PhotoRow>> {
        self.first.photos(campaign)
    }

    /// The second store first: what is left of it after a break would come back into the journal.
    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        Box::pin(async move {
            self.second
                .wipe(campaign)
                .await
                .or_else(|fault| if fault == Fault::Unavailable { Ok(()) } else { Err(fault) })?;
            self.first.wipe(campaign).await
        })
    }

    fn reconnect(&self) -> Wait<'_, ()> {
        self.first.reconnect()
    }
}
