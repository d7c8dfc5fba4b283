//! Every limit on what the ledger reads and writes, in one place. Holds numbers only, no code.

/// The longest event, in bytes of its canonical form (256 KiB).
pub const EVENT_BYTES: usize = 256 * 1024;

/// The deepest nesting of objects and arrays in any JSON text.
pub const DEPTH: usize = 32;

/// The largest whole number either way: 2^53 − 1, what every JSON reader keeps exactly (RFC 8785, RFC 7493).
pub const INTEGER: i64 = (1 << 53) - 1;

/// The longest kind of a record, in characters.
pub const RECORD_KIND: usize = 24;

/// The longest name of a record or register, in characters.
pub const NAME: usize = 80;

/// The longest kind of an action, in characters.
pub const ACTION_KIND: usize = 40;
