//! What can be said about the queue of writes. Data; the words are the app's.

use crate::journal::Fault;

/// The state of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything up to this number is on the disk; 0 when nothing was handed over yet.
    Saved {
        /// The number given by the last call that is stored.
        upto: u64,
    },
    /// Some of it is on its way.
    Saving {
        /// How many hand-overs are not yet on the disk.
        waiting: usize,
    },
    /// It could not be stored; everything is still held in memory.
    Failed {
        /// Why.
        fault: Fault,
        /// How many hand-overs are not on the disk.
        waiting: usize,
    },
}
