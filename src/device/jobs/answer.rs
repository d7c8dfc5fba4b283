//! What a worker answers.

use serde::{Deserialize, Serialize};

use super::Preview;
use crate::journal::meta::Holds;
use crate::journal::{Fault, PhotoRow};
use crate::photo::PhotoFault;
use crate::vault::{Reply, United};

/// Something that a worker says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// It has started and hears.
    Ready,
    /// So much of the work is done.
    Progress {
        /// Bytes done.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
    /// What the file would bring, or has brought.
    Preview(Box<Preview>),
    /// The size.
    Measured(Measured),
    /// The files come along, in the order of the parts.
    Exported(Exported),
    /// The photo is kept.
    Photo(PhotoRow),
    /// Both stores have the same.
    United(United),
    /// What became of a question to the second store.
    Second(Reply),
    /// It did not work.
    Failed(JobFault),
    /// It was told to stop, and has let go of the store.
    Stopped,
}

/// How large a bundle would be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// Events.
    pub events: u64,
    /// Photos.
    pub photos: u64,
    /// Bytes of all files together.
    pub bytes: u64,
    /// Files.
    pub parts: u64,
    /// Events that are withheld from the reader.
    pub withheld: u64,
}

/// A bundle that was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// What it came to.
    pub measured: Measured,
    /// The events that it carries: to be noted as exported once the file has left.
    pub carried: Holds,
    /// The photos that need no other bundle once the file has left, by key: those that it carries, and those of which
    /// nothing is left.
    pub carried_photos: Vec<String>,
    /// Photos that could not be read and are not in it, by key.
    pub lost_photos: Vec<String>,
}

/// Why a job was not done. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JobFault {
    /// The storage refused.
    Journal(Fault),
    /// The whole file is refused.
    Refused(Problem),
    /// What is wished for is more than one bundle may be: `bytes`, `events`, `photos`, `devices` or `header`.
    TooMuch(Problem),
    /// The file can no longer be read; it was moved, or the cable pulled.
    File,
    /// The picture was not taken.
    Photo(PhotoFault),
    /// The worker did not start, or ended in the middle.
    Worker,
}

impl JobFault {
    /// The fault in one word, for the log.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Journal(fault) => fault.code(),
            Self::Refused(_) => "refused",
            Self::TooMuch(_) => "too-much",
            Self::File => "file",
            Self::Photo(_) => "photo",
            Self::Worker => "worker",
        }
    }
}

/// Something wrong with a file or a part of it: a code from a closed list, and what it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which problem.
    pub code: String,
    /// The record it is about, if any.
    pub record: Option<String>,
    /// The register it is about, if any.
    pub register: Option<String>,
    /// A text that explains it, such as the name of the other campaign.
    pub text: Option<String>,
    /// A number that explains it, such as a size in bytes or a version.
    pub number: Option<u64>,
}

impl Problem {
    /// Every code but those of events (`event-…`), of JSON (`json-…`) and of the domain's gate (`gate-…`).
    pub const CODES: [&'static str; 26] = [
        "empty",
        "not-a-bundle",
        "too-large",
        "newer",
        "no-campaign",
        "other-campaign",
        "training-into-real",
        "real-into-training",
        "too-many-events",
        "too-many-photos",
        "truncated",
        "unreadable",
        "too-long",
        "format",
        "header",
        "trailer",
        "digest",
        "too-many-devices",
        "id-mismatch",
        "forbidden-text",
        "long-text",
        "photo-text",
        "photo-size",
        "photo-hash",
        "photo-kind",
        "after-end",
    ];

    /// A problem that needs no explanation.
    pub fn plain(code: impl Into<String>) -> Self {
        Self { code: code.into(), ..Self::default() }
    }

    /// A problem with a number.
    pub fn number(code: impl Into<String>, number: u64) -> Self {
        Self { number: Some(number), ..Self::plain(code) }
    }

    /// A problem with a text.
    pub fn text(code: impl Into<String>, text: impl Into<String>) -> Self {
        Self { text: Some(text.into()), ..Self::plain(code) }
    }
}
