//! What a session promises where no browser is needed: undo, notes of other tabs, names, and folds.

use std::rc::Rc;

use device::journal::memory::Memory;
use device::journal::meta::{self, Holds};
use device::journal::{Meta, MetaChange};
use device::runtime::{Runtime, Task};
use device::writer::{Status, Writer};
use ledger::{Action, Change, Event, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};

use super::core::{Core, SNAPSHOT_EVERY};
use super::names::to_note;

mod evidence;

const STAMP: Stamp<'static> = Stamp { who: None, wall_ms: 1 };

/// Runs nothing: what is handed over stays in line.
struct Idle;

impl Runtime for Idle {
    fn spawn(&self, _task: Task) {}

    fn pause(&self, _ms: u32) -> Task {
        Box::pin(async {})
    }
}

fn incarnation(n: u8) -> IncarnationId {
    IncarnationId::from_bytes([n; 10])
}

fn core(ledger: Ledger) -> Core {
    let journal = Rc::new(Memory::new());
    let writer = Writer::new(journal.clone(), Rc::new(Idle), "campaign/2026", [], |_| {});
    Core::new(ledger, RecordId::new("campaign/2026").expect("sound"), incarnation(1), journal, writer)
}

fn give(points: i64) -> Action {
    let change = Change {
        record: RecordId::new("sheet/1").expect("sound"),
        register: RegisterName::new("p.I.1").expect("sound"),
        value: Value::int(points),
    };
    Action { kind: "sheet.give".into(), changes: vec![change] }
}

/// Events of an incarnation, one after the other.
fn events(of: IncarnationId, n: i64) -> (Vec<Event>, Vec<u8>) {
    let mut ledger = Ledger::new();
    let made: Vec<Event> = (0..n)
        .map(|points| {
            let event = ledger.compose(of, STAMP, &give(points)).expect("sound");
            ledger.add(&event);
            event
        })
        .collect();
    let lines = made.iter().map(|event| event.line() + "\n").collect::<String>();
    (made, lines.into_bytes())
}

fn notes(changes: impl IntoIterator<Item = MetaChange>) -> Meta {
    let mut notes = Meta::default();
    changes.into_iter().for_each(|change| notes.apply(&change));
    notes
}

/// What is noted of a device that writes under one name and had others before.
fn names(me: u8, before: &[u8]) -> Meta {
    let before: Vec<_> = before.iter().map(|n| incarnation(*n)).collect();
    notes(to_note(incarnation(me), &before).expect("sound"))
}

fn waiting(core: &Core) -> usize {
    match core.writer.status() {
        Status::Saving { waiting } => waiting,
        Status::Saved { .. } | Status::Failed { .. } => 0,
    }
}

#[test]
fn what_was_done_before_a_start_from_a_fold_can_be_undone_once_its_text_is_here() {
    let (made, lines) = events(incarnation(1), 2);
    let mut whole = Ledger::new();
    made.iter().for_each(|event| _ = whole.add(event));
    let mut core = core(Ledger::reopen(&whole.snapshot()).expect("sound"));
    assert_eq!(core.steps_of("sheet/1").there_are(), (false, false), "nobody knows yet what was done");
    core.take_in(&lines);
    assert_eq!(core.steps_of("sheet/1").there_are(), (true, false));
}

#[test]
fn a_large_import_is_folded_at_once_and_not_counted_as_one() {
    let (_, lines) = events(incarnation(2), i64::try_from(SNAPSHOT_EVERY).unwrap_or_default());
    let mut core = core(Ledger::new());
    core.take_in(&lines);
    core.take_in(&lines);
    assert_eq!(core.since_snapshot, SNAPSHOT_EVERY, "what comes twice counts once");
    assert_eq!(waiting(&core), 0);
    core.fold_if_due();
    assert_eq!((waiting(&core), core.since_snapshot), (1, 0));
    core.fold_if_due();
    assert_eq!(waiting(&core), 1);
}

