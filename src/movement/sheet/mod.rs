//! Score sheets: of a person, of the team as a whole, or of the unit itself. Draft, sealed, amended with a reason.
//! Opening a sheet writes nothing; a sheet's action touches no other record.

mod access;
mod beside;
mod check;
mod decide;
mod evidence;
mod key;
mod list;
mod present;
mod progress;
mod read;
mod received;
mod scoring;
mod seal;
mod tally;
mod writers;
mod written;

pub use access::{Access, Reader, access, going};
pub use beside::{Beside, beside};
pub use check::{Blocker, Checklist, Warning, checklist, remark_demand};
pub use decide::may_begin;
pub use evidence::Evidence;
pub use key::{Assessor, Key};
pub(crate) use list::in_order;
pub use list::{Summary, SummaryState, of_model, photos_of, summary};
pub(crate) use present::key_among;
pub use present::{present, self_score};
pub use progress::{Progress, progress};
pub use read::{Mark, Sheet, State};
pub use received::{Received, received};
pub use scoring::{Scoring, Scorings};
pub use seal::{Amendment, Seal, Version};
pub use tally::{GroupTally, Standing, Tally, tally};
pub use writers::{Writer, writers};

pub(crate) use decide::{EXTRA_STEP, decide};
pub(crate) use evidence::split as split_evidence;
pub(crate) use written::{Texts, texts, written};

use crate::photo::{Photo, PhotoKey};
use crate::points::Points;
use crate::rubric::CriterionId;

/// The registers that say what a sheet is about, from which its id follows.
pub(crate) const IDENTITY: [&str; 4] = ["model", "assessor", "round", "rubric"];

/// What can be done to a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// The sheet, by what it is about: it need not exist yet.
    pub key: Key,
    /// What to do.
    pub verb: Verb,
}

/// The closed list of what can be done to a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Gives points for a criterion.
    Give(CriterionId, Points),
    /// Takes points, or "not applicable", back.
    Clear(CriterionId),
    /// Leaves a criterion out as not applicable, with a reason.
    Skip(CriterionId, String),
    /// Writes the remark of a criterion; empty clears it.
    Remark(CriterionId, String),
    /// Writes the strengths.
    Strengths(String),
    /// Writes the limits.
    Limits(String),
    /// Writes the proposals.
    Proposals(String),
    /// Gives bonus points with their reason; zero clears both.
    Bonus(Points, String),
    /// Gives penalty points (as a positive number) with their reason; zero clears both.
    Penalty(Points, String),
    /// Notes that a ground for exclusion was found, or not.
    Veto(String, bool),
    /// Attaches a photo to a criterion.
    Attach(CriterionId, PhotoKey, Photo),
    /// Writes the caption of a photo.
    Caption(CriterionId, PhotoKey, String),
    /// Puts a photo into the bin.
    BinPhoto(CriterionId, PhotoKey),
    /// Takes a photo out of the bin.
    RestorePhoto(CriterionId, PhotoKey),
    /// Seals the sheet: from then on it changes only by an amendment.
    Seal,
    /// Opens a sealed sheet with a reason; the sealed version stays visible.
    Amend(String),
    /// Gives an amendment up: the sheet is again what was sealed last. What the seal counts must be as it was.
    KeepSealed,
}
