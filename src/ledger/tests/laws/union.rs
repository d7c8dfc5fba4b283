//! Merging is set union: in whatever order, in whatever groups, however often.

use crate::cases;
use crate::seen::seen;
use crate::story::{deeds, export, ledger_of, play, union};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn it_does_not_matter_who_merges_into_whom(deeds in deeds(14)) {
        let (tablets, _) = play(&deeds);
        let (a, b) = (&tablets[0].ledger, &tablets[1].ledger);
        prop_assert_eq!(seen(&union(a, b)), seen(&union(b, a)));
    }

    #[test]
    fn it_does_not_matter_which_two_merge_first(deeds in deeds(14)) {
        let (tablets, _) = play(&deeds);
        let (a, b, c) = (&tablets[0].ledger, &tablets[1].ledger, &tablets[2].ledger);
        prop_assert_eq!(seen(&union(&union(a, b), c)), seen(&union(a, &union(b, c))));
    }

    #[test]
    fn the_same_file_again_brings_nothing_new(deeds in deeds(14)) {
        let (tablets, _) = play(&deeds);
        let mut both = union(&tablets[0].ledger, &tablets[1].ledger);
        let before = seen(&both);
        let again = both.absorb(export(&tablets[1].ledger).as_bytes());
        prop_assert_eq!(again.new, 0);
        prop_assert!(again.forks.is_empty());
        prop_assert_eq!(seen(&both), before);
    }

    #[test]
    fn every_event_ever_made_is_held_once_all_have_met(deeds in deeds(14)) {
        let (_, lines) = play(&deeds);
        let mut distinct = lines.clone();
        distinct.sort();
        distinct.dedup();
        let office = ledger_of(&lines);
        let mut held: Vec<String> = export(&office).lines().map(str::to_owned).collect();
        held.sort();
        prop_assert_eq!(held, distinct);
    }

    #[test]
    fn a_fork_never_loses_a_value(deeds in deeds(14), mine in 0..4u8, yours in 0..4u8) {
        let (tablets, _) = play(&deeds);
        let (one, mut two) = (tablets[0].clone(), tablets[0].clone());
        let mine = crate::story::compose(&one, &[(0, 0, mine)], 5);
        let yours = crate::story::compose(&two, &[(0, 0, yours), (1, 1, 9)], 5);
        two.ledger.add(&mine);
        prop_assert_eq!(two.ledger.add(&yours), ledger::Added::Fork);
        let record = two.ledger.record("sheet/s0").unwrap();
        let heads: Vec<_> = record.get("p.I.0").unwrap().heads().map(|head| head.id()).collect();
        prop_assert!(heads.contains(&mine.id()) && heads.contains(&yours.id()));
        prop_assert_eq!(two.ledger.events_at(mine.at()).len(), two.ledger.ranges().get(mine.incarnation()).unwrap()
            .forks.iter().find(|fork| fork.seq == mine.seq()).unwrap().ids.len());
    }
}
