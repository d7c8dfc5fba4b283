//! Scoring: lazily begun, step-aware, on one's own sheet only.

use crate::village::{Village, code, key, person, village};
use movement::campaign;
use movement::photo::{Photo, PhotoKey};
use movement::record::Entry;
use movement::sheet::{Assessor, Mark, State, Verb};
use movement::{Command, Points, Refusal};

#[test]
fn opening_a_sheet_writes_nothing() {
    let v = village();
    let before = v.tablet.ledger.events_len();
    let sheet = v.tablet.sheet(&v.key);
    assert!(!sheet.begun);
    assert_eq!(sheet.state, State::Draft { version: 1 });
    assert_eq!(v.tablet.ledger.events_len(), before);
    assert!(v.tablet.ledger.record(sheet.id.as_str()).is_none());
}

#[test]
fn the_first_points_say_what_the_sheet_is_about_and_later_ones_do_not_repeat_it() {
    let mut v = village();
    let first = v.tablet.give(&v.key, "II.1", 850).unwrap();
    let registers: Vec<&str> = first.changes.iter().map(|change| change.register.as_str()).collect();
    assert_eq!(registers, ["p.II.1", "model", "assessor", "round", "rubric"]);
    let second = v.tablet.give(&v.key, "II.2", 700).unwrap();
    assert_eq!(second.changes.len(), 1);
    assert_eq!(v.tablet.sheet(&v.key).marks[&code("II.1")], Mark::Points(Points::hundredths(850)));
}

#[test]
fn the_same_tap_twice_is_written_once() {
    let mut v = village();
    v.tablet.give(&v.key, "II.1", 850).unwrap();
    assert_eq!(v.tablet.give(&v.key, "II.1", 850), Err(Refusal::NothingChanges));
}

#[test]
fn points_between_steps_or_beyond_the_maximum_are_refused_with_the_reason() {
    let mut v = village();
    let criterion = Some(code("II.1"));
    let most = Points::whole(10);
    assert_eq!(v.tablet.give(&v.key, "II.1", 1050), Err(Refusal::PointsOutside { criterion: criterion.clone(), most }));
    assert_eq!(v.tablet.give(&v.key, "II.1", -50), Err(Refusal::PointsOutside { criterion: criterion.clone(), most }));
    let step = Points::hundredths(50);
    assert_eq!(v.tablet.give(&v.key, "II.1", 825), Err(Refusal::OffStep { criterion, step }));
    assert_eq!(v.tablet.give(&v.key, "IX.1", 100), Err(Refusal::UnknownCriterion(code("IX.1"))));
    assert!(!v.tablet.sheet(&v.key).begun);
}

#[test]
fn a_member_of_the_unit_does_not_score_its_model() {
    let mut v = village();
    let own = person(&mut v.tablet, "Lê Văn Bình", &v.unit);
    v.tablet.who = Some(own.clone());
    let key = key(&v.tablet, &v.model, Assessor::Person(own.clone()));
    let refused = Refusal::Recused { person: own, model: v.model.clone(), unit: v.unit.clone() };
    assert_eq!(v.tablet.give(&key, "II.1", 500), Err(refused));
}

#[test]
fn whoever_declared_an_interest_does_not_score_and_may_take_it_back() {
    let mut v = village();
    let declare = |reason: &str| {
        let edit = Entry::note("recuse.", v.model.clone(), reason);
        Command::edit(v.mai.clone(), vec![edit])
    };
    v.tablet.act(declare("Em ruột là người phụ trách")).unwrap();
    assert!(matches!(v.tablet.give(&v.key, "II.1", 500), Err(Refusal::InterestDeclared { .. })));
    v.tablet.act(declare("")).unwrap();
    assert!(v.tablet.give(&v.key, "II.1", 500).is_ok());
}

#[test]
fn nobody_writes_on_another_persons_sheet() {
    let mut v = village();
    v.tablet.who = Some(v.hoa.clone());
    assert_eq!(v.tablet.give(&v.key, "II.1", 500), Err(Refusal::NotYourSheet(v.key.assessor.clone())));
    v.tablet.who = None;
    assert_eq!(v.tablet.give(&v.key, "II.1", 500), Err(Refusal::NobodyChosen));
}

