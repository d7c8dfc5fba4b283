//! A journal that is waited for, but not for ever: a browser may leave a question unanswered, for good, while somebody else
//! keeps the store busy. What was asked for may still come about; what is read, or written twice, is the same.

use std::future::Future;
use std::rc::Rc;

use super::{Batch, Draft, Fault, Journal, Meta, Opened, Photo, PhotoRow, Segment, Stretch, Wait};
use crate::runtime::{PATIENCE_MS, within};

/// Answers [`Fault::Late`] where the journal has not answered in time. What may rightly take long is waited
/// for as long as it takes: an import, a fold, keeping a photo, a wipe.
pub struct Patient {
    journal: Rc<dyn Journal>,
    patience_ms: u32,
}

impl Patient {
    /// The journal behind `journal`, each answer waited for [`PATIENCE_MS`].
    pub fn new(journal: Rc<dyn Journal>) -> Self {
        Self::of_ms(PATIENCE_MS, journal)
    }

    /// The same, each answer waited for so many milliseconds.
    pub fn of_ms(patience_ms: u32, journal: Rc<dyn Journal>) -> Self {
        Self { journal, patience_ms }
    }

    fn in_time<'a, T: 'a>(&self, answer: impl Future<Output = Result<T, Fault>> + 'a) -> Wait<'a, T> {
        let patience_ms = self.patience_ms;
        Box::pin(async move { within(patience_ms, answer).await.unwrap_or(Err(Fault::Late)) })
    }
}

impl Journal for Patient {
    fn open<'a>(&'a self, campaign: &'a str) -> Wait<'a, Opened> {
        self.in_time(self.journal.open(campaign))
    }

    fn news<'a>(&'a self, campaign: &'a str, known: &'a [Segment]) -> Wait<'a, Vec<Stretch>> {
        self.in_time(self.journal.news(campaign, known))
    }

    fn segments<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Segment>> {
        self.in_time(self.journal.segments(campaign))
    }

    fn read<'a>(&'a self, campaign: &'a str, segment: &'a Segment) -> Wait<'a, Vec<u8>> {
        self.in_time(self.journal.read(campaign, segment))
    }

    fn append<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Option<Segment>> {
        self.in_time(self.journal.append(campaign, batch))
    }

    fn import<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Vec<Segment>> {
        self.journal.import(campaign, batch)
    }

    fn put_snapshot<'a>(&'a self, campaign: &'a str, bytes: &'a [u8], covers: &'a [Segment]) -> Wait<'a, Vec<Segment>> {
        self.journal.put_snapshot(campaign, bytes, covers)
    }

    fn meta<'a>(&'a self, campaign: &'a str) -> Wait<'a, Meta> {
        self.in_time(self.journal.meta(campaign))
    }

    fn drafts<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Draft>> {
        self.in_time(self.journal.drafts(campaign))
    }

    fn put_photo<'a>(&'a self, campaign: &'a str, photo: &'a Photo) -> Wait<'a, ()> {
        self.journal.put_photo(campaign, photo)
    }

    fn photo<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Photo> {
        self.in_time(self.journal.photo(campaign, key))
    }

    fn thumb<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Vec<u8>> {
        self.in_time(self.journal.thumb(campaign, key))
    }

    fn photos<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<PhotoRow>> {
        self.in_time(self.journal.photos(campaign))
    }

    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        self.journal.wipe(campaign)
    }

    fn reconnect(&self) -> Wait<'_, ()> {
        self.in_time(self.journal.reconnect())
    }
}
