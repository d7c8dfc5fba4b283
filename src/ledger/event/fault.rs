//! What can be wrong with an event, as data. Makes no sentences.

use crate::json::JsonFault;

/// Why an event, or the line that carries it, was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventFault {
    /// Not the JSON this ledger reads.
    Json(JsonFault),
    /// Longer than [`crate::limits::EVENT_BYTES`].
    TooLong,
    /// One of `a`, `d`, `n`, `r`, `t` is missing.
    Missing(char),
    /// The kind of action is not `[a-z][a-z0-9.-]{0,39}`.
    Kind,
    /// The incarnation is not 16 digits of Crockford base 32.
    Incarnation,
    /// The sequence number is not 1 to 2^53 − 1.
    Seq,
    /// The hybrid clock stands where it should be left out, being the wall clock.
    Clock,
    /// A record's name breaks the grammar.
    Record,
    /// A register's name breaks the grammar.
    Register,
    /// What it supersedes is not sorted references to other incarnations.
    References,
    /// Not a line of the form `{"e":…,"i":"…"}`.
    Line,
    /// The line's check does not match the event: one of the two is damaged.
    Check,
}

/// Why an action could not become an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComposeFault {
    /// The kind of action is not `[a-z][a-z0-9.-]{0,39}`.
    Kind,
    /// The event would be longer than [`crate::limits::EVENT_BYTES`]: so many bytes.
    TooLong(usize),
    /// A value nests too deep to stand within an event.
    TooDeep,
    /// This incarnation has used up its sequence numbers.
    Exhausted,
}

impl From<JsonFault> for EventFault {
    fn from(fault: JsonFault) -> Self {
        EventFault::Json(fault)
    }
}
