//! What comes in with a bundle is judged by what it says, and what nobody knows travels on.

use crate::village::{Tablet, Village, village};
use ledger::{Action, Change, Event, EventId, Gate, GateFault, Ledger, RecordId, RegisterName, Stamp, Value};
use movement::gate::{CODES, MovementGate, UNKNOWN_RUBRIC};
use std::collections::BTreeSet;

/// An event that some other program wrote.
fn foreign(ledger: &Ledger, writes: &[(&str, &str, Value)]) -> Event {
    let change = |(record, register, value): &(&str, &str, Value)| Change {
        record: RecordId::new(record).unwrap(),
        register: RegisterName::new(register).unwrap(),
        value: value.clone(),
    };
    let action = Action { kind: "x".into(), changes: writes.iter().map(change).collect() };
    let me = ledger::IncarnationId::from_bytes([77; 10]);
    ledger.compose(me, Stamp { who: None, wall_ms: 5 }, &action).unwrap()
}

fn judged(ledger: &Ledger, record: &str, register: &str, value: Value) -> Result<(), &'static str> {
    let event = foreign(ledger, &[(record, register, value)]);
    verdict(ledger, &event).map_err(|fault| {
        assert_eq!((fault.record.as_str(), fault.register.as_str()), (record, register));
        assert!(CODES.contains(&fault.code));
        fault.code
    })
}

fn verdict(ledger: &Ledger, event: &Event) -> Result<(), GateFault> {
    let gate = MovementGate::new(ledger);
    gate.admit(&event.view(), 7)?;
    gate.judge().refused.pop().map_or(Ok(()), |(ticket, fault)| {
        assert_eq!(ticket, 7);
        Err(fault)
    })
}

/// Which of these events are refused, and what is noticed, when they go by in this order.
fn together(ledger: &Ledger, events: &[&Event]) -> (BTreeSet<EventId>, Vec<&'static str>) {
    let gate = MovementGate::new(ledger);
    let mut refused = BTreeSet::new();
    for (ticket, event) in (0..).zip(events) {
        refused.extend(gate.admit(&event.view(), ticket).err().map(|_| event.id()));
    }
    let judged = gate.judge();
    refused.extend(judged.refused.iter().map(|(ticket, _)| events[*ticket as usize].id()));
    (refused, judged.notices.iter().map(|notice| notice.code).collect())
}

#[test]
fn points_outside_what_the_criterion_allows_are_set_aside() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.2", 700).unwrap();
    let id = key.id().unwrap();
    let judge = |register: &str, value| judged(&tablet.ledger, id.as_str(), register, value);
    assert_eq!(judge("p.II.1", Value::int(1000)), Ok(()));
    assert_eq!(judge("p.II.1", Value::int(-100)), Err("out-of-range"));
    assert_eq!(judge("p.II.1", Value::int(1050)), Err("out-of-range"));
    assert_eq!(judge("p.II.1", Value::int(9_007_199_254_740_991)), Err("out-of-range"));
    assert_eq!(judge("p.II.1", Value::int(925)), Err("off-step"));
    assert_eq!(judge("p.II.1", Value::text("9,5")), Err("wrong-type"));
    assert_eq!(judge("p.II.1", Value::text("NaN")), Err("wrong-type"));
    assert_eq!(judge("p.II.1", Value::text("na")), Err("wrong-type"));
    assert_eq!(judge("p.IV.1", Value::text("na")), Ok(()));
    assert_eq!(judge("p.IX.9", Value::int(100)), Err("unknown-criterion"));
    assert_eq!(judge("p.II.1", Value::null()), Ok(()));
    assert_eq!(judge("bonus", Value::int(-25)), Err("out-of-range"));
    assert_eq!(judge("bonus", Value::int(30)), Err("off-step"));
    assert_eq!(judge("round", Value::int(0)), Err("out-of-range"));
    assert_eq!(judge("seal.1", Value::text("x")), Err("wrong-type"));
    assert_eq!(judge("assessor", Value::text("unit/x")), Err("wrong-reference"));
}

