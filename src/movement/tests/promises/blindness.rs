//! A tablet is never sent the others' scores of an open round.

use crate::village::{Village, key, village};
use ledger::{Action, RecordId};
use movement::blind::{withhold, withholds};
use movement::sheet::Assessor;
use movement::{Command, campaign};

#[test]
fn another_members_sheet_stays_home_until_the_round_is_closed() {
    let Village { mut tablet, key: mine, mai, hoa, model, .. } = village();
    tablet.give(&mine, "II.1", 700).unwrap();
    let id = mine.id().unwrap();
    assert!(withholds(&tablet.ledger, &id, std::slice::from_ref(&hoa)));
    assert!(withholds(&tablet.ledger, &id, &[]));
    assert!(!withholds(&tablet.ledger, &id, &[hoa.clone(), mai]));
    assert!(!withholds(&tablet.ledger, &model, &[]));
    let round = campaign::Campaign::of(&tablet.ledger).unwrap().id;
    tablet.act(Command::Campaign(campaign::Command::CloseRound(round))).unwrap();
    assert!(!withholds(&tablet.ledger, &id, &[hoa]));
}

#[test]
fn the_units_own_sheet_and_the_teams_sheet_travel() {
    let Village { mut tablet, model, .. } = village();
    for assessor in [Assessor::Unit, Assessor::Team] {
        let key = key(&tablet, &model, assessor);
        tablet.give(&key, "II.1", 700).unwrap();
        assert!(!withholds(&tablet.ledger, &key.id().unwrap(), &[]));
    }
}

#[test]
fn a_sheet_that_does_not_say_whose_it_is_stays_home() {
    let Village { tablet, .. } = village();
    let stray = RecordId::new("sheet/0123456789abcdef").unwrap();
    assert!(withhold(&tablet.ledger, [&stray].into_iter(), &[]));
}

#[test]
fn whatever_is_done_to_a_sheet_touches_that_sheet_alone() {
    let Village { mut tablet, key, .. } = village();
    let alone = |action: &Action, id: &RecordId| action.changes.iter().all(|change| change.record == *id);
    let id = key.id().unwrap();
    assert!(alone(&tablet.give(&key, "II.1", 700).unwrap(), &id));
    tablet.fill(&key);
    assert!(alone(&tablet.verb(&key, movement::sheet::Verb::Seal).unwrap(), &id));
    assert!(alone(&tablet.verb(&key, movement::sheet::Verb::Amend("nhầm".into())).unwrap(), &id));
    for event in tablet.ledger.events() {
        let changes = event.changes();
        let sheets = changes.iter().filter(|change| change.record.kind() == "sheet").count();
        assert!(sheets == 0 || sheets == changes.len());
    }
}
