//! What an import would do, shown before it is done.

use super::super::{Header, PhotoKey, SetAside};
use super::{Listed, Notice};
use crate::Ledger;
use crate::id::{EventId, EventRef, IncarnationId, RecordId, RegisterName};
use crate::value::Value;

/// The outcome of an inspection. Nothing has changed yet.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The header; none where it was damaged.
    pub header: Option<Header>,
    /// The id of the campaign.
    pub campaign: String,
    /// Events that are not held yet, forks included.
    pub new: u64,
    /// Events that are held already.
    pub held: u64,
    /// New events of kinds that this version does not know; they are kept and carried on.
    pub unknown: u64,
    /// Records that do not exist yet.
    pub new_records: Listed<RecordId>,
    /// Registers of known records that would show another value.
    pub changed: Listed<Changed>,
    /// Registers in which values would stand side by side.
    pub conflicting: Listed<Clash>,
    /// Parts that are not taken, with their lines and reasons.
    pub set_aside: Listed<SetAside>,
    /// What else should be known.
    pub notices: Listed<Notice>,
    /// The photos in the file whose bytes are sound.
    pub photos: Vec<PhotoKey>,
    /// Whether all of the file was there and sound.
    pub whole: bool,
    /// The new events, for undoing the import.
    pub batch: Vec<(EventRef, EventId)>,
    /// The first number of this device's own incarnation that others know and it does not hold: it was restored or
    /// cloned, and must go on under a new incarnation.
    pub own: Option<u64>,
    /// What the sender kept back on purpose.
    pub withheld: Vec<Span>,
    /// The ledger as it would be afterwards: for naming what is new, and for its fingerprint.
    pub after: Box<Ledger>,
    pub(super) lines: Vec<u8>,
}

/// A register that would show another value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The record.
    pub record: RecordId,
    /// The register.
    pub register: RegisterName,
    /// What it shows now, if anything.
    pub before: Option<Value>,
    /// What it would show.
    pub after: Value,
}

/// A register with several values, none of which supersedes the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The record.
    pub record: RecordId,
    /// The register.
    pub register: RegisterName,
    /// The first [`crate::limits::LISTED_VALUES`] of the values, with where they come from.
    pub values: Vec<ClashValue>,
    /// How many values there are.
    pub total: u64,
}

/// One of several values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClashValue {
    /// The value.
    pub value: Value,
    /// The event that set it.
    pub at: EventRef,
    /// The person who did, where known.
    pub who: Option<String>,
    /// The clock of their device, in milliseconds since 1970; testimony only.
    pub wall_ms: i64,
    /// Whether it comes with this bundle.
    pub incoming: bool,
}

/// A run of one incarnation's sequence numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The incarnation.
    pub incarnation: IncarnationId,
    /// The first number.
    pub from: u64,
    /// The last number.
    pub to: u64,
}

impl Preview {
    /// Whether the bundle brings no event that is not held ("Không có gì mới").
    pub fn is_nothing_new(&self) -> bool {
        self.new == 0
    }

    /// The new events as journal lines, each with its newline: what is to be stored before the import counts as done.
    pub fn lines(&self) -> &[u8] {
        &self.lines
    }
}
