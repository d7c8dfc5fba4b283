//! The campaign of a year: the plan's settings, reused on every page and document. Never signs anything.

mod edit;
mod found;
mod plan;
mod read;

pub use edit::Edit;
pub use found::Found;
pub use plan::plan_2026;
pub use read::{Campaign, Choice, Rules};

pub(crate) use found::decide;

use ledger::RecordId;

/// What can be done to the campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Begins a campaign with the plan's settings and the two sample rubrics; refused where one stands.
    Found(Box<Found>),
    /// Sets fields of a campaign.
    Edit {
        /// The campaign.
        id: RecordId,
        /// The fields.
        edits: Vec<Edit>,
    },
    /// Closes the present round and opens the next.
    NextRound(RecordId),
    /// Closes a round: from then on its sheets travel to every tablet.
    CloseRound(RecordId),
}
