//! In whatever order files come, and however events are spread over them, every device holds the same and reads the same:
//! what is not taken follows from each event alone.

use crate::village::{Tablet, Village, code, village};
use ledger::bundle::{CampaignTag, Expect, Export, Inspection, Kind};
use ledger::{Action, Change, Event, EventView, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};
use movement::Refusal;
use movement::gate::MovementGate;
use movement::sheet::{Blocker, Key, Sheet, Tally, Verb, tally};
use proptest::prelude::*;
use std::sync::LazyLock;

/// What strangers write into a sheet: for some criterion, points that any rubric, only another or no rubric allows.
const STRANGE: [(&str, Option<i64>); 8] = [
    ("II.1", Some(900)),
    ("II.1", Some(1_100)),
    ("II.2", Some(725)),
    ("II.3", None),
    ("IV.1", None),
    ("IX.9", Some(100)),
    ("II.1", Some(-100)),
    ("II.2", Some(110)),
];

/// A campaign with a sheet that is all scored, and an event by a stranger for each of [`STRANGE`].
static CAMPAIGN: LazyLock<(Vec<Event>, Vec<Event>, Key)> = LazyLock::new(|| {
    let Village { mut tablet, key, .. } = village();
    tablet.fill(&key);
    let sheet = key.id().unwrap();
    let stranger = |(number, (criterion, points)): (usize, &(&str, Option<i64>))| {
        let value = points.map_or(Value::text("na"), Value::int);
        let register = RegisterName::new(&format!("p.{criterion}")).unwrap();
        let change = Change { record: sheet.clone(), register, value };
        let me = IncarnationId::from_bytes([90 + u8::try_from(number).unwrap(); 10]);
        let action = Action { kind: "sheet.give".into(), changes: vec![change] };
        tablet.ledger.compose(me, Stamp { who: None, wall_ms: 5 }, &action).unwrap()
    };
    let strange = STRANGE.iter().enumerate().map(stranger).collect();
    let all = tablet.ledger.events().map(|event| Event::parse(event.raw().as_bytes()).unwrap()).collect();
    (all, strange, key)
});

fn tag() -> CampaignTag {
    CampaignTag { id: "campaign/c1".into(), name: "Đợt".into(), training: true }
}

fn file(ledger: &Ledger) -> Vec<u8> {
    let show = |_: &EventView<'_>| false;
    let export = Export {
        ledger,
        campaign: tag(),
        app: "test",
        device: None,
        made: None,
        kind: Kind::Whole,
        theirs: None,
        withhold: &show,
        photos: Vec::new(),
        holds_photos: Vec::new(),
    };
    export.plan().write(Vec::new(), &mut |_| Ok(None)).unwrap()
}

/// What a device holds that takes these files in, one after the other.
fn office(files: &[&Vec<u8>]) -> Ledger {
    let mut ledger = Ledger::new();
    for bytes in files {
        let (gate, tag) = (MovementGate::new(&ledger), tag());
        let expect = Expect { campaign: Some(&tag), now_ms: None, me: None, knows: &movement::knows, gate: &gate };
        let mut inspection = Inspection::new(&ledger, expect);
        inspection.push(bytes, &mut |_| ()).unwrap();
        inspection.finish(&mut |_| ()).unwrap().apply(&mut ledger);
    }
    ledger
}

fn reads(ledger: &Ledger, key: &Key) -> Option<(Sheet, Tally)> {
    let sheet = Sheet::read(ledger, &key.id().unwrap())?;
    let body = movement::rubric::Rubric::read(ledger, &key.rubric)?.body;
    let sums = tally(&sheet, &body);
    Some((sheet, sums))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_device_comes_to_the_same_whichever_file_comes_first(
        places in proptest::collection::vec(0usize..3, 64),
        written in proptest::collection::vec(any::<bool>(), STRANGE.len()),
        order in Just(vec![0usize, 1, 2]).prop_shuffle(),
    ) {
        let (events, strange, key) = &*CAMPAIGN;
        let strange = strange.iter().zip(&written).filter(|(_, written)| **written).map(|(event, _)| event);
        let mut parts = [Ledger::new(), Ledger::new(), Ledger::new()];
        for (event, place) in events.iter().chain(strange).zip(places.iter().cycle()) {
            parts[*place].add(event);
        }
        let files = parts.each_ref().map(file);
        let first = office(&[&files[0], &files[1], &files[2]]);
        let again = office(&order.iter().map(|at| &files[*at]).collect::<Vec<_>>());
        prop_assert_eq!(first.fingerprint(), again.fingerprint());
        prop_assert_eq!(reads(&first, key), reads(&again, key));
        // The two of them that no rubric allows, and no other.
        let refused = written[6..].iter().filter(|written| **written).count();
        let taken = parts.iter().map(Ledger::events_len).sum::<usize>() - refused;
        prop_assert_eq!(first.events_len(), taken);
        let mut back = again.clone();
        prop_assert_eq!(back.absorb(first.events().map(|e| e.line() + "\n").collect::<String>().as_bytes()).new, 0);
    }
}

/// The village's tablet after a stranger's points, and what they supersede is gone: they stand alone.
fn after(register: &str, value: Value) -> (Tablet, Key) {
    let Village { mut tablet, key, .. } = village();
    tablet.fill(&key);
    let change = Change { record: key.id().unwrap(), register: RegisterName::new(register).unwrap(), value };
    let action = Action { kind: "sheet.give".into(), changes: vec![change] };
    let me = IncarnationId::from_bytes([77; 10]);
    let event = tablet.ledger.compose(me, Stamp { who: None, wall_ms: 5 }, &action).unwrap();
    tablet.ledger.add(&event);
    (tablet, key)
}

#[test]
fn a_sheet_with_points_off_the_scale_is_not_sealed_before_they_are_given_again() {
    let (mut tablet, key) = after("p.II.1", Value::int(1_100));
    let refused = tablet.verb(&key, Verb::Seal).unwrap_err();
    assert_eq!(refused, Refusal::NotReady(vec![Blocker::NotAllowed(code("II.1"))]));
    tablet.give(&key, "II.1", 900).unwrap();
    tablet.verb(&key, Verb::Seal).unwrap();
}

#[test]
fn points_for_a_criterion_that_the_rubric_has_not_are_in_no_seal_and_stand_in_nobodys_way() {
    let (mut tablet, key) = after("p.IX.9", Value::int(100));
    let body = tablet.rubric(&key).body;
    let before = tally(&tablet.sheet(&key), &body);
    assert!(before.left.is_empty() && before.faulty.is_empty());
    tablet.verb(&key, Verb::Seal).unwrap();
    let sheet = tablet.sheet(&key);
    let seal = &sheet.standing().unwrap().seal;
    assert_eq!(seal.points.values().copied().sum::<movement::Points>(), seal.earned);
    assert!(!seal.points.contains_key(&code("IX.9")));
    assert_eq!(sheet.strays(&body), []);
    let id: &RecordId = &key.id().unwrap();
    assert_eq!(tablet.ledger.record(id.as_str()).unwrap().int("p.IX.9"), Some(100), "it is kept, and travels on");
}
