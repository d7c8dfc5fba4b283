//! One action of one user: its canonical bytes, what they say, and whether they may be believed. Never changes an event.

mod compose;
mod fault;
mod line;
mod own;
mod owned;
mod read;
mod view;

pub(crate) use compose::{Draft, Setting};
pub use fault::{ComposeFault, EventFault};
pub(crate) use line::{Line, push_line, read_line};
pub(crate) use own::read_text;
pub use owned::Event;
pub(crate) use read::{Head, Reference, Scratch, Write, read_canonical};
pub use view::EventView;

use crate::id::{RecordId, RegisterName};
use crate::value::Value;

/// One register set to one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The record it belongs to.
    pub record: RecordId,
    /// Which register of it.
    pub register: RegisterName,
    /// What it becomes.
    pub value: Value,
}

/// What a user did: the kind of action and the registers it sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The kind of action, `[a-z][a-z0-9.-]{0,39}`, as in `sheet.give`.
    pub kind: String,
    /// What it changes; of two changes to one register the later counts.
    pub changes: Vec<Change>,
}

/// Who acts and when, as far as the device knows.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// The person, where someone has said who they are.
    pub who: Option<&'a RecordId>,
    /// The device's clock, in milliseconds since 1970; testimony only.
    pub wall_ms: i64,
}
