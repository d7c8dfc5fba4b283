//! Rubrics: versioned data that never changes once it has an id, since the id is its digest. Never holds a score.

mod body;
mod code;
mod decide;
mod lint;
mod read;
mod standard;

pub use body::{Band, Body, Criterion, Demand, Group, Level, Tie, Veto};
pub use code::{CodeFault, CriterionId};
pub use lint::{Fault, Place, Problem, Weight, lint};
pub use read::{Rubric, for_model, id_for_model, list};
pub use standard::{collective, individual};

pub(crate) use decide::{decide, write};

use ledger::RecordId;

/// What can be done with rubrics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Keeps a rubric under the id of its digest; refused with every problem that `lint` finds in the way.
    Adopt(Box<Body>),
    /// Notes who approved it: number and day of the decision; empty takes it back. Until then it is "mẫu, chưa được phê duyệt".
    Approve {
        /// The rubric.
        id: RecordId,
        /// The decision, in words.
        decision: String,
    },
    /// Takes it out of the lists for new sheets, or puts it back.
    Retire {
        /// The rubric.
        id: RecordId,
        /// Out of the lists, or back.
        retired: bool,
    },
}
