//! The sheets in the sample: two assessors', some half done, and what units give themselves.

use super::{opened, sheets};
use crate::person;
use crate::sheet::{self, Assessor, State, Warning};
use ledger::RecordId;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn two_assessors_have_sealed_the_same_six_models_and_two_others_some_of_them_with_honest_points() {
    let ledger = opened();
    let mut by: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for (sheet, rubric) in sheets(&ledger) {
        let sums = sheet::tally(&sheet, &rubric.body);
        assert!(sums.faulty.is_empty(), "{}", sheet.key.model);
        assert!(sheet.remarks.keys().all(|code| rubric.body.criterion(code).is_some()), "{}", sheet.key.model);
        let State::Sealed { .. } = sheet.state else { continue };
        let list = sheet::checklist(&sheet, &rubric.body);
        assert!(list.ready());
        assert!(!list.warnings.iter().any(|one| matches!(one, Warning::AllMaximum | Warning::SameRemark(_))));
        assert_eq!(
            sheet.standing().map(|version| version.seal.total),
            Some(sums.total),
            "the seal says what was summed"
        );
        assert!(sums.total < sums.max, "no sheet gives everything");
        if let Assessor::Person(person) = &sheet.key.assessor {
            assert!(person::recused(&ledger, person, &sheet.key.model).is_none());
            assert!(!sheet.strengths.is_empty() && !sheet.limits.is_empty() && !sheet.proposals.is_empty());
            assert!(sheet.remarks.len() >= 2, "{}: remarks on what was seen", sheet.key.model);
            by.entry(person.clone()).or_default().insert(sheet.key.model.clone());
        }
    }
    let of = |place: &str| &by[&RecordId::new(&format!("person/mau-{place}")).unwrap()];
    assert_eq!(by.len(), 5, "and one other has scored the model that is proposed for commendation");
    assert_eq!((of("02").len(), of("01").len()), (6, 2));
    assert_eq!((of("02"), of("01")), (of("03"), of("04")));
    assert!(of("01").is_subset(of("02")));
}

#[test]
fn some_sheets_are_half_done_and_most_nominated_models_scored_themselves() {
    let ledger = opened();
    let (mut own, mut begun) = (0, 0);
    for (sheet, rubric) in sheets(&ledger) {
        match (&sheet.key.assessor, sheet.state) {
            (Assessor::Unit, State::Sealed { .. }) => own += 1,
            (Assessor::Person(_), State::Draft { .. }) => {
                begun += 1;
                let left = sheet::tally(&sheet, &rubric.body).left.len();
                assert!(left > 0 && left < rubric.body.criteria().count());
            }
            _ => {}
        }
    }
    assert_eq!((own, begun), (34, 3));
}
