//! How far a sheet is: given, left, of how many.

use super::{Sheet, tally};
use crate::rubric::{Body, CriterionId};

/// How far a sheet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many criteria are scored or left out.
    pub given: usize,
    /// How many there are.
    pub total: usize,
    /// Those left, in order.
    pub left: Vec<CriterionId>,
}

/// How far a sheet is under a rubric.
pub fn progress(sheet: &Sheet, body: &Body) -> Progress {
    let tally = tally(sheet, body);
    Progress {
        given: tally.groups.iter().map(|group| group.done).sum(),
        total: tally.groups.iter().map(|group| group.of).sum(),
        left: tally.left,
    }
}
