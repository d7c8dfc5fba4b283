//! Sealing with a check list, and amending with a reason.

use crate::village::{code, village};
use movement::sheet::{Blocker, State, SummaryState, Verb, Warning, checklist, progress, summary};
use movement::{Points, Refusal};

#[test]
fn a_sheet_with_criteria_left_is_not_sealed_and_says_which() {
    let mut v = village();
    v.tablet.give(&v.key, "II.1", 850).unwrap();
    let Err(Refusal::NotReady(blockers)) = v.tablet.verb(&v.key, Verb::Seal) else { panic!("sealed") };
    assert_eq!(blockers.len(), 12);
    assert_eq!(blockers[0], Blocker::Unscored(code("I.1")));
    let body = v.tablet.rubric(&v.key).body;
    let progress = progress(&v.tablet.sheet(&v.key), &body);
    assert_eq!((progress.given, progress.total), (1, 13));
    assert!(!progress.left.contains(&code("II.1")));
}

#[test]
fn a_sealed_sheet_changes_only_by_an_amendment_with_a_reason_and_both_versions_stay() {
    let mut v = village();
    v.tablet.fill(&v.key);
    assert_eq!(v.tablet.verb(&v.key, Verb::Amend("sớm".into())), Err(Refusal::SheetNotSealed));
    v.tablet.verb(&v.key, Verb::Seal).unwrap();
    assert_eq!(v.tablet.sheet(&v.key).state, State::Sealed { version: 1 });
    assert_eq!(v.tablet.give(&v.key, "II.1", 500), Err(Refusal::SheetSealed));
    assert_eq!(v.tablet.verb(&v.key, Verb::Remark(code("II.1"), "x".into())), Err(Refusal::SheetSealed));
    assert_eq!(v.tablet.verb(&v.key, Verb::Seal), Err(Refusal::SheetSealed));
    assert_eq!(v.tablet.verb(&v.key, Verb::Amend(" ".into())), Err(Refusal::ReasonMissing));

    v.tablet.verb(&v.key, Verb::Amend("Cộng nhầm số hộ".into())).unwrap();
    assert_eq!(v.tablet.sheet(&v.key).state, State::Draft { version: 2 });
    v.tablet.give(&v.key, "II.1", 500).unwrap();
    v.tablet.verb(&v.key, Verb::Seal).unwrap();

    let sheet = v.tablet.sheet(&v.key);
    assert_eq!(sheet.state, State::Sealed { version: 2 });
    let [first, second] = &sheet.versions[..] else { panic!("two versions") };
    assert_eq!(first.seal.points[&code("II.1")], Points::hundredths(950));
    assert_eq!(first.amendment.as_ref().unwrap().reason, "Cộng nhầm số hộ");
    assert_eq!(second.seal.points[&code("II.1")], Points::hundredths(500));
    assert_eq!(first.seal.total.get() - second.seal.total.get(), 450);
    assert!(second.amendment.is_none());
    let shown = summary(&sheet, Some(&v.tablet.rubric(&v.key)));
    let total = second.seal.total;
    assert_eq!(shown.state, SummaryState::Sealed { version: 2, total, class: "tot".into() });
}

#[test]
fn an_amendment_that_is_given_up_leaves_the_sheet_as_it_was_sealed() {
    let mut v = village();
    v.tablet.fill(&v.key);
    v.tablet.verb(&v.key, Verb::Seal).unwrap();
    assert_eq!(v.tablet.verb(&v.key, Verb::KeepSealed), Err(Refusal::SheetSealed));
    let sealed = v.tablet.sheet(&v.key);
    v.tablet.verb(&v.key, Verb::Amend("Mở nhầm".into())).unwrap();
    v.tablet.give(&v.key, "II.1", 500).unwrap();
    assert_eq!(v.tablet.verb(&v.key, Verb::KeepSealed), Err(Refusal::SheetChanged), "the points differ");
    v.tablet.give(&v.key, "II.1", 950).unwrap();
    v.tablet.verb(&v.key, Verb::KeepSealed).unwrap();
    let kept = v.tablet.sheet(&v.key);
    assert_eq!((kept.state, &kept.versions), (State::Sealed { version: 1 }, &sealed.versions));
    v.tablet.verb(&v.key, Verb::Amend("Đúng là sai".into())).unwrap();
    assert_eq!(v.tablet.sheet(&v.key).state, State::Draft { version: 2 }, "it can be amended again");
}

#[test]
fn a_zero_needs_a_remark_and_a_maximum_asks_for_one() {
    let mut v = village();
    v.tablet.fill(&v.key);
    v.tablet.give(&v.key, "II.1", 0).unwrap();
    v.tablet.give(&v.key, "II.2", 800).unwrap();
    let body = v.tablet.rubric(&v.key).body;
    let list = checklist(&v.tablet.sheet(&v.key), &body);
    assert_eq!(list.blockers, [Blocker::NoRemark(code("II.1"))]);
    assert!(list.warnings.contains(&Warning::NoRemark(code("II.2"))));
    assert_eq!(v.tablet.verb(&v.key, Verb::Seal), Err(Refusal::NotReady(list.blockers)));
    v.tablet.verb(&v.key, Verb::Remark(code("II.1"), "Không họp thôn".into())).unwrap();
    assert!(checklist(&v.tablet.sheet(&v.key), &body).ready());
    v.tablet.verb(&v.key, Verb::Seal).unwrap();
}

#[test]
fn a_show_of_form_without_substance_is_pointed_out() {
    let mut v = village();
    let body = v.tablet.rubric(&v.key).body;
    for (_, criterion) in body.criteria() {
        v.tablet.verb(&v.key, Verb::Give(criterion.code.clone(), criterion.max)).unwrap();
    }
    for at in ["II.1", "III.1"] {
        v.tablet
            .verb(&v.key, Verb::Remark(code(at), if at == "II.1" { "Làm tốt" } else { "làm  TỐT" }.into()))
            .unwrap();
    }
    v.tablet.verb(&v.key, Verb::Veto("ho-so-khong-trung-thuc".into(), true)).unwrap();
    let list = checklist(&v.tablet.sheet(&v.key), &body);
    assert!(list.ready());
    assert!(list.warnings.contains(&Warning::AllMaximum));
    assert!(list.warnings.contains(&Warning::SameRemark(vec![code("II.1"), code("III.1")])));
    assert!(list.warnings.contains(&Warning::NoEvidence(code("III.1"))));
    assert!(list.warnings.contains(&Warning::NoOpinion));
    assert!(list.warnings.contains(&Warning::Vetoed("ho-so-khong-trung-thuc".into())));
    v.tablet.verb(&v.key, Verb::Seal).unwrap();
    let sheet = v.tablet.sheet(&v.key);
    assert_eq!((sheet.versions[0].seal.class.as_str(), sheet.versions[0].seal.total), ("", Points::whole(100)));
    assert_eq!(sheet.versions[0].seal.vetoes, ["ho-so-khong-trung-thuc"]);
}
