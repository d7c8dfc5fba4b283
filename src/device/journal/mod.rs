//! Durable storage of a campaign: event lines, the snapshot of their fold, drafts, photos and notes about them.
//!
//! A line is a journal line of the ledger (`{"e":…,"i":…}` and `\n`); this module never looks inside one.
//! Nothing is deleted but by [`Journal::wipe`], or by a draft that became an event.

mod brought;
mod fault;
mod holds;
pub mod idb;
pub mod memory;
pub mod meta;
mod pack;
mod patient;
mod photo;
mod segment;

pub use fault::Fault;
pub use meta::{Meta, MetaChange, MetaKey};
pub use patient::Patient;
pub use photo::{Photo, PhotoRow, key_of};
pub use segment::{Segment, Stretch};

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use crate::random;

/// The answer of a storage engine, some time later.
pub type Wait<'a, T> = Pin<Box<dyn Future<Output = Result<T, Fault>> + 'a>>;

/// A connection of one's own to this browser's journal; where the browser has none, every answer says so.
pub fn connect() -> Rc<dyn Journal> {
    Rc::new(idb::Idb::new(idb::DATABASE, &random::mark().unwrap_or_default()))
}

/// Takes out of this browser's journal what it no longer gives of a campaign, and tells how many entries that was: its fold; lines,
/// where `lines` says that another holds them; a note, where another's `notes` are any, and puts theirs in its place.
///
/// # Errors
/// When the journal does not open or does not tell what it holds; then nothing is taken out.
pub async fn mend(campaign: &str, lines: bool, notes: &Meta) -> Result<u64, Fault> {
    idb::Idb::new(idb::DATABASE, &random::mark().unwrap_or_default()).mend(campaign, lines, notes).await
}

/// Whether the browser has said, since this was last asked, that it threw away the journal that was here before.
pub fn was_thrown_away() -> bool {
    idb::was_thrown_away()
}

/// The name of the place that belongs to no campaign: the list of campaigns and what is known of this device.
pub const SHARED: &str = "";

/// What one transaction writes: all of it or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Event lines, each ended by `\n`.
    pub lines: Vec<u8>,
    /// Notes that change together with the lines.
    pub meta: Vec<MetaChange>,
    /// Drafts that are written, by key.
    pub drafts: Vec<Draft>,
    /// Keys of drafts that have become events and go.
    pub done: Vec<String>,
}

impl Batch {
    /// Whether nothing is written but lines: what a score is.
    pub fn is_lines_only(&self) -> bool {
        self.meta.is_empty() && self.drafts.is_empty() && self.done.is_empty()
    }
}

/// Text that is being written and is not yet an event.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Draft {
    /// Where it belongs, such as `sheet/ab12 r.II.1`; chosen by the app.
    pub key: String,
    /// The text or the app's own JSON.
    pub text: String,
    /// Wall clock at the last keystroke, milliseconds since 1970; only for showing.
    pub at_ms: i64,
}

/// Everything that is needed to go on with a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The stored fold, as the ledger wrote it.
    pub snapshot: Option<Vec<u8>>,
    /// The stretches that the snapshot already holds.
    pub covered: Vec<Segment>,
    /// Lines that came after the snapshot, oldest first.
    pub since: Vec<Stretch>,
    /// Notes about the campaign.
    pub meta: Meta,
    /// Text that was being written.
    pub drafts: Vec<Draft>,
}

/// Durable storage of campaigns. Every write ends only when the engine says that it is on the disk, or fails whole.
pub trait Journal {
    /// Reads what is needed to go on; an unknown campaign opens empty.
    fn open<'a>(&'a self, campaign: &'a str) -> Wait<'a, Opened>;
    /// The stretches that are stored and not among `known`: what another tab or the worker wrote.
    fn news<'a>(&'a self, campaign: &'a str, known: &'a [Segment]) -> Wait<'a, Vec<Stretch>>;
    /// The names of all stretches, in the order of their numbers.
    fn segments<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Segment>>;
    /// The lines of one stretch; [`Fault::Missing`] when it has been packed into another since.
    fn read<'a>(&'a self, campaign: &'a str, segment: &'a Segment) -> Wait<'a, Vec<u8>>;
    /// Writes one batch; the name is that of the new stretch, if there were lines.
    fn append<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Option<Segment>>;
    /// Writes many lines at once, in stretches of about [`CHUNK_LINES`], with the notes of `batch`.
    fn import<'a>(&'a self, campaign: &'a str, batch: &'a Batch) -> Wait<'a, Vec<Segment>>;
    /// Stores the fold of exactly the stretches `covers` and packs the short ones among them; gives their names after packing.
    fn put_snapshot<'a>(&'a self, campaign: &'a str, bytes: &'a [u8], covers: &'a [Segment]) -> Wait<'a, Vec<Segment>>;
    /// The notes about a campaign, or of [`SHARED`].
    fn meta<'a>(&'a self, campaign: &'a str) -> Wait<'a, Meta>;
    /// Text that is being written, by key.
    fn drafts<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<Draft>>;
    /// Stores a photo once; a second time changes nothing, but for one that is no longer whole. [`Fault::Quota`] already
    /// where little room is left: photos stop before scores do.
    fn put_photo<'a>(&'a self, campaign: &'a str, photo: &'a Photo) -> Wait<'a, ()>;
    /// The photo whose bytes have this SHA-256; [`Fault::Damaged`] when they no longer do.
    fn photo<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Photo>;
    /// The small picture of a photo, a JPEG.
    fn thumb<'a>(&'a self, campaign: &'a str, key: &'a str) -> Wait<'a, Vec<u8>>;
    /// What is known of every photo, by key, without reading the pictures.
    fn photos<'a>(&'a self, campaign: &'a str) -> Wait<'a, Vec<PhotoRow>>;
    /// Forgets everything of a campaign.
    fn wipe<'a>(&'a self, campaign: &'a str) -> Wait<'a, ()>;
    /// Drops the connection and opens it again.
    fn reconnect(&self) -> Wait<'_, ()>;
}

/// About how many event lines a packed stretch holds (measured: 100,000 events in 0.1 s instead of 5).
pub const CHUNK_LINES: usize = 500;
