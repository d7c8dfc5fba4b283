//! Whole campaigns played out: tablets and an office for weeks, with wrong clocks, lost, damaged and forged files, clones,
//! old backups, crashes, and imports that are taken back. The same seed plays the same campaign, on every machine and in every version.
//!
//! What travels is bundles, written, damaged on the way, read, looked at and taken in by the very code of the app.
//!
//! Beside every device stands an oracle, a plain set of lines, kept by rules that a child could follow; the ledger
//! must hold exactly that, and must fold it as the definition says.

mod campaign;
mod check;
mod disk;
mod evil;
mod letter;
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
    /// A file does not hold what it must, or holds what it must not.
    Sent {
        /// Which device wrote it; 0 is the office.
        device: usize,
        /// Events that it should carry and does not.
        lacks: usize,
        /// Events that it carries and should not.
        shows: usize,
    },
    /// A file was taken in otherwise than letter by letter.
    Taken {
        /// Which device took it in; 0 is the office.
        device: usize,
        /// What went wrong.
        how: Mishap,
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
    /// A ledger opened from its fold, without texts, shows otherwise than it should, or says that it does not.
    Light {
        /// Which device; 0 is the office.
        device: usize,
    },
    /// A snapshot that was just made could not be opened.
    Snapshot {
        /// Which device; 0 is the office.
        device: usize,
    },
}

/// How a file was taken in wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// It was refused although it says whose it is.
    Refused,
    /// It was taken although nobody can say whose it is, or it is another campaign's.
    Accepted,
    /// So many events are new by the preview, and so many by letters.
    New(u64, u64),
    /// Something was lost on the way and the preview calls the file whole.
    Whole,
    /// Something was set aside although nothing was damaged.
    SetAside,
    /// The preview led to another set of events than the import did.
    After,
}
