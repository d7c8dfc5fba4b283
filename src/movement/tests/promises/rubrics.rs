//! Rubrics: complete, checked as a whole, and unchangeable once they have an id.

use crate::village::{Village, code, village};
use ledger::RecordId;
use movement::record::Entry;
use movement::rubric::{
    Body, Command as Rubrics, Criterion, Fault, Level, Place, Problem, Rubric, Tie, collective, individual, lint, list,
};
use movement::{Command, Points, Refusal, campaign};

#[test]
fn the_sample_rubrics_add_up_and_have_no_problem() {
    for (body, groups) in [(collective(), vec![15, 25, 30, 15, 15]), (individual(), vec![20, 20, 20, 20, 20])] {
        assert_eq!(lint(&body), []);
        assert_eq!(body.max(), Points::whole(100));
        assert_eq!(body.groups.iter().map(|group| group.max().get() / 100).collect::<Vec<_>>(), groups);
        assert!(body.source.contains("Mẫu, chưa được phê duyệt"));
        assert_eq!((body.bonus, body.penalty), (Points::whole(5), Points::whole(10)));
    }
    let maxima: Vec<i32> = collective().criteria().map(|(_, one)| one.max.get() / 100).collect();
    assert_eq!(maxima, [3, 5, 4, 3, 10, 8, 7, 15, 15, 8, 7, 7, 8]);
}

#[test]
fn every_point_an_assessor_can_give_has_a_description_and_every_text_is_composed() {
    for body in [collective(), individual()] {
        for (_, criterion) in body.criteria() {
            assert!(criterion.guidance.chars().count() >= 80, "{} says too little", criterion.code);
            for step in 0..=criterion.max.get() / criterion.step.get() {
                let points = Points::hundredths(step * criterion.step.get());
                assert!(criterion.level(points).is_some(), "{} has nothing for {points}", criterion.code);
            }
            let texts = criterion.levels.iter().flat_map(|level| [&level.name, &level.text]);
            for text in texts.chain([&criterion.name, &criterion.guidance, &criterion.evidence]) {
                assert_eq!(&movement::text::tidy(text), text);
            }
        }
    }
}

#[test]
fn lint_names_every_problem_with_its_place_at_once() {
    let mut body = collective();
    body.title.clear();
    body.groups[0].criteria[1].code = code("I.1");
    body.groups[1].minimum = Some(Points::whole(26));
    let criterion: &mut Criterion = &mut body.groups[2].criteria[0];
    criterion.step = Points::hundredths(30);
    criterion.guidance.clear();
    body.groups[3].criteria[0].levels[1].from = Points::hundredths(250);
    body.groups[3].criteria[1].levels.pop();
    body.groups[4].criteria[0].max = Points::hundredths(725);
    body.bands[1].from = Points::whole(95);
    body.bands.pop();
    body.ties.push(Tie::Group("IX".into()));
    let expected = [
        (Place::Whole, Fault::TextMissing),
        (Place::Whole, Fault::SumNot100(Points::hundredths(10_025))),
        (Place::Criterion(0, 1), Fault::CodeTwice),
        (Place::Group(1), Fault::MinimumOutOfRange),
        (Place::Criterion(2, 0), Fault::GuidanceMissing),
        (Place::Criterion(2, 0), Fault::StepNotAllowed),
        (Place::Level(3, 0, 1), Fault::LevelOverlap),
        (Place::Criterion(3, 1), Fault::LevelGap),
        (Place::Criterion(4, 0), Fault::MaxOffStep),
        (Place::Whole, Fault::NoBandAtZero),
        (Place::Band(1), Fault::BandOrder),
        (Place::Tie(4), Fault::UnknownGroup),
    ];
    let expected: Vec<Problem> = expected.into_iter().map(|(place, fault)| Problem { place, fault }).collect();
    assert_eq!(lint(&body), expected);
}

#[test]
fn an_empty_rubric_has_problems_and_no_panic() {
    let mut body = Body { groups: vec![], bands: vec![], ties: vec![], vetoes: vec![], ..collective() };
    assert!(lint(&body).iter().any(|problem| problem.fault == Fault::NoGroups));
    body.groups = collective().groups;
    let criterion = &mut body.groups[0].criteria[0];
    criterion.max = Points::hundredths(i32::MAX);
    criterion.levels =
        vec![Level { from: Points::whole(2), to: Points::whole(1), name: String::new(), text: String::new() }];
    assert!(lint(&body).iter().any(|problem| problem.fault == Fault::MaxOutOfRange));
}

