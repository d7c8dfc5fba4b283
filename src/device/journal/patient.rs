//! A journal that is waited for, but not for ever: a browser may leave a question unanswered, for good, while somebody else
//! keeps the store busy. What was asked for may still come about; what is read, or written twice, is the same.

use std::future::Future;
use std::rc::Rc;

use super::{Batch, Draft, Fault, Journal, Meta, Opened, Photo, PhotoRow, Segment, Stretch, Wait};
use crate::runtime::{PATIENCE_MS, within};

/// Answers [`Fault::Late`] where the journal has not answered within [`PATIENCE_MS`]. What may rightly take long is waited
/// for as long as it takes: an import, a fold, keeping a photo, a wipe.
pub struct Patient(Rc<dyn Journal>);

impl Patient {
    /// The journal behind `journal`.
    pub fn new(journal: Rc<dyn Journal>) -> Self {
        Self(journal)
    }
}

fn in_time<'a, T: 'a>(answer: impl Future<Output = Result<T, Fault>> + 'a) -> Wait<'a, T> {
    Box::pin(async move { within(PATIENCE_MS, answer).await.unwrap_or(Err(Fault::Late)) })
}

impl Journal for Patient {
    fn open<'a>(&'a self, campaign: &'a str) -> Wait<'a, Opened> {
        in_time(self.0.open(campaign))
    }

    fn news<'a>(&'a self, campaign: &'a str, known: &'a [Segment]) -> Wait<'a, Vec<Stretch>> {
        in_time(self.0.news(campaign, known))
    }

    fn segments<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Segment>> {
        in_time(self.0.segments(campaign))
    }

    fn read<'a>(&'a self, campaign: &'a str, segment: &'a Segment) -> Wait<'a, Vec<u8>> {
        in_time(self.0.read(campaign, segment))
    }

    fn append<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Option<Segment>> {
        in_time(self.0.append(campaign, batch))
    }

    fn import<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Vec<Segment>> {
        self.0.import(campaign, batch)
    }

    fn put_snapshot<'a>(&'a self, campaign: &'a str, bytes: &'a [u8], covers: &'a [Segment]) -> Wait<'a, Vec<Segment>> {
        self.0.put_snapshot(campaign, bytes, covers)
    }

    fn meta<'a>(&'a self, campaign: &'a str) -> Wait<'a, Meta> {
        in_time(self.0.meta(campaign))
    }

    fn drafts<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Draft>> {
        in_time(self.0.drafts(campaign))
    }

    fn put_photo<'a>(&'a self, campaign: &'a str, photo: &'a Photo) -> Wait<'a, ()> {
        self.0.put_photo(campaign, photo)
    }

    fn photo<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Photo> {
        in_time(self.0.photo(campaign, key))
    }

    fn thumb<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Vec<u8>> {
        in_time(self.0.thumb(campaign, key))
    }

    fn photos<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<PhotoRow>> {
        in_time(self.0.photos(campaign))
    }

    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        self.0.wipe(campaign)
    }

    fn reconnect(&self) -> Wait<'_, ()> {
        in_time(self.0.reconnect())
    }
}
