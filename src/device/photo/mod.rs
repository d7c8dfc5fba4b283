//! Photos as evidence: known by their bytes, measured before they are opened, made small and upright, stripped of metadata;
//! and files that are attached to a record.
//!
//! The original of a photo is never kept and never leaves this module; a PDF is kept as it is.

mod draw;
mod header;
mod ladder;
mod take;

pub use draw::{encode, thumb};
pub use header::{Seen, inspect};
pub use ladder::{MOST_BYTES, Step, fit, steps};
pub use take::{Taken, take};

use serde::{Deserialize, Serialize};

/// The largest file that is opened, in bytes.
pub const MOST_FILE_BYTES: u64 = 40 * 1024 * 1024;

/// The largest picture that is decoded, in pixels.
pub const MOST_PIXELS: u64 = 24_000_000;

/// Why a picture was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhotoFault {
    /// The file is larger than [`MOST_FILE_BYTES`].
    TooManyBytes {
        /// Its size in bytes.
        bytes: u64,
    },
    /// The picture has more than [`MOST_PIXELS`].
    TooManyPixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The bytes are not those of a JPEG, PNG or WebP picture, whatever the name says.
    NotAPicture,
    /// The file ends before its size is said.
    Cut,
    /// The browser could not open the picture.
    Undecodable,
    /// The browser has no way to draw it anew.
    NoCanvas,
    /// It stays above [`MOST_BYTES`] even when made small.
    TooRich,
    /// The bytes are neither those of a picture nor those of a PDF, where either is taken.
    NotAFile,
    /// The PDF is larger than [`ledger::limits::DOCUMENT_BYTES`].
    TooLong {
        /// Its size in bytes.
        bytes: u64,
    },
}