#[test]
fn a_faulty_rubric_is_refused_with_all_that_stands_in_the_way() {
    let Village { mut tablet, .. } = village();
    let mut body = collective();
    body.groups[0].criteria[0].step = Points::hundredths(10);
    body.groups[0].criteria[0].guidance.clear();
    let refused = tablet.act(Command::Rubric(Rubrics::Adopt(Box::new(body))));
    let problem = Problem { place: Place::Criterion(0, 0), fault: Fault::StepNotAllowed };
    assert_eq!(refused, Err(Refusal::RubricFaulty(vec![problem])));
}

#[test]
fn another_text_is_another_rubric_and_old_sheets_keep_theirs() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.1", 700).unwrap();
    let mut body = collective();
    body.groups[1].criteria[0].max = Points::whole(12);
    body.groups[1].criteria[0].levels[3].to = Points::whole(12);
    let id = tablet.make(Command::Rubric(Rubrics::Adopt(Box::new(body))));
    assert_ne!(id, key.rubric);
    assert_eq!(list(&tablet.ledger).len(), 3);
    assert_eq!(tablet.sheet(&key).key.rubric, key.rubric);
    assert_eq!(*tablet.rubric(&key).body, collective());
    let again = tablet.act(Command::Rubric(Rubrics::Adopt(Box::new(collective()))));
    assert_eq!(again, Err(Refusal::NothingChanges));
}

#[test]
fn approval_and_retirement_do_not_make_another_rubric() {
    let Village { mut tablet, key, .. } = village();
    let id = key.rubric.clone();
    let decision = "Quyết định số 12-QĐ/ĐU ngày 20/6/2026".to_owned();
    tablet.act(Command::Rubric(Rubrics::Approve { id: id.clone(), decision: decision.clone() })).unwrap();
    tablet.act(Command::Rubric(Rubrics::Retire { id: id.clone(), retired: true })).unwrap();
    let rubric = Rubric::read(&tablet.ledger, &id).unwrap();
    assert_eq!((rubric.approved, rubric.retired), (decision, true));
    assert_eq!(list(&tablet.ledger).last().unwrap().id, id);
}

#[test]
fn a_campaign_takes_no_rubric_that_is_retired_or_for_the_other_kind_of_models() {
    let Village { mut tablet, key, .. } = village();
    let id = campaign::Campaign::of(&tablet.ledger).unwrap().id;
    let all = list(&tablet.ledger);
    let other = all.iter().find(|rubric| rubric.id != key.rubric).unwrap().id.clone();
    let mut take = |entry: Entry| tablet.act(Command::edit(id.clone(), vec![entry]));
    let collective_rubric = |rubric: RecordId| Entry::link("rubric.collective", Some(rubric));
    let individual_rubric = |rubric: RecordId| Entry::link("rubric.individual", Some(rubric));
    assert_eq!(take(collective_rubric(other.clone())), Err(Refusal::RubricForOthers(other)));
    assert_eq!(take(individual_rubric(key.rubric.clone())), Err(Refusal::RubricForOthers(key.rubric.clone())));
    let body = Body { version: "2".into(), ..collective() };
    let next = tablet.make(Command::Rubric(Rubrics::Adopt(Box::new(body))));
    tablet.act(Command::Rubric(Rubrics::Retire { id: next.clone(), retired: true })).unwrap();
    let mut take = |entry: Entry| tablet.act(Command::edit(id.clone(), vec![entry]));
    assert_eq!(take(collective_rubric(next.clone())), Err(Refusal::RubricRetired(next.clone())));
    tablet.act(Command::Rubric(Rubrics::Retire { id: next.clone(), retired: false })).unwrap();
    tablet.act(Command::edit(id, vec![collective_rubric(next.clone())])).unwrap();
    assert_eq!(campaign::Campaign::of(&tablet.ledger).unwrap().collective_rubric, Some(next));
}

#[test]
fn a_rubric_is_read_from_json_as_it_was_written() {
    for body in [collective(), individual()] {
        let text = serde_json::to_string(&body).unwrap();
        assert_eq!(serde_json::from_str::<Body>(&text).unwrap(), body);
    }
}
