//! What changed between two sealed versions of a sheet. Pure.

use std::collections::BTreeSet;

use movement::points::Points;
use movement::rubric::CriterionId;
use movement::sheet::Seal;

/// One criterion whose points differ; `None` where there were none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The criterion.
    pub code: CriterionId,
    /// The points before.
    pub before: Option<Points>,
    /// The points after.
    pub after: Option<Points>,
}

/// The criteria whose points differ between two versions, in the order of the rubric.
pub fn changes(order: &[CriterionId], before: &Seal, after: &Seal) -> Vec<Change> {
    let known: BTreeSet<&CriterionId> = before.points.keys().chain(after.points.keys()).collect();
    order
        .iter()
        .filter(|code| known.contains(code))
        .map(|code| Change {
            code: code.clone(),
            before: before.points.get(code).copied(),
            after: after.points.get(code).copied(),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(points: &[(&str, i32)]) -> Seal {
        let code = |text: &str| CriterionId::new(text).expect("a sound code");
        Seal {
            points: points.iter().map(|(at, n)| (code(at), Points::whole(*n))).collect(),
            na: Vec::new(),
            earned: Points::ZERO,
            applicable: Points::ZERO,
            bonus: Points::ZERO,
            penalty: Points::ZERO,
            vetoes: Vec::new(),
            total: Points::ZERO,
            class: String::new(),
            at: 0,
        }
    }

    #[test]
    fn an_amended_sheet_says_which_points_changed_and_leaves_the_others_out() {
        let order: Vec<CriterionId> =
            ["I.2", "I.1", "II.1"].map(|text| CriterionId::new(text).expect("a sound code")).into();
        let found = changes(&order, &seal(&[("I.1", 3), ("I.2", 5)]), &seal(&[("I.1", 4), ("I.2", 5), ("II.1", 7)]));
        let said: Vec<String> =
            found.iter().map(|one| format!("{} {:?} {:?}", one.code, one.before, one.after)).collect();
        assert_eq!(said, ["I.1 Some(Points(300)) Some(Points(400))", "II.1 None Some(Points(700))"]);
    }
}
