//! The journal in IndexedDB: one database of the browser, every write a strict transaction.
//!
//! A write ends only after the transaction's `complete`; an `abort` (where a full disk shows) ends it as a fault.
//! Nothing else is awaited while a transaction is open, or the browser would close it.

mod connect;
mod log;
mod mend;
mod shelf;
mod transact;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::future::{Either, select};
use indexed_db_futures::database::Database;

pub(super) use connect::was_thrown_away;

use super::{Batch, Draft, Journal, Meta, Opened, Photo, PhotoRow, Segment, Stretch, Wait};
use crate::leaving;

/// The name of the app's database.
pub const DATABASE: &str = "dvk";

/// The shape of the database; a newer build may only add to it.
const VERSION: u32 = 1;

const TAIL: &str = "tail";
const CHUNKS: &str = "chunks";
const SNAPSHOT: &str = "snapshot";
const META: &str = "meta";
const DRAFTS: &str = "drafts";
const PHOTOS: &str = "photos";
const THUMBS: &str = "thumbs";
const PHOTO_ROWS: &str = "photo-rows";
const STORES: [&str; 8] = [TAIL, CHUNKS, SNAPSHOT, META, DRAFTS, PHOTOS, THUMBS, PHOTO_ROWS];

/// A connection to the database of one name; it opens at the first use.
pub struct Idb {
    name: String,
    mark: String,
    next: Cell<u64>,
    database: Rc<RefCell<Option<Database>>>,
}

impl Idb {
    /// A connection to the database `name`; `mark` (letters and digits) is this connection's own among all there ever are.
    pub fn new(name: &str, mark: &str) -> Self {
        Self { name: name.to_owned(), mark: mark.to_owned(), next: Cell::new(1), database: Rc::default() }
    }

    /// Drops the connection, so that another tab may change the shape of the database.
    pub fn close(&self) {
        if let Some(database) = self.database.borrow_mut().take() {
            database.close();
        }
    }

    fn fresh_name(&self) -> Segment {
        let n = self.next.get();
        self.next.set(n + 1);
        Segment::new(n, &self.mark)
    }
}

impl Drop for Idb {
    fn drop(&mut self) {
        self.close();
    }
}

impl Journal for Idb {
    fn open<'a>(&'a self, campaign: &'a str) -> Wait<'a, Opened> {
        anew(move || Box::pin(self.read_all(campaign)))
    }

    fn news<'a>(&'a self, campaign: &'a str, known: &'a [Segment]) -> Wait<'a, Vec<Stretch>> {
        anew(move || Box::pin(self.read_news(campaign, known)))
    }

    fn segments<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Segment>> {
        anew(move || Box::pin(self.list_segments(campaign)))
    }

    fn read<'a>(&'a self, campaign: &'a str, segment: &'a Segment) -> Wait<'a, Vec<u8>> {
        anew(move || Box::pin(self.read_segment(campaign, segment)))
    }

    fn append<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Option<Segment>> {
        Box::pin(self.append_batch(campaign, batch))
    }

    fn import<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Vec<Segment>> {
        Box::pin(self.import_batch(campaign, batch))
    }

    fn put_snapshot<'a>(&'a self, campaign: &'a str, bytes: &'a [u8], covers: &'a [Segment]) -> Wait<'a, Vec<Segment>> {
        Box::pin(self.store_snapshot(campaign, bytes, covers))
    }

    fn meta<'a>(&'a self, campaign: &'a str) -> Wait<'a, Meta> {
        anew(move || Box::pin(self.read_meta(campaign)))
    }

    fn drafts<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Draft>> {
        anew(move || Box::pin(self.read_drafts(campaign)))
    }

    fn put_photo<'a>(&'a self, campaign: &'a str, photo: &'a Photo) -> Wait<'a, ()> {
        Box::pin(self.store_photo(campaign, photo))
    }

    fn photo<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Photo> {
        anew(move || Box::pin(self.read_photo(campaign, key)))
    }

    fn thumb<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Vec<u8>> {
        anew(move || Box::pin(self.read_thumb(campaign, key)))
    }

    fn photos<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<PhotoRow>> {
        anew(move || Box::pin(self.list_photos(campaign)))
    }

    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()> {
        Box::pin(self.forget_campaign(campaign))
    }

    fn reconnect(&self) -> Wait<'_, ()> {
        Box::pin(async {
            self.close();
            self.database().await.map(drop)
        })
    }
}

/// What is read. It is given up, and with it its transaction, when the page is left, and read anew once it is shown again.
fn anew<'a, T: 'a>(read: impl Fn() -> Wait<'a, T> + 'a) -> Wait<'a, T> {
    Box::pin(async move {
        loop {
            leaving::shown().await;
            if let Either::Left((found, _)) = select(read(), leaving::left()).await {
                return found;
            }
        }
    })
}
