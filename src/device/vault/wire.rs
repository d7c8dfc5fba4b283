//! What the page asks of the worker that keeps the second store, and what that answers. Wire types of one build; never stored.

use serde::{Deserialize, Serialize};

use crate::journal::{Fault, MetaChange};

/// Something that is asked of the second store. Lines come along as bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// Write these changes of notes, and the lines that come along.
    Add {
        /// The campaign, by record id.
        campaign: String,
        /// Notes that change together with the lines.
        notes: Vec<MetaChange>,
    },
    /// Make one file of many.
    Tidy {
        /// The campaign, by record id.
        campaign: String,
    },
    /// Forget everything of a campaign.
    Wipe {
        /// The campaign, by record id.
        campaign: String,
    },
    /// Close the files; what others write from now on is newer.
    Rest,
    /// Keep some bytes for a full disk.
    KeepReserve,
    /// Give them back; done where there were any.
    GiveReserve,
}

/// A question with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its number, under which it is answered.
    pub number: u64,
    /// What is asked.
    pub wanted: Wanted,
}

/// An answer to the question of that number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The number of the question.
    pub number: u64,
    /// Whether it was done; of [`Wanted::GiveReserve`], whether there was anything to give.
    pub done: Result<bool, Fault>,
}
