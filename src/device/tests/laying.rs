//! A ledger laid from what the journal read: the same whatever another tab packs meanwhile, and without what was undone.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

use std::collections::BTreeMap;

use device::journal::memory::Memory;
use device::journal::meta::{self, Holds, ImportRow};
use device::journal::{Batch, Journal};
use device::laying::{follow_imports, lay};
use futures_executor::block_on;
use ledger::{Action, Change, Event, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};

const C: &str = "campaign/2026";

fn act(ledger: &mut Ledger, value: i64) -> Event {
    let (record, register) = (RecordId::new("note/a").unwrap(), RegisterName::new("points").unwrap());
    let change = Change { record, register, value: Value::int(value) };
    let action = Action { kind: "note.write".into(), changes: vec![change] };
    let me = IncarnationId::from_bytes([1; 10]);
    let event = ledger.compose(me, Stamp { who: None, wall_ms: 1_790_000_000_000 + value }, &action).unwrap();
    ledger.add(&event);
    event
}

fn lines(events: &[Event]) -> Batch {
    let lines = events.iter().flat_map(|event| format!("{}\n", event.line()).into_bytes()).collect();
    Batch { lines, ..Batch::default() }
}

fn store(journal: &Memory, batch: &Batch) {
    block_on(journal.append(C, batch)).unwrap();
}

/// Stores the fold as the page does.
fn lay_down(journal: &Memory) {
    let ledger = laid(journal, true);
    let covers = block_on(journal.segments(C)).unwrap();
    block_on(journal.put_snapshot(C, &ledger.snapshot(), &covers)).unwrap();
}

fn laid(journal: &Memory, texts: bool) -> Ledger {
    let opened = block_on(journal.open(C)).unwrap();
    block_on(lay(journal, C, &opened, texts)).unwrap()
}

#[test]
fn stretches_that_are_packed_between_the_opening_and_the_reading_are_found_under_their_new_names() {
    let (journal, mut ledger) = (Memory::new(), Ledger::new());
    for value in 0..3 {
        store(&journal, &lines(&[act(&mut ledger, value)]));
    }
    lay_down(&journal);
    let opened = block_on(journal.open(C)).unwrap();
    store(&journal, &lines(&[act(&mut ledger, 3)]));
    lay_down(&journal);
    let read = block_on(lay(&journal, C, &opened, true)).unwrap();
    assert!(!read.needs_log());
    assert_eq!(read.fingerprint(), ledger.fingerprint());
    let unfolded = device::journal::Opened { snapshot: Some(b"no fold".to_vec()), ..opened };
    assert_eq!(block_on(lay(&journal, C, &unfolded, false)).unwrap().fingerprint(), ledger.fingerprint());
}

/// The device's own event and another of the same number that an import brought, which was taken back.
fn forked(named: bool) -> (Memory, Ledger) {
    let (journal, mut own, mut other) = (Memory::new(), Ledger::new(), Ledger::new());
    store(&journal, &lines(&[act(&mut own, 1)]));
    let theirs = act(&mut other, 2);
    let place = theirs.at();
    let brought: Holds = [(place.incarnation.to_string(), vec![(1, 1)])].into();
    let ids = BTreeMap::from([(place.incarnation.to_string(), BTreeMap::from([(1, vec![theirs.id()])]))]);
    let forked = if named { ids } else { BTreeMap::new() };
    let row = ImportRow { digest: "d".into(), from: "m".into(), at_ms: 0, brought, forked, withdrawn: true };
    let note = meta::IMPORTS.set(&vec![row]).unwrap();
    store(&journal, &Batch { meta: vec![note], ..lines(&[theirs]) });
    (journal, own)
}

#[test]
fn what_an_undone_import_brought_stays_out_and_ones_own_event_of_the_same_number_stays_in() {
    let (journal, own) = forked(true);
    for texts in [true, false] {
        assert_eq!(laid(&journal, texts).fingerprint(), own.fingerprint());
    }
    lay_down(&journal);
    for texts in [true, false] {
        assert_eq!(laid(&journal, texts).fingerprint(), own.fingerprint());
    }
}

#[test]
fn where_nobody_noted_which_of_two_events_an_import_brought_neither_is_hidden() {
    let (journal, _) = forked(false);
    assert_eq!(laid(&journal, true).events_len(), 2);
}

#[test]
fn what_was_taken_back_after_the_fold_was_stored_is_out_from_the_start() {
    let (journal, own) = forked(true);
    let opened = block_on(journal.open(C)).unwrap();
    let mut imports = opened.meta.get(&meta::IMPORTS).unwrap();
    imports[0].withdrawn = false;
    store(&journal, &Batch { meta: vec![meta::IMPORTS.set(&imports).unwrap()], ..Batch::default() });
    lay_down(&journal);
    assert_eq!(laid(&journal, false).events_len(), 2);
    imports[0].withdrawn = true;
    store(&journal, &Batch { meta: vec![meta::IMPORTS.set(&imports).unwrap()], ..Batch::default() });
    let read = laid(&journal, false);
    assert_eq!(read.fingerprint(), own.fingerprint());
    assert_eq!(read.record("note/a").unwrap().int("points"), Some(1));
}

#[test]
fn an_import_that_another_tab_took_back_leaves_and_one_that_came_again_is_back() {
    let (mut made, mut ledger) = (Ledger::new(), Ledger::new());
    let batch = lines(&[act(&mut made, 1), act(&mut made, 2)]);
    ledger.attach_log(&batch.lines);
    let brought: Holds = [(IncarnationId::from_bytes([1; 10]).to_string(), vec![(1, 2)])].into();
    let forked = BTreeMap::new();
    let row = ImportRow { digest: "d".into(), from: "m".into(), at_ms: 0, brought, forked, withdrawn: false };
    let undone = [ImportRow { withdrawn: true, ..row.clone() }];
    assert!(!follow_imports(&mut ledger, std::slice::from_ref(&row)));
    assert!(follow_imports(&mut ledger, &undone));
    assert_eq!(ledger.events_len(), 0);
    ledger.attach_log(&batch.lines);
    assert_eq!(ledger.events_len(), 0, "it stays out however often the store is read");
    assert!(!follow_imports(&mut ledger, &undone));
    assert!(follow_imports(&mut ledger, &[row]));
    assert_eq!(ledger.fingerprint(), made.fingerprint());
}

#[test]
fn what_came_again_after_the_fold_was_stored_is_back_from_the_start() {
    let (journal, own) = forked(true);
    lay_down(&journal);
    assert_eq!(laid(&journal, false).fingerprint(), own.fingerprint());
    let came_again = Batch { meta: vec![meta::IMPORTS.set(&Vec::new()).unwrap()], ..Batch::default() };
    store(&journal, &came_again);
    let read = laid(&journal, false);
    assert_eq!(read.events_len(), 2);
    assert_eq!(read.record("note/a").unwrap().registers().next().unwrap().heads().count(), 2, "also in what is shown");
}
