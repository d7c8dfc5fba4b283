//! What is sent is enough: a delta on top of what was there is the whole.

use crate::cases;
use crate::seen::seen;
use crate::story::{deeds, export, ledger_of, play, union};
use ledger::{EventRef, Ledger, Ranges};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_delta_and_what_was_there_make_the_whole_whoever_is_ahead(deeds in deeds(24)) {
        let (tablets, _) = play(&deeds);
        for (mine, theirs) in [(0, 1), (1, 0), (2, 3)].map(|(one, other)| (&tablets[one].ledger, &tablets[other].ledger)) {
            for shown in [theirs.ranges(), theirs.shown()] {
                let delta: Vec<String> = mine.missing_for(&shown).iter().map(|event| event.line()).collect();
                let mut merged = theirs.clone();
                merged.absorb(delta.join("\n").as_bytes());
                prop_assert_eq!(seen(&merged), seen(&union(theirs, mine)));
            }
        }
    }

    #[test]
    fn a_delta_resends_less_than_the_other_side_is_ahead(deeds in deeds(40)) {
        let (tablets, _) = play(&deeds);
        let (mine, theirs) = (&tablets[0].ledger, &tablets[1].ledger);
        let shown = theirs.shown();
        let missing = mine.missing_for(&shown);
        for device in &mine.ranges().devices {
            let there = shown.get(device.incarnation).map_or(&[][..], |there| &there.intervals);
            let ([here], [there]) = (&device.intervals[..], there) else { continue };
            let strange = theirs.events().any(|event| {
                event.incarnation() == device.incarnation && event.seq() <= here.to
                    && mine.compare(event.at(), event.id()) != ledger::Added::Held
            });
            if here.from != 1 || there.from != 1 || strange || !device.forks.is_empty() {
                continue;
            }
            let sent = missing.iter().filter(|event| event.incarnation() == device.incarnation).count() as u64;
            let bound = if here.to >= there.to { here.to - there.to } else { there.to - here.to - 1 };
            prop_assert!(sent <= bound, "{sent} sent of {}, {} held there", here.to, there.to);
        }
    }

    #[test]
    fn nothing_is_sent_twice_to_one_who_holds_the_same(deeds in deeds(16)) {
        let (tablets, _) = play(&deeds);
        let ledger = &tablets[0].ledger;
        prop_assert_eq!(ledger.missing_for(&ledger.ranges()).len(), 0);
    }

    #[test]
    fn what_is_said_to_be_shared_is_held_on_both_sides(deeds in deeds(24)) {
        let (tablets, _) = play(&deeds);
        let (mine, theirs) = (&tablets[0].ledger, &tablets[1].ledger);
        for (incarnation, from, to) in mine.shared_with(&theirs.shown()) {
            for event in (from..=to).flat_map(|seq| mine.events_at(EventRef { incarnation, seq })) {
                prop_assert_eq!(theirs.compare(event.at(), event.id()), ledger::Added::Held);
            }
        }
    }

    #[test]
    fn ranges_survive_being_written_down(deeds in deeds(16)) {
        let (tablets, _) = play(&deeds);
        let ranges = tablets[0].ledger.shown();
        let text = serde_json::to_string(&ranges).unwrap();
        prop_assert_eq!(serde_json::from_str::<Ranges>(&text).unwrap(), ranges);
    }

    #[test]
    fn exporting_and_importing_changes_not_a_byte(deeds in deeds(16)) {
        let (tablets, lines) = play(&deeds);
        let whole = export(&ledger_of(&lines));
        let mut copy = Ledger::new();
        copy.absorb(whole.as_bytes());
        prop_assert_eq!(export(&copy), whole);
        for tablet in &tablets {
            let mut copy = Ledger::new();
            copy.absorb(export(&tablet.ledger).as_bytes());
            prop_assert_eq!(seen(&copy), seen(&tablet.ledger));
        }
    }

    #[test]
    fn a_reopened_ledger_is_the_one_that_was_closed(deeds in deeds(16), more in deeds(6)) {
        let (tablets, _) = play(&deeds);
        let (_, news) = play(&more);
        for tablet in &tablets {
            let mut reopened = Ledger::reopen(&tablet.ledger.snapshot()).unwrap();
            prop_assert_eq!(seen(&reopened), seen(&tablet.ledger));
            prop_assert_eq!(reopened.snapshot(), tablet.ledger.snapshot());
            // News may come before the log does.
            reopened.absorb(news.join("\n").as_bytes());
            reopened.attach_log(export(&tablet.ledger).as_bytes());
            let mut stayed = tablet.ledger.clone();
            stayed.absorb(news.join("\n").as_bytes());
            prop_assert!(!reopened.needs_log());
            prop_assert_eq!(seen(&reopened), seen(&stayed));
            prop_assert_eq!(export(&reopened), export(&stayed));
        }
    }
}
