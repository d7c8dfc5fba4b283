//! Names of things: device incarnations, records, registers, events. Parsed once at the border, never invented here.

mod check;
mod event;
mod hex;
mod incarnation;
mod name;

pub(crate) use check::holds;
pub use event::{EventId, EventRef};
pub(crate) use event::{parse_seq, text_serde};
pub(crate) use hex::{parse_hex, parse_short, push_hex};
pub use incarnation::IncarnationId;
pub use name::{RecordId, RegisterName};
pub(crate) use name::{is_action_kind, is_record_id, is_register_name};

/// Why a name was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdFault {
    /// Not 16 characters of lower-case Crockford base 32.
    Incarnation,
    /// Not `kind/name` with `[a-z][a-z0-9-]{0,23}` and `[a-z0-9][a-z0-9._-]{0,79}`.
    Record,
    /// Not `[A-Za-z0-9_][A-Za-z0-9._-]{0,79}`.
    Register,
    /// Not `incarnation:sequence`.
    Reference,
    /// Not 64 lower-case hexadecimal digits.
    Digest,
}
