//! Two devices, one register: both values stay until a person chooses.

use crate::village::{Tablet, Village, code, village};
use ledger::{RecordId, RegisterName, Value};
use movement::record::Entry;
use movement::sheet::{Blocker, Mark, Verb, checklist};
use movement::{Command, Points, Refusal, model};

fn settle(record: &RecordId, register: &str, value: Value) -> Command {
    Command::Settle { record: record.clone(), register: RegisterName::new(register).unwrap(), value }
}

fn twins() -> (Tablet, Tablet, Village) {
    let mut v = village();
    v.tablet.give(&v.key, "II.2", 700).unwrap();
    let mut other = Tablet::new(2);
    other.take(&v.tablet);
    other.who = Some(v.mai.clone());
    let one = std::mem::replace(&mut v.tablet, Tablet::new(9));
    (one, other, v)
}

#[test]
fn the_same_judge_on_two_tablets_makes_one_sheet_and_is_asked_once() {
    let (mut one, mut other, v) = twins();
    one.give(&v.key, "II.1", 700).unwrap();
    other.give(&v.key, "II.1", 900).unwrap();
    one.give(&v.key, "II.3", 500).unwrap();
    other.give(&v.key, "II.3", 500).unwrap();
    one.take(&other);
    other.take(&one);
    assert_eq!(one.sheet(&v.key), other.sheet(&v.key));
    let sheet = one.sheet(&v.key);
    assert_eq!(sheet.conflicts, ["p.II.1"]);
    let body = one.rubric(&v.key).body;
    assert!(checklist(&sheet, &body).blockers.contains(&Blocker::Conflict("p.II.1".into())));

    one.act(settle(&sheet.id, "p.II.1", Value::int(850))).unwrap();
    other.take(&one);
    for tablet in [&one, &other] {
        let sheet = tablet.sheet(&v.key);
        assert!(sheet.conflicts.is_empty());
        assert_eq!(sheet.marks[&code("II.1")], Mark::Points(Points::hundredths(850)));
    }
}

#[test]
fn a_third_value_must_be_one_that_could_have_been_given() {
    let (mut one, mut other, v) = twins();
    one.give(&v.key, "II.1", 700).unwrap();
    other.give(&v.key, "II.1", 900).unwrap();
    one.take(&other);
    let id = v.key.id().unwrap();
    for (value, code) in
        [(Value::int(1100), "out-of-range"), (Value::int(825), "off-step"), (Value::text("nhiều"), "wrong-type")]
    {
        assert_eq!(one.act(settle(&id, "p.II.1", value)), Err(Refusal::ValueRefused(code)));
    }
    assert!(matches!(one.act(settle(&id, "p.II.2", Value::int(700))), Err(Refusal::NotInConflict { .. })));
    one.who = Some(v.hoa.clone());
    assert_eq!(one.act(settle(&id, "p.II.1", Value::int(700))), Err(Refusal::NotYourSheet(v.key.assessor)));
}

#[test]
fn a_model_edited_on_both_tablets_keeps_both_values_until_one_is_chosen() {
    let (mut one, mut other, v) = twins();
    let households = |count| {
        let entries = vec![Entry::number("households", Some(count))];
        Command::edit(v.model.clone(), entries)
    };
    one.act(households(42)).unwrap();
    other.act(households(45)).unwrap();
    one.take(&other);
    assert_eq!(one.ledger.conflicts().len(), 1);
    one.act(settle(&v.model, "households", Value::int(45))).unwrap();
    assert!(one.ledger.conflicts().is_empty());
    assert_eq!(model::Model::read(&one.ledger, &v.model).unwrap().households, Some(45));
}

#[test]
fn who_chose_wrongly_can_choose_again() {
    let (mut one, mut other, v) = twins();
    one.give(&v.key, "II.1", 700).unwrap();
    other.give(&v.key, "II.1", 900).unwrap();
    one.take(&other);
    let id = v.key.id().unwrap();
    one.act(settle(&id, "p.II.1", Value::int(900))).unwrap();
    one.act(settle(&id, "p.II.1", Value::int(700))).unwrap();
    other.take(&one);
    for tablet in [&one, &other] {
        assert_eq!(tablet.sheet(&v.key).marks[&code("II.1")], Mark::Points(Points::hundredths(700)));
    }
}

#[test]
fn two_seals_of_one_version_are_chosen_between_and_never_written_by_hand() {
    let (mut one, mut other, v) = twins();
    one.fill(&v.key);
    other.take(&one);
    one.verb(&v.key, Verb::Seal).unwrap();
    other.wall_ms += 60_000;
    other.verb(&v.key, Verb::Seal).unwrap();
    one.take(&other);
    let sheet = one.sheet(&v.key);
    assert_eq!(sheet.conflicts, ["seal.1"]);
    assert_eq!(one.act(settle(&sheet.id, "seal.1", Value::int(1))), Err(Refusal::NotAChoice));
    let heads: Vec<Value> =
        one.ledger.record(sheet.id.as_str()).unwrap().get("seal.1").unwrap().heads().map(|head| head.value()).collect();
    one.act(settle(&sheet.id, "seal.1", heads[0].clone())).unwrap();
    assert!(one.sheet(&v.key).conflicts.is_empty());
}

#[test]
fn points_written_on_after_a_seal_on_another_tablet_are_told_and_not_counted() {
    let (mut one, mut other, v) = twins();
    one.fill(&v.key);
    other.take(&one);
    one.verb(&v.key, Verb::Seal).unwrap();
    other.give(&v.key, "II.1", 100).unwrap();
    one.take(&other);
    let sheet = one.sheet(&v.key);
    assert!(sheet.sealed() && sheet.conflicts.is_empty());
    assert_eq!(sheet.strays(&one.rubric(&v.key).body), [code("II.1")]);
    assert_eq!(sheet.standing().unwrap().seal.points[&code("II.1")], Points::hundredths(950));
    one.verb(&v.key, Verb::Amend("Máy kia ghi sau".into())).unwrap();
    one.verb(&v.key, Verb::Seal).unwrap();
    assert!(one.sheet(&v.key).strays(&one.rubric(&v.key).body).is_empty());
}
