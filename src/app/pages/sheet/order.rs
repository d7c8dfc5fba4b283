//! The way through the sheet: which criterion comes next. Pure.

use movement::rubric::CriterionId;

/// The next criterion left after `here` in the order of the sheet, going round at the end; the first one left where
/// nobody has been anywhere. `None` where nothing is left.
pub fn next_left<'a>(
    order: &'a [CriterionId],
    left: &[CriterionId],
    here: Option<&CriterionId>,
) -> Option<&'a CriterionId> {
    let start = here.and_then(|here| order.iter().position(|code| code == here)).map_or(0, |at| at + 1);
    let (before, after) = order.split_at(start.min(order.len()));
    after.iter().chain(before).find(|code| left.contains(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<CriterionId> {
        text.split(' ').filter(|one| !one.is_empty()).map(|one| CriterionId::new(one).expect("a sound code")).collect()
    }

    fn next(left: &str, here: &str) -> String {
        let here = codes(here);
        let order = codes("I.1 I.2 II.1 II.2");
        next_left(&order, &codes(left), here.first()).map(ToString::to_string).unwrap_or_default()
    }

    #[test]
    fn next_leads_onward_and_comes_round_to_what_was_passed_over() {
        assert_eq!(next("I.1 I.2 II.1 II.2", ""), "I.1");
        assert_eq!(next("I.2 II.2", "I.1"), "I.2");
        assert_eq!(next("I.2 II.2", "I.2"), "II.2", "the one I am at is not the next one");
        assert_eq!(next("I.2", "II.2"), "I.2", "round to the beginning");
        assert_eq!(next("I.2", "I.2"), "I.2", "the only one left, even where I am");
        assert_eq!(next("", "I.2"), "");
    }

    #[test]
    fn a_place_that_is_no_criterion_of_this_rubric_leads_to_the_first_one_left() {
        assert_eq!(next("II.1", "IX.9"), "II.1");
    }
}