#[test]
fn only_nominated_models_are_surveyed_but_every_unit_may_score_itself() {
    let mut v = village();
    let entries = vec![Entry::flag("nominated", false)];
    v.tablet.act(Command::edit(v.model.clone(), entries)).unwrap();
    assert_eq!(v.tablet.give(&v.key, "II.1", 500), Err(Refusal::NotNominated(v.model.clone())));
    let own = key(&v.tablet, &v.model, Assessor::Unit);
    assert!(v.tablet.give(&own, "II.1", 1000).is_ok());
    assert_ne!(own.id(), v.key.id());
}

#[test]
fn no_new_sheet_begins_in_a_closed_round() {
    let mut v = village();
    let id = campaign::Campaign::of(&v.tablet.ledger).unwrap().id;
    v.tablet.act(Command::Campaign(campaign::Command::CloseRound(id))).unwrap();
    assert_eq!(v.tablet.give(&v.key, "II.1", 500), Err(Refusal::RoundClosed(1)));
}

#[test]
fn not_applicable_needs_a_rubric_that_allows_it_and_a_reason() {
    let mut v = village();
    let skip = |at: &str, why: &str| Verb::Skip(code(at), why.into());
    assert_eq!(v.tablet.verb(&v.key, skip("II.1", "không có")), Err(Refusal::NotSkippable(code("II.1"))));
    assert_eq!(v.tablet.verb(&v.key, skip("IV.1", " \u{202E} ")), Err(Refusal::ReasonMissing));
    v.tablet.verb(&v.key, skip("IV.1", "Mô hình trong cơ quan, không có hộ")).unwrap();
    let sheet = v.tablet.sheet(&v.key);
    assert_eq!(sheet.marks[&code("IV.1")], Mark::Skipped);
    assert_eq!(sheet.skip_reasons[&code("IV.1")], "Mô hình trong cơ quan, không có hộ");
    v.tablet.give(&v.key, "IV.1", 700).unwrap();
    let sheet = v.tablet.sheet(&v.key);
    assert_eq!(sheet.marks[&code("IV.1")], Mark::Points(Points::whole(7)));
    assert!(sheet.skip_reasons.is_empty());
    v.tablet.verb(&v.key, Verb::Clear(code("IV.1"))).unwrap();
    assert!(v.tablet.sheet(&v.key).marks.is_empty());
}

#[test]
fn remarks_and_notes_are_kept_composed_and_clean() {
    let mut v = village();
    v.tablet
        .verb(&v.key, Verb::Remark(code("II.1"), " Ho\u{323}p tho\u{302}n\u{0} \u{202E}hai la\u{302}\u{300}n ".into()))
        .unwrap();
    v.tablet.verb(&v.key, Verb::Strengths("Dân đồng lòng".into())).unwrap();
    let sheet = v.tablet.sheet(&v.key);
    assert_eq!(sheet.remarks[&code("II.1")], "Họp thôn hai lần");
    assert_eq!(sheet.strengths, "Dân đồng lòng");
    let long = "a".repeat(20_001);
    assert!(matches!(v.tablet.verb(&v.key, Verb::Limits(long)), Err(Refusal::TextTooLong { longest: 20_000, .. })));
}

