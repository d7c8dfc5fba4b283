//! Values and texts that no honest device writes.

use super::tools::*;
use ledger::bundle::SetAside;
use ledger::bundle::*;
use ledger::json::JsonFaultKind;
use ledger::*;

/// The reason for which an event with this value is set aside.
fn reason(value: &str) -> Reason {
    let (reading, ending) = read(&bundle_of(&[&event_with(value)]));
    assert!(reading.events.is_empty(), "{value} was taken");
    assert!(ending.is_ok());
    reading.set_aside[0].reason.clone()
}

fn json(value: &str, kind: JsonFaultKind) {
    assert!(
        matches!(reason(value), Reason::Event(EventFault::Json(fault)) if fault.kind == kind),
        "{value}: {:?}",
        reason(value)
    );
}

#[test]
fn points_that_are_no_whole_hundredths_are_set_aside() {
    json("NaN", JsonFaultKind::Unexpected);
    json("Infinity", JsonFaultKind::Unexpected);
    json("1e400", JsonFaultKind::NotInteger);
    json("9.5", JsonFaultKind::NotInteger);
    json("-0", JsonFaultKind::NotInteger);
    json("9007199254740992", JsonFaultKind::IntegerRange);
}

#[test]
fn points_that_the_domain_forbids_are_stopped_by_its_gate() {
    struct Whole;
    impl Gate for Whole {
        fn admit(&self, event: &EventView<'_>) -> Result<(), GateFault> {
            for change in event.changes() {
                if change.register.as_str().starts_with("p.") && change.value.as_int().is_none_or(|points| points < 0) {
                    return Err(GateFault { code: "points", record: change.record, register: change.register });
                }
            }
            Ok(())
        }
    }
    for value in ["-100", "\"9,5\""] {
        let tag = tag();
        let gate = Expect { gate: &Whole, ..expect(&tag) };
        let preview = inspect_as(&Ledger::new(), &bundle_of(&[&event_with(value)]), gate).unwrap();
        assert!(
            matches!(&preview.set_aside.shown()[0], SetAside { line: 4, reason: Reason::Gate(fault) } if fault.code == "points")
        );
        assert_eq!(preview.new, 0);
    }
}

#[test]
fn what_the_gate_refuses_leaves_no_trace() {
    /// Refuses points below two.
    struct Two;
    impl Gate for Two {
        fn admit(&self, event: &EventView<'_>) -> Result<(), GateFault> {
            let low = event.changes().into_iter().find(|change| change.value.as_int().is_some_and(|n| n < 200));
            low.map_or(Ok(()), |change| {
                Err(GateFault { code: "low", record: change.record, register: change.register })
            })
        }
    }
    let mut tablet = Ledger::new();
    act(&mut tablet, device(1), 0, vec![set("sheet/s1", "p.II.1", Value::int(100))]);
    act(&mut tablet, device(1), NOON, vec![set("sheet/s2", "p.II.1", Value::int(200))]);
    act(&mut tablet, device(1), NOON, vec![set("sheet/s1", "p.II.2", Value::int(300))]);
    let tag = tag();
    let preview = inspect_as(&Ledger::new(), &whole(&tablet), Expect { gate: &Two, ..expect(&tag) }).unwrap();
    let [aside] = preview.set_aside.shown() else { panic!("{:?}", preview.set_aside) };
    assert!(matches!(aside, SetAside { line: 4, reason: Reason::Gate(fault) } if fault.code == "low"));
    assert_eq!((preview.new, preview.batch.len(), preview.lines().iter().filter(|b| **b == b'\n').count()), (2, 2, 2));
    assert!(preview.notices.shown().iter().all(|notice| !matches!(notice, Notice::ClockFarOff { .. })));
    let mut office = Ledger::new();
    preview.apply(&mut office);
    assert_eq!(office.fingerprint(), preview.after.fingerprint());
    let record = office.record("sheet/s1").unwrap();
    assert_eq!((record.int("p.II.1"), record.int("p.II.2")), (None, Some(300)));
}

