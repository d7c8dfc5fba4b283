//! The unit's own score beside a result, group by group. Never blended: two numbers stay two numbers.

use super::{Sheet, tally};
use crate::points::Points;
use crate::rubric::Body;

/// One group of the unit's own sheet, and the same group of the sheet it stands beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The group's code.
    pub code: String,
    /// The group's name.
    pub name: String,
    /// The most of the criteria that the unit says apply.
    pub max: Points,
    /// What the unit gave itself.
    pub own: Points,
    /// What the other sheet gives; none where there is no other.
    pub result: Option<Points>,
}

/// The groups of the unit's own sheet beside those of another under the same rubric.
pub fn beside(own: &Sheet, result: Option<&Sheet>, body: &Body) -> Vec<Beside> {
    let ours = tally(own, body).groups;
    let theirs = result.filter(|sheet| sheet.key.rubric == own.key.rubric).map(|sheet| tally(sheet, body).groups);
    let names = body.groups.iter().map(|group| &group.name);
    ours.into_iter()
        .zip(names)
        .enumerate()
        .map(|(at, (sums, name))| Beside {
            result: theirs.as_ref().and_then(|all| all.get(at)).map(|sums| sums.earned),
            code: sums.code,
            name: name.clone(),
            max: sums.applicable,
            own: sums.earned,
        })
        .collect()
}
