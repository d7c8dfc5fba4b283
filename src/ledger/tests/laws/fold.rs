//! What stands depends on the set of events alone: not on order, grouping, clocks, or how it was come by.

use crate::cases;
use crate::seen::seen;
use crate::story::{Deed, compose, deeds, export, ledger_of, play};
use ledger::sim::Oracle;
use ledger::{Ledger, Stamp, UndoRefusal};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_order_in_which_events_arrive_changes_nothing(
        (lines, shuffled) in deeds(14).prop_map(|deeds| play(&deeds).1)
            .prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle()))
    ) {
        prop_assert_eq!(seen(&ledger_of(&lines)), seen(&ledger_of(&shuffled)));
    }

    #[test]
    fn the_groups_in_which_events_arrive_change_nothing(deeds in deeds(14), cut in 0..14usize) {
        let (_, lines) = play(&deeds);
        let (first, second) = lines.split_at(cut.min(lines.len()));
        let mut grouped = Ledger::new();
        grouped.absorb(second.join("\n").as_bytes());
        grouped.absorb(first.join(",\r\n").as_bytes());
        prop_assert_eq!(seen(&grouped), seen(&ledger_of(&lines)));
    }

    #[test]
    fn folding_event_by_event_equals_folding_from_scratch(deeds in deeds(14)) {
        let (tablets, _) = play(&deeds);
        for tablet in tablets {
            let mut scratch = tablet.ledger.clone();
            scratch.refold();
            prop_assert_eq!(seen(&scratch), seen(&tablet.ledger));
        }
    }

    #[test]
    fn what_stands_is_what_the_definition_says(deeds in deeds(14)) {
        let (_, lines) = play(&deeds);
        let ledger = ledger_of(&lines);
        let oracle = Oracle(lines.into_iter().collect());
        for ((record, register), heads) in oracle.standing() {
            let found = ledger.record(&record).and_then(|record| record.get(&register)).unwrap();
            let found: BTreeSet<_> = found.heads().map(|head| (head.id().short_hex(), head.raw().to_owned())).collect();
            prop_assert_eq!(found, heads);
        }
    }

    #[test]
    fn no_clock_changes_any_result(deeds in deeds(14), clocks in proptest::collection::vec(-4_000_000_000_000_i64..4_000_000_000_000, 14)) {
        let mut other = deeds.clone();
        for (deed, clock) in other.iter_mut().zip(clocks) {
            if let Deed::Write { wall, .. } = deed {
                *wall = clock;
            }
        }
        // A clone that writes the same by another clock makes another event, so forks are left out here.
        let sane = |deeds: &[Deed]| deeds.iter().filter(|deed| !matches!(deed, Deed::Clone { .. })).cloned().collect::<Vec<_>>();
        let standing = |ledger: &Ledger| -> Vec<_> {
            let registers = ledger.all_records().flat_map(|record| record.registers().collect::<Vec<_>>());
            registers.map(|register| {
                let mut heads: Vec<_> = register.heads().map(|head| (head.at(), head.raw().to_owned())).collect();
                heads.sort();
                (register.record().to_owned(), register.name().to_owned(), register.in_conflict(), heads)
            }).collect()
        };
        let (as_told, by_other_clocks) = (play(&sane(&deeds)).0, play(&sane(&other)).0);
        for (one, two) in as_told.iter().zip(&by_other_clocks) {
            prop_assert_eq!(standing(&one.ledger), standing(&two.ledger));
        }
    }

    #[test]
    fn a_conflict_once_settled_is_settled_everywhere(deeds in deeds(14), value in 4..9u8) {
        let (mut tablets, _) = play(&deeds);
        let mut office = tablets[3].clone();
        for tablet in &tablets {
            office.ledger.absorb(export(&tablet.ledger).as_bytes());
        }
        office.me = ledger::IncarnationId::from_bytes([77; 10]);
        let settled = compose(&office, &[(0, 0, value)], 0);
        office.ledger.add(&settled);
        let bundle = export(&office.ledger);
        for tablet in &mut tablets {
            tablet.ledger.absorb(bundle.as_bytes());
            let record = tablet.ledger.record("sheet/s0").unwrap();
            let heads: Vec<_> = record.get("p.I.0").unwrap().heads().map(|head| head.id()).collect();
            prop_assert_eq!(heads, vec![settled.id()]);
        }
    }

    #[test]
    fn undo_brings_back_what_was(deeds in deeds(14), device in 0..4usize, registers in proptest::collection::vec((0..2u8, 0..3u8, 0..4u8), 1..3)) {
        let (tablets, _) = play(&deeds);
        let mut tablet = tablets[device].clone();
        // A cloned tablet goes on under a new incarnation.
        tablet.me = ledger::IncarnationId::from_bytes([99; 10]);
        let values = |ledger: &Ledger| -> Vec<_> {
            let name = |&(record, register, _): &(u8, u8, u8)| (format!("sheet/s{record}"), format!("p.I.{register}"));
            registers.iter().map(name).map(|(record, register)| {
                let found = ledger.record(&record).and_then(|record| record.get(&register));
                found.map_or((false, "null".to_owned()), |found| (found.in_conflict(), found.raw().to_owned()))
            }).collect()
        };
        let before = values(&tablet.ledger);
        let event = compose(&tablet, &registers, 0);
        tablet.ledger.add(&event);
        match tablet.ledger.undo(event.at()) {
            Ok(action) => {
                let undone = tablet.ledger.compose(tablet.me, Stamp { who: None, wall_ms: 1 }, &action).unwrap();
                tablet.ledger.add(&undone);
                prop_assert_eq!(values(&tablet.ledger), before);
            }
            Err(UndoRefusal::Conflict { .. }) => prop_assert!(before.iter().any(|(conflict, _)| *conflict)),
            Err(refusal) => prop_assert!(false, "{refusal:?}"),
        }
    }

    #[test]
    fn withdrawing_an_import_leaves_what_was_there_before(deeds in deeds(14)) {
        let (tablets, _) = play(&deeds);
        let before = tablets[0].ledger.clone();
        let mut merged = before.clone();
        merged.absorb(export(&tablets[1].ledger).as_bytes());
        let brought: Vec<_> = merged.events().map(|event| (event.at(), event.id()))
            .filter(|&(at, id)| before.compare(at, id) != ledger::Added::Held).collect();
        let whole = seen(&merged);
        prop_assert_eq!(merged.withdraw(&brought), brought.len());
        prop_assert_eq!(seen(&merged), seen(&before));
        let reopened = {
            let mut reopened = Ledger::reopen(&merged.snapshot()).unwrap();
            reopened.attach_log(export(&before).as_bytes());
            reopened.attach_log(export(&tablets[1].ledger).as_bytes());
            reopened
        };
        prop_assert!(!reopened.needs_log());
        prop_assert_eq!(seen(&reopened), seen(&before));
        prop_assert_eq!(merged.readmit(&brought), brought.len());
        prop_assert_eq!(seen(&merged), whole);
    }
}