#[test]
fn a_key_said_twice_is_set_aside() {
    let twice = event_with("800").replacen("\"n\":1,", "\"n\":1,\"n\":2,", 1);
    let (reading, _) = read(&bundle_of(&[&twice]));
    assert!(matches!(
        reading.set_aside[0].reason,
        Reason::Event(EventFault::Json(fault)) if fault.kind == JsonFaultKind::DuplicateKey
    ));
}

#[test]
fn names_that_reach_elsewhere_are_set_aside() {
    for name in ["__proto__", "sheet/../../etc", "../sheet", "sheet/", "Sheet/a", "sheet/a/b"] {
        let (reading, _) = read(&bundle_of(&[&event_with("1").replacen("sheet/s1", name, 1)]));
        assert_eq!(reading.set_aside[0].reason, Reason::Event(EventFault::Record), "{name}");
    }
    // As a register it is a name like any other: registers are never looked up in a prototype.
    let (reading, _) = read(&bundle_of(&[&event_with("1").replacen("p.II.1", "__proto__", 1)]));
    assert_eq!(reading.ledger().record("sheet/s1").unwrap().int("__proto__"), Some(1));
}

#[test]
fn half_a_surrogate_and_nul_are_set_aside() {
    json(r#""\ud800""#, JsonFaultKind::LoneSurrogate);
    json(r#""\udc00x""#, JsonFaultKind::LoneSurrogate);
    json(r#""a\u0000b""#, JsonFaultKind::Nul);
    json("\"a\0b\"", JsonFaultKind::Control);
}

#[test]
fn text_that_turns_the_writing_direction_or_hides_controls_is_set_aside() {
    assert_eq!(reason("\"anh\u{202E}gpj.exe\""), Reason::ForbiddenText { character: '\u{202E}' });
    assert_eq!(reason("\"\u{2067}x\""), Reason::ForbiddenText { character: '\u{2067}' });
    assert_eq!(reason(r#""\u001b[31m""#), Reason::ForbiddenText { character: '\u{1b}' });
}

#[test]
fn a_note_of_a_megabyte_is_set_aside_and_its_neighbours_are_taken() {
    let note = format!("\"{}\"", "x".repeat(1 << 20));
    assert_eq!(reason(&note), Reason::TooLong);
    assert_eq!(reason(&format!("\"{}\"", "x".repeat(20_001))), Reason::LongText);
    let (reading, _) = read(&bundle_of(&[&event_with(&note), &event_with("800")]));
    assert_eq!((reading.events.len(), reading.set_aside.len()), (1, 1));
}

#[test]
fn accents_apart_from_their_letters_are_taken_with_a_notice() {
    let preview = inspect(&Ledger::new(), &bundle_of(&[&event_with("\"Du\u{31b}o\u{31b}\u{300}ng\"")])).unwrap();
    assert_eq!(preview.new, 1);
    assert!(preview.notices.shown().contains(&Notice::DecomposedText { events: 1, line: 4 }));
}

#[test]
fn clocks_of_1970_and_2090_are_noticed_and_refuse_nothing() {
    let mut ledger = Ledger::new();
    act(&mut ledger, device(1), 0, vec![set("sheet/s1", "p.II.1", Value::int(100))]);
    act(&mut ledger, device(2), 3_786_912_000_000, vec![set("sheet/s2", "p.II.1", Value::int(100))]);
    act(&mut ledger, device(3), NOON, vec![set("sheet/s3", "p.II.1", Value::int(100))]);
    let preview = inspect(&Ledger::new(), &whole(&ledger)).unwrap();
    assert_eq!(preview.new, 3);
    let clock = |number, wall_ms| Notice::ClockFarOff { incarnation: device(number), wall_ms, events: 1 };
    let mut expected = [clock(1, 0), clock(2, 3_786_912_000_000)];
    expected.sort_by_key(|notice| format!("{notice:?}"));
    assert_eq!(preview.notices.shown(), expected);
}
