//! What comes in with a bundle is judged by what it says, and what nobody knows travels on.

use crate::village::{Tablet, Village, village};
use ledger::{Action, Change, Event, EventId, Gate, GateFault, Ledger, RecordId, RegisterName, Stamp, Value};
use movement::gate::{CODES, MovementGate, OFF_RUBRIC, UNKNOWN_RUBRIC};
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
    MovementGate::new(ledger).admit(&event.view())
}

/// Which of these events are refused, and what is noticed, when they go by in this order.
fn together(ledger: &Ledger, events: &[&Event]) -> (BTreeSet<EventId>, BTreeSet<&'static str>) {
    let gate = MovementGate::new(ledger);
    let refused = events.iter().filter(|event| gate.admit(&event.view()).is_err()).map(|event| event.id()).collect();
    (refused, gate.notices().iter().map(|notice| notice.code).collect())
}

/// What is noticed of one event.
fn noticed(ledger: &Ledger, record: &str, register: &str, value: Value) -> BTreeSet<&'static str> {
    let (refused, notices) = together(ledger, &[&foreign(ledger, &[(record, register, value)])]);
    assert_eq!(refused, BTreeSet::new());
    notices
}

#[test]
fn points_that_no_rubric_allows_are_set_aside_and_those_that_theirs_does_not_are_noticed() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.2", 700).unwrap();
    let id = key.id().unwrap();
    let judge = |register: &str, value| judged(&tablet.ledger, id.as_str(), register, value);
    assert_eq!(judge("p.II.1", Value::int(1000)), Ok(()));
    assert_eq!(judge("p.II.1", Value::int(-100)), Err("out-of-range"));
    assert_eq!(judge("p.II.1", Value::int(9_007_199_254_740_991)), Err("out-of-range"));
    assert_eq!(judge("p.II.1", Value::int(910)), Err("off-step"));
    assert_eq!(judge("p.II.1", Value::text("9,5")), Err("wrong-type"));
    assert_eq!(judge("p.II.1", Value::text("NaN")), Err("wrong-type"));
    assert_eq!(judge("p.II.1", Value::null()), Ok(()));
    assert_eq!(judge("bonus", Value::int(-25)), Err("out-of-range"));
    assert_eq!(judge("bonus", Value::int(30)), Err("off-step"));
    assert_eq!(judge("round", Value::int(0)), Err("out-of-range"));
    assert_eq!(judge("seal.1", Value::text("x")), Err("wrong-type"));
    assert_eq!(judge("assessor", Value::text("unit/x")), Err("wrong-reference"));
    let notice = |register: &str, value| noticed(&tablet.ledger, id.as_str(), register, value);
    let off = [("p.II.1", Value::int(1050)), ("p.II.1", Value::int(925)), ("p.II.1", Value::text("na"))];
    for (register, value) in off.into_iter().chain([("p.IX.9", Value::int(100))]) {
        assert_eq!(notice(register, value.clone()), [OFF_RUBRIC].into(), "{register} {value:?}");
    }
    assert_eq!(notice("p.II.1", Value::int(1000)), BTreeSet::new());
    assert_eq!(notice("p.IV.1", Value::text("na")), BTreeSet::new());
}

#[test]
fn points_under_a_rubric_that_nobody_knows_are_taken_with_a_notice() {
    let Village { tablet, .. } = village();
    let points = [("sheet/0123456789abcdef", "p.II.1", Value::int(5_025))];
    let event = foreign(&tablet.ledger, &points);
    assert_eq!(together(&tablet.ledger, &[&event]), (BTreeSet::new(), [UNKNOWN_RUBRIC].into()));
    assert_eq!(judged(&tablet.ledger, "sheet/0123456789abcdef", "p.II.1", Value::int(-1)), Err("out-of-range"));
}

#[test]
fn the_verdict_follows_from_the_event_and_what_is_noticed_from_all_in_whatever_order() {
    let Village { mut tablet, key, .. } = village();
    tablet.give(&key, "II.2", 700).unwrap();
    let id = key.id().unwrap();
    let wrong = foreign(&tablet.ledger, &[(id.as_str(), "p.II.1", Value::int(1100))]);
    let low =
        foreign(&tablet.ledger, &[(id.as_str(), "p.II.1", Value::int(-50)), (id.as_str(), "p.II.3", Value::int(50))]);
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
    let events = [&rubric, &sheet, &wrong, &strange, &low];
    let both: BTreeSet<&str> = [UNKNOWN_RUBRIC, OFF_RUBRIC].into();
    for order in 0..3125_usize {
        let order = [1, 5, 25, 125, 625].map(|place| order / place % 5);
        if (0..5).all(|n| order.contains(&n)) {
            let (refused, notices) = together(&empty, &order.map(|n| events[n]));
            assert_eq!((refused, notices), ([low.id()].into(), both.clone()), "in the order {order:?}");
        }
    }
    // Half of it is in the ledger already, whichever half.
    for held in [&rubric, &sheet] {
        let mut ledger = Ledger::new();
        ledger.add(held);
        let rest: Vec<&Event> = events.into_iter().filter(|event| event.id() != held.id()).collect();
        assert_eq!(together(&ledger, &rest), ([low.id()].into(), both.clone()));
    }
    assert_eq!(together(&empty, &[&sheet, &wrong]), (BTreeSet::new(), [UNKNOWN_RUBRIC].into()), "nobody knows");
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
    assert_eq!(together(&tablet.ledger, &[&lie, &points]), (BTreeSet::new(), BTreeSet::new()));
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
    assert_eq!(together(&empty.ledger, &events.iter().collect::<Vec<_>>()), (BTreeSet::new(), BTreeSet::new()));
}