#[test]
fn a_photo_is_attached_once_captioned_binned_and_brought_back() {
    let mut v = village();
    let (at, photo) = (code("II.1"), PhotoKey::new(&"ab".repeat(32)).unwrap());
    let fresh = Photo { caption: String::new(), w: 1600, h: 1200, bytes: 290_000, at: 7, bin: false };
    assert_eq!(v.tablet.verb(&v.key, Verb::Caption(at.clone(), photo.clone(), "x".into())), Err(Refusal::NoSuchPhoto));
    v.tablet.verb(&v.key, Verb::Attach(at.clone(), photo.clone(), fresh.clone())).unwrap();
    assert_eq!(v.tablet.verb(&v.key, Verb::Attach(at.clone(), photo.clone(), fresh)), Err(Refusal::NothingChanges));
    v.tablet.verb(&v.key, Verb::Caption(at.clone(), photo.clone(), "Họp thôn Đông Hòa".into())).unwrap();
    v.tablet.verb(&v.key, Verb::BinPhoto(at.clone(), photo.clone())).unwrap();
    assert_eq!(v.tablet.sheet(&v.key).photos(&at).count(), 0);
    assert_eq!(v.tablet.sheet(&v.key).evidence[&at].len(), 1);
    v.tablet.verb(&v.key, Verb::RestorePhoto(at.clone(), photo)).unwrap();
    let sheet = v.tablet.sheet(&v.key);
    assert_eq!(sheet.photos(&at).next().unwrap().photo.caption, "Họp thôn Đông Hòa");
}

#[test]
fn a_photo_that_is_chosen_again_keeps_its_caption_and_its_place_and_comes_out_of_the_bin() {
    let mut v = village();
    let (at, key) = (code("II.1"), PhotoKey::new(&"ab".repeat(32)).unwrap());
    let taken = |at, caption: &str| Photo { caption: caption.into(), w: 1600, h: 1200, bytes: 290_000, at, bin: false };
    v.tablet.verb(&v.key, Verb::Attach(at.clone(), key.clone(), taken(7, ""))).unwrap();
    v.tablet.verb(&v.key, Verb::Caption(at.clone(), key.clone(), "Họp thôn".into())).unwrap();
    let again = Verb::Attach(at.clone(), key.clone(), taken(9, ""));
    assert_eq!(v.tablet.verb(&v.key, again.clone()), Err(Refusal::NothingChanges));
    v.tablet.verb(&v.key, Verb::BinPhoto(at.clone(), key.clone())).unwrap();
    v.tablet.verb(&v.key, again.clone()).unwrap();
    let known = |v: &Village| v.tablet.sheet(&v.key).photos(&at).next().unwrap().photo.clone();
    assert_eq!(known(&v), taken(7, "Họp thôn"));
    // A caption that was taken away stays away, whatever the file is called.
    v.tablet.verb(&v.key, Verb::Caption(at.clone(), key.clone(), String::new())).unwrap();
    let named = Verb::Attach(at.clone(), key.clone(), taken(9, "IMG_0001"));
    assert_eq!(v.tablet.verb(&v.key, named), Err(Refusal::NothingChanges));
    // Under another criterion it is another piece of evidence.
    v.tablet.verb(&v.key, Verb::Attach(code("II.2"), key, taken(9, ""))).unwrap();
    assert_eq!(v.tablet.sheet(&v.key).photos(&code("II.2")).next().unwrap().photo, taken(9, ""));
}

#[test]
fn bonus_and_penalty_need_a_reason_and_keep_to_the_rubrics_limit() {
    let mut v = village();
    assert_eq!(v.tablet.verb(&v.key, Verb::Bonus(Points::whole(2), " ".into())), Err(Refusal::ReasonMissing));
    let most = Points::whole(5);
    let over = Verb::Bonus(Points::hundredths(525), "quá".into());
    assert_eq!(v.tablet.verb(&v.key, over), Err(Refusal::PointsOutside { criterion: None, most }));
    v.tablet.verb(&v.key, Verb::Bonus(Points::whole(2), "Hòa giải vụ kéo dài".into())).unwrap();
    v.tablet.verb(&v.key, Verb::Penalty(Points::hundredths(125), "Thu chi chưa công khai".into())).unwrap();
    let sheet = v.tablet.sheet(&v.key);
    assert_eq!((sheet.bonus.get(), sheet.penalty.get()), (200, 125));
    v.tablet.verb(&v.key, Verb::Bonus(Points::ZERO, String::new())).unwrap();
    assert_eq!(v.tablet.sheet(&v.key).bonus_reason, "");
}
