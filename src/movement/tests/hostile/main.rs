//! Bundles of a real campaign, made hostile in thousands of ways, all the way in: read, judged at the gate, shown, taken, and every page's
//! question asked of what came of it. `LAWS_CASES` says in how many ways each (400 optimised, 20 else).

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a variable says how many cases to try")]

#[path = "../../../../tests/fuzz/mutate.rs"]
mod mutate;
mod pages;
#[expect(dead_code, reason = "what becomes of a bad file is the business of other tests")]
#[path = "../../../../tests/bad_input/rows.rs"]
mod rows;
#[path = "../../../../tests/fuzz/laws/seen.rs"]
mod seen;
mod village;

use ledger::bundle::{Expect, Inspection, Preview, Stop, check_text};
use ledger::sim::Random;
use ledger::{Event, EventId, Gate, Ledger};
use movement::gate::MovementGate;
use rows::{Commune, MORNING};
use seen::seen;
use std::collections::BTreeSet;
use village::Village;

fn cases() -> u64 {
    let optimised = std::env::current_exe().is_ok_and(|path| path.components().any(|part| part.as_os_str() == "laws"));
    let usual = if optimised { 400 } else { 20 };
    std::env::var("LAWS_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// Looks at a file as the office's app does.
fn look_at(office: &Ledger, open: &Commune, bytes: &[u8], random: &mut Random) -> Result<Preview, Stop> {
    let gate = MovementGate::new(office);
    let expect =
        Expect { campaign: Some(&open.tag), now_ms: Some(MORNING), me: None, knows: &movement::knows, gate: &gate };
    let mut inspection = Inspection::new(office, expect);
    for slice in bytes.chunks(random.between(1, 4096)) {
        inspection.push(slice, &mut |_| ())?;
    }
    inspection.finish(&mut |_| ())
}

/// Takes a file in, and looks whether just the events that were to be taken have come, each of them sound.
fn taken(office: &Ledger, preview: &Preview) -> Ledger {
    let mut after = office.clone();
    preview.apply(&mut after);
    assert_eq!(seen(&after), seen(&preview.after), "the preview shows something else than comes");
    let mut folded = office.clone();
    for line in preview.lines().split(|&byte| byte == b'\n').filter(|line| !line.is_empty()) {
        let event = Event::parse(&line[br#"{"e":"#.len()..line.len() - br#","i":"0123456789abcdef"}"#.len()]).unwrap();
        assert_eq!(event.line().as_bytes(), line);
        assert!(check_text(event.view().raw()).is_ok() && MovementGate::new(office).admit(&event.view()).is_ok());
        folded.add(&event);
    }
    preview.withheld.iter().for_each(|span| folded.note_withheld(span.incarnation, span.from, span.to));
    assert_eq!(seen(&after), seen(&folded), "the import is not the events that were taken");
    after
}

/// Tries something with so many different numbers, and says with which it fell.
fn each(case: impl Fn(&mut Random)) {
    for number in 0..cases() {
        let fell = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| case(&mut Random::new(number))));
        assert!(fell.is_ok(), "case {number}");
    }
}

#[test]
fn whatever_is_done_to_some_lines_all_others_are_taken_and_nothing_that_nobody_signed() {
    let [commune, other] = Commune::in_both_orders();
    let villages = [Village::of(&commune.good()), Village::of(&other.good())];
    each(|random| {
        let (open, village) = [(&commune, &villages[0]), (&other, &villages[1])][random.below(2)];
        let hostile = village.with_hostile_lines(random);
        let office = if random.chance(50) { Ledger::new() } else { village.some_of_it(random) };
        let preview = look_at(&office, open, &hostile.bytes, random).unwrap();
        let after = taken(&office, &preview);
        for id in &hostile.untouched {
            assert!(after.events().any(|event| event.id() == *id), "an untouched line was not taken: {id}");
        }
        let signed: BTreeSet<EventId> = hostile.signed.iter().copied().collect();
        assert!(preview.batch.iter().all(|(_, id)| signed.contains(id)), "something was taken that nobody signed");
        pages::ask_everything(&after);
    });
}

#[test]
fn whatever_is_done_to_any_bytes_what_is_taken_is_sound() {
    let [commune, other] = Commune::in_both_orders();
    let files = [commune.good(), other.good()];
    each(|random| {
        let bytes = mutate::mutated(&files[0], &files[1], random);
        let office = Ledger::new();
        if let Ok(preview) = look_at(&office, &commune, &bytes, random) {
            pages::ask_everything(&taken(&office, &preview));
        }
    });
}

#[test]
fn a_rubric_that_a_stranger_wrote_and_signed_breaks_no_page() {
    let [commune, _] = Commune::in_both_orders();
    let village = Village::of(&commune.good());
    let (asked, sheets) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    each(|random| {
        let bytes = village.under_another_rubric(random);
        let preview = look_at(&Ledger::new(), &commune, &bytes, random).unwrap();
        let after = taken(&Ledger::new(), &preview);
        asked.set(asked.get() + 1);
        sheets.set(sheets.get() + pages::ask_everything(&after));
    });
    assert!(sheets.get() * 5 > asked.get(), "only {} sheets were added up in {} tries", sheets.get(), asked.get());
}
