//! A tablet is never sent the others' scores of an open round.

use crate::village::{Tablet, Village, code, key, person, village};
use ledger::{Action, Ledger, RecordId};
use movement::blind::Blind;
use movement::photo::{Photo, PhotoKey};
use movement::record::{Entry, Noun};
use movement::sheet::{self, Access, Assessor, Reader, SummaryState, Verb, access};
use movement::{Command, campaign, model};

fn withholds(ledger: &Ledger, record: &RecordId, readers: &[RecordId]) -> bool {
    Blind::new(ledger, readers).withholds(record)
}

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
    assert!(withholds(&tablet.ledger, &stray, &[]));
}

#[test]
fn whatever_is_done_to_a_sheet_touches_that_sheet_alone() {
    let Village { mut tablet, key, .. } = village();
    let alone = |action: &Action, id: &RecordId| action.changes.iter().all(|change| change.record == *id);
    let id = key.id().unwrap();
    assert!(alone(&tablet.give(&key, "II.1", 700).unwrap(), &id));
    tablet.fill(&key);
    assert!(alone(&tablet.verb(&key, Verb::Seal).unwrap(), &id));
    assert!(alone(&tablet.verb(&key, Verb::Amend("nhầm".into())).unwrap(), &id));
    for event in tablet.ledger.events() {
        let changes = event.changes();
        let sheets = changes.iter().filter(|change| change.record.kind() == "sheet").count();
        assert!(sheets == 0 || sheets == changes.len());
    }
}

#[test]
fn photos_and_events_of_a_withheld_sheet_stay_home_and_all_others_travel() {
    let Village { mut tablet, key: mine, mai, hoa, model, .. } = village();
    let attach = |mark: &str| {
        let photo = Photo { caption: String::new(), w: 4, h: 3, bytes: 9, at: 1, bin: false };
        (PhotoKey::new(&mark.repeat(64)).unwrap(), photo)
    };
    let (a, photo_a) = attach("a");
    tablet.verb(&mine, Verb::Attach(code("II.1"), a.clone(), photo_a)).unwrap();
    let own = key(&tablet, &model, Assessor::Unit);
    let (b, photo_b) = attach("b");
    tablet.verb(&own, Verb::Attach(code("II.1"), b.clone(), photo_b)).unwrap();
    let (c, photo_c) = attach("c");
    tablet.verb(&own, Verb::Attach(code("II.1"), c.clone(), photo_c)).unwrap();
    tablet.verb(&own, Verb::BinPhoto(code("II.1"), c.clone())).unwrap();

    let hers = [mai];
    let his = [hoa];
    let named = |blind: &Blind<'_>| blind.photos().iter().map(ToString::to_string).collect::<Vec<_>>();
    let (a, b, c) = (a.as_str(), b.as_str(), c.as_str());
    assert_eq!(named(&Blind::new(&tablet.ledger, &hers)), [a, b, c], "what lies in the bin can be taken out again");
    let blind = Blind::new(&tablet.ledger, &his);
    assert_eq!(named(&blind), [b, c]);
    let withheld: Vec<&str> =
        tablet.ledger.events().filter(|event| blind.withholds_event(event)).map(|event| event.kind()).collect();
    assert_eq!(withheld, ["sheet.attach"]);
    assert!(!tablet.ledger.events().any(|event| Blind::new(&tablet.ledger, &hers).withholds_event(&event)));
}

#[test]
fn a_unit_scores_itself_on_its_own_device_and_no_other_unit_and_no_team_writes_there() {
    let Village { mut tablet, mai, hoa, model, unit, .. } = village();
    let own = key(&tablet, &model, Assessor::Unit);
    let of_unit = person(&mut tablet, "Lò Văn Đại", &unit);
    let may = |tablet: &Tablet, who: &RecordId| {
        access(&tablet.ledger, &own, &Reader { person: Some(who.clone()), office: false })
    };
    assert_eq!(may(&tablet, &of_unit), Access::Writes);
    let seat = Entry::mark("m.", of_unit.clone(), true);
    tablet.make(Command::create(Noun::Team, vec![Entry::text("name", "Đoàn số 2"), seat]));
    assert_eq!(may(&tablet, &of_unit), Access::Reads, "a member of a team has the survey to do");
    for who in [&mai, &hoa] {
        assert_eq!(may(&tablet, who), Access::Reads);
    }
}

