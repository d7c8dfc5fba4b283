//! Notes about a campaign, stored beside its lines: small JSON texts by name, read through typed keys.
//!
//! A note that cannot be read is as good as absent; it never keeps a campaign from opening.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Fault;
pub use super::brought::{ImportRow, import};
pub use super::holds::{Holds, hold, holds, let_go};
use ledger::Ranges;

/// Notes by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta(BTreeMap<String, String>);

impl Meta {
    /// The note under `key`, if it is there and readable.
    pub fn get<T: DeserializeOwned>(&self, key: &MetaKey<T>) -> Option<T> {
        serde_json::from_str(self.0.get(key.name)?).ok()
    }

    /// Carries out a change.
    pub fn apply(&mut self, change: &MetaChange) {
        match &change.value {
            Some(value) => self.0.insert(change.name.clone(), value.clone()),
            None => self.0.remove(&change.name),
        };
    }

    /// Whether there is no note.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is a note of this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// What a note says, as JSON.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The changes that write all these notes.
    pub fn changes(&self) -> Vec<MetaChange> {
        let change = |(name, value): (&String, &String)| MetaChange { name: name.clone(), value: Some(value.clone()) };
        self.0.iter().map(change).collect()
    }

    /// Takes in a stored note as it is.
    pub fn insert(&mut self, name: String, value: String) {
        self.0.insert(name, value);
    }
}

/// The name of a note and the type of what it says.
pub struct MetaKey<T> {
    name: &'static str,
    says: PhantomData<fn() -> T>,
}

impl<T> MetaKey<T> {
    /// A key named `name`; names are never used twice with different types.
    pub const fn new(name: &'static str) -> Self {
        Self { name, says: PhantomData }
    }

    /// The change that forgets the note.
    pub fn clear(&self) -> MetaChange {
        MetaChange { name: self.name.to_owned(), value: None }
    }
}

impl<T: Serialize> MetaKey<T> {
    /// The change that writes `value`; fails only for a value that JSON cannot say.
    pub fn set(&self, value: &T) -> Result<MetaChange, Fault> {
        match serde_json::to_string(value) {
            Ok(text) => Ok(MetaChange { name: self.name.to_owned(), value: Some(text) }),
            Err(_) => Err(Fault::Other("not JSON".to_owned())),
        }
    }
}

/// A note that is written or forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetaChange {
    /// The note's name.
    pub name: String,
    /// What it says from now on, as JSON; nothing forgets it.
    pub value: Option<String>,
}

/// A campaign on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignRow {
    /// Its record id, `campaign/…`.
    pub id: String,
    /// Its name as last seen; only for showing.
    pub name: String,
    /// Whether it is for practice and may never mix with real data.
    pub training: bool,
    /// Whether this device is the office of it.
    pub office: bool,
    /// When it was last opened, milliseconds since 1970; only for showing.
    pub opened_ms: i64,
    /// Who works on this device, `person/…`. The preferences know it too; a browser that is killed may have lost theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub me: Option<String>,
    /// Whether the first steps are done, with the same reason.
    #[serde(default)]
    pub settled: bool,
}

/// The incarnation under which this device now writes, 16 characters (note of a campaign).
pub const INCARNATION: MetaKey<String> = MetaKey::new("incarnation");
/// Earlier incarnations of this device, oldest first (note of a campaign).
pub const RETIRED: MetaKey<Vec<String>> = MetaKey::new("retired");
/// The number of the last change of a draft that this store has heard of: a text that was written, or one that became an
/// event (note of a campaign).
pub const DRAFTED: MetaKey<u64> = MetaKey::new("drafted");
/// What has been exported from here (note of a campaign).
pub const EXPORTED: MetaKey<Holds> = MetaKey::new("exported");
/// Photos that an exported bundle holds, and those of which nothing was left to export, by key. A store that has not got it
/// is of an older build: no photo counts as exported then, until the next bundle (note of a campaign).
pub const EXPORTED_PHOTOS: MetaKey<Vec<String>> = MetaKey::new("exported-photos");
/// When the last export was made, milliseconds since 1970 (note of a campaign).
pub const EXPORTED_AT: MetaKey<i64> = MetaKey::new("exported-at");
/// What the office has said that it holds (note of a campaign).
pub const RECEIVED: MetaKey<Holds> = MetaKey::new("received");
/// Photos that the office has said that it holds, by key (note of a campaign).
pub const RECEIVED_PHOTOS: MetaKey<Vec<String>> = MetaKey::new("received-photos");
/// What other devices last showed that they hold, by incarnation (note of a campaign).
pub const PEERS: MetaKey<BTreeMap<String, Peer>> = MetaKey::new("peers");
/// How many bundles each incarnation of this device has made (note of a campaign).
pub const BUNDLES: MetaKey<BTreeMap<String, u64>> = MetaKey::new("bundles-made");
/// Imports, and whether they were withdrawn, oldest first (note of a campaign).
pub const IMPORTS: MetaKey<Vec<ImportRow>> = MetaKey::new("imports");
/// The parts of bundles in several files that came in whole (note of a campaign).
pub const PIECES: MetaKey<Pieces> = MetaKey::new("pieces");
/// What bundles said was withheld from this device (note of a campaign).
pub const WITHHELD: MetaKey<Holds> = MetaKey::new("withheld");
/// The campaigns on this device (note of [`super::SHARED`]).
pub const CAMPAIGNS: MetaKey<Vec<CampaignRow>> = MetaKey::new("campaigns");
/// The mark of this store; the canary in the preferences knows it too (note of [`super::SHARED`]).
pub const STORE: MetaKey<String> = MetaKey::new("store");

/// By the name that all parts of one bundle share, the numbers of those that are here, each with the digest of the
/// import that brought it.
pub type Pieces = BTreeMap<String, BTreeMap<u64, String>>;

/// Another device, as its last bundle showed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peer {
    /// Its name; only for showing.
    pub name: String,
    /// Whether it is the office.
    pub office: bool,
    /// When its bundle was taken in, milliseconds since 1970; only for showing.
    pub at_ms: i64,
    /// As the how manyeth of all bundles that came here its last one was taken in: clocks decide nothing.
    #[serde(default)]
    pub turn: u64,
    /// What it held.
    pub holds: Ranges,
    /// The how manyeth of its bundles that was, where it said so.
    #[serde(default)]
    pub nth: Option<u64>,
    /// Of the office, the photos that it held, by key.
    #[serde(default)]
    pub photos: Vec<String>,
}

impl Peer {
    /// Whether what this says of a device is newer than what `known` says. Only the device's own count of its bundles
    /// tells; where one of them has none, or both have the same, the one that holds more is taken for the newer.
    pub fn is_newer_than(&self, known: &Peer) -> bool {
        match (self.nth, known.nth) {
            (Some(this), Some(known)) if this != known => this > known,
            _ => reach(&self.holds) >= reach(&known.holds),
        }
    }
}

/// How many events ranges hold.
fn reach(ranges: &Ranges) -> u64 {
    let runs = ranges.devices.iter().flat_map(|device| &device.intervals);
    runs.map(|run| run.to.saturating_sub(run.from) + 1).sum()
}
