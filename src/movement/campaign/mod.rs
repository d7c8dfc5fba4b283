//! The campaign of a year: the plan's settings, reused on every page and document. Never signs anything.

mod carry;
mod check;
mod choices;
mod fields;
mod found;
mod numbering;
mod plan;
mod read;
mod shift;
mod warn;

pub use carry::{CarryFault, next_year};
pub(crate) use check::check;
pub(crate) use choices::keep as keep_choices;
pub use choices::named as choices_named;
pub(crate) use fields::SCHEMA;
pub use found::Found;
pub use numbering::Prefix;
pub use plan::plan_2026;
pub use read::{Campaign, Choice, Former, Rules};
pub use warn::{Warning, warnings};

pub(crate) use found::decide;

use ledger::RecordId;

/// What can be done to the campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Begins a campaign with the plan's settings and the two sample rubrics; refused where one stands.
    Found(Box<Found>),
    /// Closes the present round and opens the next.
    NextRound(RecordId),
    /// Closes a round: from then on its sheets travel to every tablet.
    CloseRound(RecordId),
}
