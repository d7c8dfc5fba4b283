//! Which photos and files count as named: those outside the bin, wherever a register names one.

use ledger::{Action, Change, Event, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};
use movement::photo::{self, Photo};

const STAMP: Stamp<'static> = Stamp { who: None, wall_ms: 1 };

fn key(mark: &str) -> String {
    mark.repeat(64)
}

fn value(bin: bool) -> Value {
    Value::of(&Photo { caption: String::new(), w: 4, h: 3, bytes: 9, at: 1, bin }).unwrap()
}

fn set(ledger: &mut Ledger, device: u8, record: &str, register: &str, value: Value) -> Event {
    let (record, register) = (RecordId::new(record).unwrap(), RegisterName::new(register).unwrap());
    let action = Action { kind: "test.set".into(), changes: vec![Change { record, register, value }] };
    let event = ledger.compose(IncarnationId::from_bytes([device; 10]), STAMP, &action).unwrap();
    ledger.add(&event);
    event
}

fn named(ledger: &Ledger) -> Vec<&str> {
    ledger.all_records().flat_map(|record| photo::named(&record)).collect()
}

#[test]
fn evidence_attached_files_and_what_a_later_version_attaches_are_named_and_what_is_in_the_bin_is_not() {
    let mut ledger = Ledger::new();
    let (evidence, file, later) =
        (format!("e.II.1.{}", key("a")), format!("files.{}", key("b")), format!("x.{}", key("c")));
    set(&mut ledger, 1, "sheet/1", &evidence, value(false));
    set(&mut ledger, 1, "training/1", &file, value(false));
    set(&mut ledger, 1, "later/1", &later, Value::int(7));
    set(&mut ledger, 1, "sheet/1", "p.II.1", Value::int(700));
    assert_eq!(named(&ledger), [key("c"), key("a"), key("b")]);
    set(&mut ledger, 1, "sheet/1", &evidence, value(true));
    set(&mut ledger, 1, "training/1", "binned", Value::bool(true));
    set(&mut ledger, 1, "later/1", &later, Value::null());
    assert!(named(&ledger).is_empty(), "one in the bin, one of a record in the bin, one whose attaching was undone");
}

#[test]
fn while_one_device_keeps_a_photo_that_another_has_put_into_the_bin_it_is_named() {
    let mut ledger = Ledger::new();
    let register = format!("e.II.1.{}", key("a"));
    set(&mut ledger, 1, "sheet/1", &register, value(false));
    let mut other = ledger.clone();
    let binned = set(&mut other, 2, "sheet/1", &register, value(true));
    set(&mut ledger, 1, "sheet/1", &register, value(false));
    ledger.add(&binned);
    assert_eq!(named(&ledger), [key("a")]);
}
