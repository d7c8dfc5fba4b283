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

/// The largest bundle, in bytes (2 GiB). A larger file is refused before it is read.
pub const BUNDLE_BYTES: u64 = 2 << 30;

/// The most white space before a bundle begins, in bytes (1 MiB); a file with more is none.
pub const LEADING_BLANKS: u64 = 1 << 20;

/// The most events in one bundle.
pub const BUNDLE_EVENTS: u64 = 20_000_000;

/// The most incarnations that a ledger takes up from bundles, those included that events only refer to. A campaign of
/// 200 tablets, each restored twenty times, stays below it.
pub const INCARNATIONS: usize = 4096;

/// The most photos in one bundle: below it lies every bundle of photos of more than 21 KiB.
pub const BUNDLE_PHOTOS: u64 = 100_000;

/// The most values that one event supersedes by name in one register, so that it stays within [`EVENT_BYTES`] however
/// many an evil file has put there: the next event supersedes the next of them.
pub const SUPERSEDED: usize = 1024;

/// How many entries of each of its lists a preview shows; the rest is counted.
pub const LISTED: usize = 500;

/// How much text the entries of one such list may hold, in bytes (4 MiB).
pub const LISTED_BYTES: usize = 4 << 20;

/// How many of the values that stand side by side in a register a preview shows; the rest is counted.
pub const LISTED_VALUES: usize = 20;

/// The longest line of a bundle, which only its header may reach (4 MiB).
pub const HEADER_BYTES: usize = 4 << 20;

/// The longest event or photo of a bundle as it stands in a document, indentation included (1 MiB).
pub const PART_BYTES: usize = 1 << 20;

/// The largest photo, in bytes (300 KiB).
pub const PHOTO_BYTES: usize = 300 * 1024;

/// The largest file of another kind that is attached to a record, in bytes (700 KiB): in base64 it fits a [`PART_BYTES`].
pub const DOCUMENT_BYTES: usize = 700 * 1024;

/// The longest text in an event, in characters.
pub const TEXT_CHARS: usize = 20_000;

/// The longest name in a header (of a campaign, a device, a program) and in general of one line, in characters.
pub const LINE_CHARS: usize = 500;

/// The smallest part that a bundle is split into, in bytes (2 MiB): one event, one attached file and a header must fit.
pub const PART_MIN: u64 = 2 << 20;

/// The largest file of a bundle that is cut for the way, in bytes: what mail and messages still take.
pub const CUT_BYTES: u64 = 20_000_000;
