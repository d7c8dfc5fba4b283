//! What is sent is enough: a delta on top of what was there is the whole.

use crate::cases;
use crate::story::{deeds, export, ledger_of, play, seen, union};
use ledger::{Ledger, Ranges};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_delta_and_what_was_there_make_the_whole(deeds in deeds(16)) {
        let (tablets, _) = play(&deeds);
        let (mine, theirs) = (&tablets[0].ledger, &tablets[1].ledger);
        let delta: Vec<String> = mine.missing_for(&theirs.ranges()).iter().map(|event| event.line()).collect();
        let mut merged = theirs.clone();
        merged.absorb(delta.join("\n").as_bytes());
        prop_assert_eq!(seen(&merged), seen(&union(theirs, mine)));
    }

    #[test]
    fn nothing_is_sent_twice_to_one_who_holds_the_same(deeds in deeds(16)) {
        let (tablets, _) = play(&deeds);
        let ledger = &tablets[0].ledger;
        let forked: usize = ledger.ranges().devices.iter().flat_map(|d| &d.forks).map(|fork| fork.ids.len()).sum();
        prop_assert_eq!(ledger.missing_for(&ledger.ranges()).len(), forked);
    }

    #[test]
    fn ranges_survive_being_written_down(deeds in deeds(16)) {
        let (tablets, _) = play(&deeds);
        let ranges = tablets[0].ledger.ranges();
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