#[test]
fn the_office_sees_every_sheet_of_a_model_and_a_tablet_none_of_the_others() {
    let Village { mut tablet, key: hers, mai, hoa, model, .. } = village();
    tablet.fill(&hers);
    tablet.verb(&hers, Verb::Seal).unwrap();
    let his = key(&tablet, &model, Assessor::Person(hoa.clone()));
    tablet.who = Some(hoa.clone());
    tablet.give(&his, "II.1", 700).unwrap();
    tablet.who = None;
    let own = key(&tablet, &model, Assessor::Unit);
    tablet.give(&own, "II.1", 900).unwrap();

    let see = |person: Option<&RecordId>, office| {
        let reader = Reader { person: person.cloned(), office };
        model::page(&tablet.ledger, &model, &reader).unwrap().received
    };
    let office = see(None, true);
    let names: Vec<&str> = office.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Văn Hòa", "Trần Thị Mai", "Chi bộ thôn Đông Hòa"], "by given name, then the unit");
    assert!(matches!(office[0].summary.state, SummaryState::Draft { given: 1, of: 13, .. }));
    let sealed = tablet.sheet(&hers).standing().unwrap().seal.clone();
    let shown = SummaryState::Sealed { version: 1, total: sealed.total, class: sealed.class };
    assert_eq!(office[1].summary.state, shown);
    assert_eq!(office[2].summary.key.assessor, Assessor::Unit);

    for person in [None, Some(&mai), Some(&hoa)] {
        assert_eq!(see(person, false), [], "no list of sheets on a tablet");
    }
    let access = |key, person: &RecordId, office| {
        sheet::access(&tablet.ledger, key, &Reader { person: Some(person.clone()), office })
    };
    assert_eq!(access(&hers, &hoa, false), Access::Closed);
    assert_eq!(access(&hers, &mai, true), Access::Writes);
    assert_eq!(access(&his, &mai, true), Access::Reads, "she sealed hers");
    assert_eq!(access(&hers, &hoa, true), Access::OwnFirst, "he scores the same model and has not sealed");
    assert_eq!(
        see(Some(&hoa), true).iter().map(|one| &one.name[..]).collect::<Vec<_>>(),
        ["Nguyễn Văn Hòa", "Chi bộ thôn Đông Hòa"]
    );
    tablet.make(Command::edit(hoa.clone(), vec![Entry::note("recuse.", model.clone(), "Người nhà tham gia")]));
    let reader = Reader { person: Some(hoa.clone()), office: true };
    assert_eq!(sheet::access(&tablet.ledger, &hers, &reader), Access::OwnFirst, "a declaration can be taken back");
    assert!(matches!(sheet::access(&tablet.ledger, &his, &reader), Access::Aside(_)));
    let of = model::list(&tablet.ledger).into_iter().find(|one| one.id == model).and_then(|one| one.unit);
    tablet.make(Command::edit(hoa.clone(), vec![Entry::link("unit", of)]));
    tablet.make(Command::edit(hoa.clone(), vec![Entry::note("recuse.", model.clone(), "")]));
    assert_eq!(
        sheet::access(&tablet.ledger, &hers, &reader),
        Access::Reads,
        "who is of the unit has nothing left to score"
    );
}

#[test]
fn a_shared_tablet_says_how_many_sheets_each_person_wrote_on_it_and_nothing_of_them() {
    let Village { mut tablet, key: mine, mai, hoa, model, .. } = village();
    let here = [tablet.me];
    assert!(sheet::writers(&tablet.ledger, &here).is_empty());
    tablet.give(&mine, "II.1", 700).unwrap();
    let counted = |tablet: &crate::village::Tablet, person: &RecordId| {
        let all = sheet::writers(&tablet.ledger, &here);
        all.iter().find(|one| one.person == *person).map(|one| (one.begun, one.sealed))
    };
    assert_eq!((counted(&tablet, &mai), counted(&tablet, &hoa)), (Some((1, 0)), None));
    tablet.fill(&mine);
    tablet.verb(&mine, Verb::Seal).unwrap();
    let team = key(&tablet, &model, Assessor::Team);
    tablet.give(&team, "II.1", 700).unwrap();
    assert_eq!(counted(&tablet, &mai), Some((1, 1)), "the team's sheet is nobody's own");
    tablet.verb(&mine, Verb::Amend("nhầm".into())).unwrap();
    assert_eq!(counted(&tablet, &mai), Some((1, 0)));
    let elsewhere = crate::village::Tablet::new(9).me;
    assert!(sheet::writers(&tablet.ledger, &[elsewhere]).is_empty(), "what came in files was not written here");
}
