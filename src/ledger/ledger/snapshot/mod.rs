//! The fold in bytes, so that a start need not read every event. A cache of this build's own: it is thrown away, not
//! repaired, when anything about it is doubtful, for the journal has everything.

mod bytes;
mod read;
mod write;

/// Marks a snapshot and the form of what follows; any other form is refused.
const MAGIC: &[u8; 8] = b"dvkfold\x02";

/// Why a snapshot cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotFault {
    /// Not a snapshot, or one of another form.
    Foreign,
    /// Its checksum or its contents do not hold together.
    Damaged,
}
