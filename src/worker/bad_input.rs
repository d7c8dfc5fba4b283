//! Every bad file of the list, the whole way: read, judged, shown, taken in. The same functions as in the browser; only
//! the file itself is handed in as bytes.

#![cfg(test)]

use device::jobs::{Notice as Told, Preview, Problem};
use ledger::Ledger;
use ledger::bundle::{Expect, Inspection, Stop, check_size};
use movement::gate::MovementGate;

use crate::report;
use rows::{Commune, MORNING, Notice, Wanted};

#[path = "../../tests/bad_input/rows.rs"]
mod rows;

/// What the office says of a file, and what it holds when it has taken it in.
fn import(office: &Ledger, open: &Commune, bytes: &[u8]) -> Result<(Preview, Ledger), Problem> {
    check_size(bytes.len() as u64).map_err(report::refusal)?;
    let gate = MovementGate::new(office);
    let expect =
        Expect { campaign: Some(&open.tag), now_ms: Some(MORNING), me: None, knows: &movement::knows, gate: &gate };
    let mut inspection = Inspection::new(office, expect);
    for slice in bytes.chunks(4096) {
        inspection.push(slice, &mut |_| ()).map_err(stopped)?;
    }
    let preview = inspection.finish(&mut |_| ()).map_err(stopped)?;
    let mut after = office.clone();
    preview.apply(&mut after);
    Ok((report::preview(&preview), after))
}

fn stopped(stop: Stop) -> Problem {
    match stop {
        Stop::Refused(error) => report::refusal(error),
        Stop::NeedsLog => panic!("the office has its log"),
    }
}

fn told(notice: &Told) -> Option<Notice> {
    match notice {
        Told::Fork { .. } => Some(Notice::Fork),
        Told::ClockFarOff { .. } => Some(Notice::Clock),
        Told::DecomposedText { .. } => Some(Notice::Decomposed),
        Told::Domain(problem) if problem.code == "gate-unknown-rubric" => Some(Notice::UnknownRubric),
        Told::Domain(problem) if problem.code == "gate-off-rubric" => Some(Notice::OffRubric),
        _ => None,
    }
}

#[test]
fn every_bad_file_is_named_for_what_it_is_and_what_is_good_in_it_is_taken() {
    Commune::in_both_orders().iter().for_each(every_bad_file_in);
}

fn every_bad_file_in(open: &Commune) {
    let all = open.ledger.events_len() as u64;
    let (_, held) = import(&Ledger::new(), open, &open.good()).unwrap();
    for row in open.rows() {
        let name = row.name;
        let office = if row.wanted == Wanted::Nothing { &held } else { &Ledger::new() };
        let outcome = match row.size {
            Some(size) => Err(check_size(size).map_err(report::refusal).unwrap_err()),
            None => import(office, open, &row.bytes),
        };
        if let Wanted::Refused(code) | Wanted::Elsewhere(code) = row.wanted {
            assert_eq!(outcome.unwrap_err().code, code, "{name}");
            continue;
        }
        let (preview, after) = outcome.unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        let aside: Vec<&str> = preview.set_aside.shown.iter().map(|part| part.problem.code.as_str()).collect();
        let notices: Vec<Notice> = preview.notices.shown.iter().filter_map(told).collect();
        assert_eq!(after.events_len() as u64, office.events_len() as u64 + preview.new, "{name}");
        match row.wanted {
            Wanted::Aside(code) => assert_eq!((&aside[..], preview.new), (&[code][..], all), "{name}"),
            Wanted::Cut(code) => assert_eq!((&aside[..], preview.new), (&[code][..], all - 1), "{name}"),
            Wanted::Noticed(notice, more) => {
                assert_eq!((&aside[..], preview.new), (&[][..], all + more), "{name}");
                assert_eq!(notices, [notice], "{name}");
            }
            Wanted::Harmless(more) => {
                assert_eq!((&aside[..], &notices[..], preview.new), (&[][..], &[][..], all + more), "{name}");
            }
            Wanted::Nothing => assert!(preview.is_nothing_new() && preview.whole && aside.is_empty(), "{name}"),
            Wanted::Refused(_) | Wanted::Elsewhere(_) => {}
        }
        assert!(preview.whole || !aside.is_empty(), "{name}");
    }
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let bytes = ledger::limits::BUNDLE_BYTES + 1;
    let refused = check_size(bytes).map_err(report::refusal).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.number), ("too-large", Some(bytes)));
}
