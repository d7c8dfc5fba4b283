//! Whole campaigns played out: tablets and an office for weeks, with wrong clocks, lost and damaged files, clones,
//! old backups and crashes. The same seed plays the same campaign, on every machine and in every version.
//!
//! Beside every device stands an oracle, a plain set of lines, kept by rules that a child could follow; the ledger
//! must hold exactly that, and must fold it as the definition says.

mod campaign;
mod damage;
mod oracle;
mod random;
mod tablet;

pub use campaign::{Report, play};
pub use oracle::Oracle;
pub use random::Random;

use crate::event::ComposeFault;

/// What went wrong in a campaign: each of these is a fault of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// An ordinary action could not be composed.
    Compose(ComposeFault),
    /// A device holds other events than it must: so many lines are missing, so many too many.
    Holds {
        /// Which device; 0 is the office.
        device: usize,
        /// Lines that the oracle has and the ledger has not.
        lost: usize,
        /// Lines that the ledger has and the oracle has not.
        strange: usize,
    },
    /// A device folded its events to something else than the definition says.
    Fold {
        /// Which device; 0 is the office.
        device: usize,
        /// The register, as `record register`.
        register: String,
    },
    /// Two devices hold the same and say otherwise.
    Fingerprint {
        /// Which device differs from the office.
        device: usize,
    },
    /// A snapshot that was just made could not be opened.
    Snapshot {
        /// Which device; 0 is the office.
        device: usize,
    },
}