#[test]
fn points_under_a_rubric_that_nobody_knows_are_taken_with_a_notice() {
    let Village { tablet, .. } = village();
    let points = [("sheet/0123456789abcdef", "p.II.1", Value::int(5_025))];
    let event = foreign(&tablet.ledger, &points);
    assert_eq!(together(&tablet.ledger, &[&event]), (BTreeSet::new(), vec![UNKNOWN_RUBRIC]));
    assert_eq!(judged(&tablet.ledger, "sheet/0123456789abcdef", "p.II.1", Value::int(-1)), Err("out-of-range"));
}

#[test]
fn the_verdict_follows_from_the_events_and_not_from_their_order() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.2", 700).unwrap();
    let id = key.id().unwrap();
    let wrong = foreign(&tablet.ledger, &[(id.as_str(), "p.II.1", Value::int(1100))]);
    let strange = foreign(&tablet.ledger, &[("sheet/0123456789abcdef", "p.II.1", Value::int(100))]);
    let about = |kind: &str| {
        let event = tablet.ledger.events().find(|event| {
            event
                .changes()
                .iter()
                .any(|change| change.record.kind() == kind && (kind != "rubric" || change.record == key.rubric))
        });
        Event::parse(event.unwrap().raw().as_bytes()).unwrap()
    };
    let (rubric, sheet) = (about("rubric"), about("sheet"));
    let empty = Ledger::new();
    let events = [&rubric, &sheet, &wrong, &strange];
    for order in 0..256 {
        let order = [order & 3, order >> 2 & 3, order >> 4 & 3, order >> 6];
        if (0..4).all(|n| order.contains(&n)) {
            let (refused, notices) = together(&empty, &order.map(|n| events[n]));
            assert_eq!((refused, notices), ([wrong.id()].into(), vec![UNKNOWN_RUBRIC]), "in the order {order:?}");
        }
    }
    // Half of it is in the ledger already, whichever half.
    for held in [&rubric, &sheet] {
        let mut ledger = Ledger::new();
        ledger.add(held);
        let rest: Vec<&Event> = events.into_iter().filter(|event| event.id() != held.id()).collect();
        assert_eq!(together(&ledger, &rest).0, [wrong.id()].into());
    }
    assert_eq!(together(&empty, &[&sheet, &wrong]), (BTreeSet::new(), vec![UNKNOWN_RUBRIC]), "nobody knows");
}

#[test]
fn what_is_refused_teaches_nothing() {
    let Village { tablet, key, .. } = village();
    let id = key.id().unwrap();
    let about = [
        (id.as_str(), "model", Value::text(key.model.as_str())),
        (id.as_str(), "assessor", Value::text(key.assessor.text())),
        (id.as_str(), "round", Value::int(1)),
        (id.as_str(), "rubric", Value::text(key.rubric.as_str())),
        (id.as_str(), "p.II.2", Value::int(9_900)),
    ];
    let telling = foreign(&tablet.ledger, &about);
    let wrong = foreign(&tablet.ledger, &[(id.as_str(), "p.II.1", Value::int(1100))]);
    for order in [[&telling, &wrong], [&wrong, &telling]] {
        assert_eq!(together(&tablet.ledger, &order), ([telling.id()].into(), vec![UNKNOWN_RUBRIC]));
    }
}

#[test]
fn what_the_rubric_does_not_allow_is_not_counted_where_it_was_taken_before_the_rubric_was_known() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.2", 700).unwrap();
    let id = key.id().unwrap();
    let wrong = foreign(&tablet.ledger, &[(id.as_str(), "p.II.1", Value::int(1100))]);
    let mut after = tablet.ledger.clone();
    after.add(&wrong);
    let sheet = movement::sheet::Sheet::read(&after, &id).unwrap();
    let sums = movement::sheet::tally(&sheet, &tablet.rubric(&key).body);
    assert_eq!(sums.total, movement::Points::whole(7));
}

#[test]
fn a_lie_about_a_sheets_rubric_does_not_judge_its_points() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.2", 700).unwrap();
    let id = key.id().unwrap();
    let other = movement::rubric::list(&tablet.ledger).into_iter().find(|one| one.id != key.rubric).unwrap();
    let lie = foreign(&tablet.ledger, &[(id.as_str(), "rubric", Value::text(other.id.as_str()))]);
    let points = foreign(&tablet.ledger, &[(id.as_str(), "p.III.1", Value::int(1500))]);
    assert_eq!(together(&tablet.ledger, &[&lie, &points]).0, BTreeSet::new());
}

