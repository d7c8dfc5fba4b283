//! Why storage did not do what was asked. A value; its sentence is made by the app.

use serde::{Deserialize, Serialize};

/// A refusal of the storage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The disk or the browser's share of it is full.
    Quota,
    /// The transaction was undone by the browser.
    Aborted,
    /// Another tab holds an older shape of the database open.
    Blocked,
    /// The connection was closed, by the browser or by another tab that needs a newer shape.
    Closed,
    /// The browser has not answered; what was asked for may still come about.
    Late,
    /// There is no storage here (switched off, or a private window that has none).
    Unavailable,
    /// The stored database is of a newer build than this one.
    Newer,
    /// What was asked for is not stored.
    Missing,
    /// What is stored is not what was written.
    Damaged,
    /// Any other refusal, by the browser's name for it.
    Other(String),
}

impl Fault {
    /// The fault in one word, for the log.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Quota => "quota",
            Self::Aborted => "aborted",
            Self::Blocked => "blocked",
            Self::Closed => "closed",
            Self::Late => "late",
            Self::Unavailable => "unavailable",
            Self::Newer => "newer",
            Self::Missing => "missing",
            Self::Damaged => "damaged",
            Self::Other(_) => "other",
        }
    }

    /// Whether opening the connection again may help.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Aborted | Self::Closed | Self::Blocked | Self::Late | Self::Other(_) => true,
            Self::Quota | Self::Unavailable | Self::Newer | Self::Missing | Self::Damaged => false,
        }
    }

    /// Whether it may lie in what is stored, and not in how it was asked for.
    pub fn is_in_the_data(&self) -> bool {
        matches!(self, Self::Damaged | Self::Other(_))
    }

    /// The fault that a browser's error name stands for.
    pub fn named(name: &str) -> Self {
        match name {
            "QuotaExceededError" => Self::Quota,
            "AbortError" => Self::Aborted,
            "InvalidStateError" | "TransactionInactiveError" => Self::Closed,
            "SecurityError" => Self::Unavailable,
            "VersionError" => Self::Newer,
            other => Self::Other(other.to_owned()),
        }
    }
}