#[test]
fn a_start_replays_fewer_events_than_its_budget_however_many_scores_there_are() {
    const BUDGET: u64 = 400;
    let mut core = core(Ledger::new());
    for n in 1..=1_000 {
        core.commit(STAMP, &give(n), 0).expect("sound");
        assert!(core.since_snapshot < BUDGET, "{} events lie after the stored fold", core.since_snapshot);
    }
    assert_eq!(waiting(&core), 1_000 + 2, "each on its way to the disk, and two folds");
}

#[test]
fn a_tab_writes_under_the_name_that_another_one_has_given_this_device() {
    let mut core = core(Ledger::new());
    let exported = Holds::from([(incarnation(1).to_string(), vec![(1, 3)])]);
    let changes = [
        meta::INCARNATION.set(&incarnation(2).to_string()),
        meta::RETIRED.set(&vec![incarnation(1).to_string()]),
        meta::EXPORTED.set(&exported),
        meta::EXPORTED_AT.set(&7_i64),
    ];
    let stored = notes(changes.into_iter().flatten());
    assert!(core.read_notes(&stored, false));
    assert!(!core.read_notes(&stored, false), "the same again is no news");
    assert_eq!((core.me, core.exported_at), (incarnation(2), Some(7)));
    assert_eq!(core.exported, exported, "the next export goes on from what is stored");
    assert!(core.is_mine(incarnation(1)));
    let made = core.commit(STAMP, &give(1), 0).expect("sound");
    assert_eq!((made.incarnation, made.seq), (incarnation(2), 1));
}

#[test]
fn an_event_that_is_on_no_disk_is_not_called_saved_because_the_name_has_changed() {
    let mut core = core(Ledger::new());
    let before = core.commit(STAMP, &give(1), 0).expect("sound");
    core.me = incarnation(2);
    let after = core.commit(STAMP, &give(2), 0).expect("sound");
    assert_eq!(core.first_unsaved(0), [before, after]);
    assert_eq!(core.first_unsaved(1), [after]);
    assert_eq!(core.first_unsaved(2), []);
}

#[test]
fn a_number_that_was_given_twice_is_noticed_and_settled_by_a_new_name() {
    let mut core = core(Ledger::new());
    core.commit(STAMP, &give(5), 0).expect("sound");
    let (_, twin) = events(incarnation(1), 1);
    assert!(core.take_in(&twin));
    core.go_on_as(incarnation(2), &Meta::default()).expect("sound");
    assert!(!core.take_in(&twin), "both are kept, and nobody else has the new name");
}

#[test]
fn one_who_goes_on_under_the_name_of_this_tab_is_noticed_before_a_number_is_given_twice() {
    let mut core = core(Ledger::new());
    let (_, first) = events(incarnation(1), 1);
    core.take_in(&first);
    let (_, both) = events(incarnation(1), 2);
    assert!(core.take_in(&both));
    assert!(!core.take_in(&both), "what is known already is no news");
    let (_, of_another) = events(incarnation(3), 1);
    assert!(!core.take_in(&of_another));
}

#[test]
fn a_tab_that_writes_keeps_its_name_whatever_another_notes_and_counts_the_other_among_its_own() {
    let mut core = core(Ledger::new());
    let stored = names(4, &[3]);
    assert!(core.read_notes(&stored, true));
    assert_eq!((core.me, &*core.retired), (incarnation(1), &[3, 4].map(incarnation)[..]));
    assert!(!core.read_notes(&stored, true), "the same again is no news");
    core.read_notes(&stored, false);
    assert_eq!((core.me, &*core.retired), (incarnation(4), &[3, 1].map(incarnation)[..]));
}

#[test]
fn no_name_under_which_a_tab_has_written_is_forgotten_and_the_new_one_is_noted_before_its_first_event() {
    let mut core = core(Ledger::new());
    core.go_on_as(incarnation(9), &names(4, &[3])).expect("sound");
    assert_eq!((core.me, &*core.retired), (incarnation(9), &[3, 4, 1].map(incarnation)[..]));
    assert_eq!(waiting(&core), 1);
    core.commit(STAMP, &give(1), 0).expect("sound");
    assert_eq!((waiting(&core), core.first_unsaved(1).len()), (2, 1), "the event goes after the name");
}
