//! Events, registers, merge and bundles. Knows nothing of the movement, has no clock, no randomness and no I/O of its
//! own; times and identities are handed in.
//!
//! Everything a user does is one [`Event`], which sets registers of records and says which earlier values it
//! supersedes. A [`Ledger`] is a set of events; merging two is set union, and what the records hold is a function of
//! the set alone. No clock decides anything.

pub mod bundle;
pub mod canonical;
mod event;
mod fold;
mod gate;
mod held;
mod id;
pub mod json;
mod ledger;
pub mod limits;
pub mod order;
#[cfg(feature = "sim")]
pub mod sim;
mod value;

pub use event::{Action, Change, ComposeFault, Event, EventFault, EventView, Stamp};
pub use gate::{Gate, GateFault, Open};
pub use held::{Chain, ChainMark};
pub use id::{EventId, EventRef, IdFault, IncarnationId, RecordId, RegisterName};
pub use ledger::{
    Absorbed, Added, Conflict, DeviceRanges, Entry, Fingerprint, Fork, Head, Interval, Ledger, Ranges, Record,
    Register, SetAside, SnapshotFault, UndoRefusal, Withheld,
};
pub use value::{Value, ValueFault};