#[test]
fn text_that_is_too_long_or_hides_its_reading_is_set_aside() {
    let Village { tablet, model, .. } = village();
    let judge = |text: &str| judged(&tablet.ledger, model.as_str(), "reason", Value::text(text));
    assert_eq!(judge("Họp thôn\nhai lần"), Ok(()));
    assert_eq!(judge(&"đ".repeat(20_000)), Ok(()));
    assert_eq!(judge(&"đ".repeat(20_001)), Err("text-too-long"));
    assert_eq!(judge("ảnh\u{202E}gpj.exe"), Err("text-control"));
    assert_eq!(judge("ẩn\u{7}giấu"), Err("text-control"));
    assert_eq!(judge("Ho\u{323}p tho\u{302}n"), Ok(()), "accents that stand apart are taken");
    let event = foreign(&tablet.ledger, &[(model.as_str(), "reason", Value::text("Ho\u{323}p tho\u{302}n"))]);
    let mut after = tablet.ledger.clone();
    after.add(&event);
    assert_eq!(
        movement::model::Model::read(&after, &model).unwrap().reason,
        "Họp thôn",
        "and shown as one writes them"
    );
    assert!(after.events().any(|held| held.raw() == event.view().raw()), "the event keeps its bytes");
    assert_eq!(judged(&tablet.ledger, model.as_str(), "reason", Value::int(5)), Err("wrong-type"));
    assert_eq!(judged(&tablet.ledger, model.as_str(), "registered", Value::text("2026-02-30")), Err("no-such-day"));
    assert_eq!(judged(&tablet.ledger, model.as_str(), "unit", Value::text("thon/x")), Err("wrong-reference"));
}

#[test]
fn what_this_version_does_not_know_travels_on() {
    let Village { tablet, model, .. } = village();
    let strange = Value::of(&serde_json::json!({"deep": [1, {"x": null}]})).unwrap();
    assert_eq!(judged(&tablet.ledger, model.as_str(), "of.tomorrow", strange.clone()), Ok(()));
    assert_eq!(judged(&tablet.ledger, "council/1", "vote", strange.clone()), Ok(()));
    assert_eq!(judged(&tablet.ledger, "sheet/0123456789abcdef", "signature", strange), Ok(()));
}

#[test]
fn a_sheet_that_lies_about_what_it_is_and_a_rubric_that_is_not_its_digest_are_set_aside() {
    let Village { tablet, key, .. } = village();
    let about = |id: &str| {
        foreign(
            &tablet.ledger,
            &[
                (id, "model", Value::text(key.model.as_str())),
                (id, "assessor", Value::text(key.assessor.text())),
                (id, "round", Value::int(1)),
                (id, "rubric", Value::text(key.rubric.as_str())),
            ],
        )
    };
    assert_eq!(verdict(&tablet.ledger, &about(key.id().unwrap().as_str())), Ok(()));
    let fault = verdict(&tablet.ledger, &about("sheet/0123456789abcdef")).unwrap_err();
    assert_eq!(fault.code, "sheet-identity");
    let body = Value::of(&movement::rubric::collective()).unwrap();
    assert_eq!(judged(&tablet.ledger, "rubric/0123456789abcdef", "body", body), Err("rubric-digest"));
}

#[test]
fn an_event_that_mixes_a_sheet_with_anything_else_is_set_aside() {
    let Village { tablet, model, key, .. } = village();
    let id = key.id().unwrap();
    let writes = [(id.as_str(), "strengths", Value::text("x")), (model.as_str(), "reason", Value::text("y"))];
    let event = foreign(&tablet.ledger, &writes);
    assert_eq!(verdict(&tablet.ledger, &event).unwrap_err().code, "sheet-and-other");
}

#[test]
fn everything_the_app_writes_is_admitted_by_a_device_that_knows_nothing() {
    let Village { mut tablet, key, .. } = village();
    tablet.fill(&key);
    tablet.verb(&key, movement::sheet::Verb::Seal).unwrap();
    tablet.verb(&key, movement::sheet::Verb::Amend("nhầm".into())).unwrap();
    let empty = Tablet::new(5);
    let events: Vec<Event> =
        tablet.ledger.events().map(|event| Event::parse(event.raw().as_bytes()).unwrap()).collect();
    assert_eq!(together(&empty.ledger, &events.iter().collect::<Vec<_>>()), (BTreeSet::new(), Vec::new()));
}
