//! Why a command is refused: data, never sentences. The app makes the sentence in the reader's language.

use crate::points::Points;
use crate::rubric::{CriterionId, Problem};
use crate::sheet::{Assessor, Blocker};
use ledger::{RecordId, RegisterName, UndoRefusal};

/// Every reason for which `decide` refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The command would leave everything as it is; nothing is written.
    NothingChanges,
    /// No person was chosen on this device, and the command needs one.
    NobodyChosen,
    /// The record is not known here.
    NoSuchRecord(RecordId),
    /// The record is of another kind than the command needs.
    WrongKind {
        /// The record named.
        record: RecordId,
        /// The kind needed.
        wanted: &'static str,
    },
    /// A text that must be there is empty.
    TextMissing(String),
    /// A text is longer than may be kept.
    TextTooLong {
        /// The register it was meant for.
        register: String,
        /// The most characters it may have.
        longest: usize,
    },
    /// What was typed cannot be read as what the register holds.
    Unread(String),
    /// A number lies outside its range.
    OutOfRange {
        /// The register it was meant for.
        register: String,
        /// The least it may be.
        least: i64,
        /// The most it may be.
        most: i64,
    },
    /// The least number of models of a unit would be above the most.
    LeastAboveMost {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// More lines than may be kept.
    TooManyLines {
        /// The register they were meant for.
        register: String,
        /// The most lines it may have.
        most: usize,
    },
    /// A line that does not say the prefix of a type of document, or says it of one that has another.
    PrefixUnread(String),
    /// A campaign already stands in this ledger.
    CampaignExists,
    /// There is no campaign yet.
    NoCampaign,
    /// A key of a field or strand that the campaign does not have.
    UnknownKey {
        /// The register it was meant for.
        register: String,
        /// The key.
        key: String,
    },
    /// The sheet is another person's.
    NotYourSheet(Assessor),
    /// The assessor belongs to the unit whose model is scored (plan: the team's seats; domain §3 no. 16).
    Recused {
        /// The assessor.
        person: RecordId,
        /// The model.
        model: RecordId,
        /// The unit of both.
        unit: RecordId,
    },
    /// The assessor declared an interest in this model.
    InterestDeclared {
        /// The assessor.
        person: RecordId,
        /// The model.
        model: RecordId,
        /// What was declared.
        reason: String,
    },
    /// Only nominated models are surveyed (plan II.2).
    NotNominated(RecordId),
    /// The round is over.
    RoundClosed(u32),
    /// The rubric of the sheet is not known here.
    UnknownRubric(RecordId),
    /// The rubric is retired: the campaign takes it for no new sheets.
    RubricRetired(RecordId),
    /// The rubric is for the other kind of models: collectives and individuals have their own.
    RubricForOthers(RecordId),
    /// The rubric has problems that must be mended first: all of them.
    RubricFaulty(Vec<Problem>),
    /// The rubric has no such criterion.
    UnknownCriterion(CriterionId),
    /// Points outside what may be given.
    PointsOutside {
        /// The criterion; none for bonus and penalty.
        criterion: Option<CriterionId>,
        /// The most points.
        most: Points,
    },
    /// Points between two steps.
    OffStep {
        /// The criterion; none for bonus and penalty.
        criterion: Option<CriterionId>,
        /// The step.
        step: Points,
    },
    /// The criterion must be scored: the rubric does not let it be left out.
    NotSkippable(CriterionId),
    /// A reason is needed.
    ReasonMissing,
    /// The rubric has no such ground for exclusion.
    UnknownVeto(String),
    /// No such photo is attached to that criterion.
    NoSuchPhoto,
    /// The sheet is sealed: it changes only by an amendment with a reason.
    SheetSealed,
    /// The sheet is not sealed, so there is nothing to amend.
    SheetNotSealed,
    /// The sheet is no longer what was sealed: seal it again instead.
    SheetChanged,
    /// The sheet cannot be sealed yet: everything that stands in the way.
    NotReady(Vec<Blocker>),
    /// The register is not in conflict.
    NotInConflict {
        /// The record.
        record: RecordId,
        /// The register.
        register: RegisterName,
    },
    /// The register may only be settled to one of the values that stand.
    NotAChoice,
    /// The value cannot stand in that register: the code of the check it failed.
    ValueRefused(&'static str),
    /// The ledger cannot undo the action.
    Undo(UndoRefusal),
    /// Sealing and amending are not undone: amend instead.
    NotUndoable,
    /// The action cannot be written as an event; with the app's own commands it does not happen.
    Unwritable,
}

impl Refusal {
    /// The register that the refusal is about, where it is about one.
    pub fn register(&self) -> Option<&str> {
        match self {
            Self::TextMissing(register)
            | Self::Unread(register)
            | Self::TextTooLong { register, .. }
            | Self::OutOfRange { register, .. }
            | Self::TooManyLines { register, .. }
            | Self::UnknownKey { register, .. } => Some(register),
            Self::PrefixUnread(_) => Some("numbering"),
            Self::NotInConflict { register, .. } => Some(register.as_str()),
            _ => None,
        }
    }
}
