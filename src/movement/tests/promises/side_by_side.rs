//! The unit's own score stands beside the result and never in it; the team's sheet is the team's.

use crate::village::{Tablet, Village, code, key, person, village};
use ledger::RecordId;
use movement::model::{self, Model};
use movement::record::{Entry, Noun};
use movement::rubric::{Demand, collective};
use movement::sheet::{Access, Assessor, Mark, Reader, Verb, access, present, self_score};
use movement::{Command, Points, Refusal, campaign, rubric};

fn reader(person: &RecordId) -> Reader {
    Reader { person: Some(person.clone()), office: false }
}

const OFFICE: Reader = Reader { person: None, office: true };

fn team_of(tablet: &mut Tablet, name: &str, member: &RecordId) -> RecordId {
    let entries = vec![Entry::text("name", name), Entry::mark("m.", member.clone(), true)];
    tablet.make(Command::create(Noun::Team, entries))
}

#[test]
fn the_units_own_points_stand_beside_each_criterion_and_change_no_sum() {
    let Village { mut tablet, model, mai, key: mine, .. } = village();
    tablet.give(&mine, "II.1", 700).unwrap();
    assert!(self_score(&tablet.ledger, &mine).is_none());
    let before = movement::sheet::tally(&tablet.sheet(&mine), &tablet.rubric(&mine).body);
    let own = key(&tablet, &model, Assessor::Unit);
    tablet.give(&own, "II.1", 1000).unwrap();
    tablet.give(&own, "II.2", 800).unwrap();
    let beside = self_score(&tablet.ledger, &mine).unwrap();
    assert_eq!(beside.marks[&code("II.1")], Mark::Points(Points::whole(10)));
    assert_eq!(movement::sheet::tally(&tablet.sheet(&mine), &tablet.rubric(&mine).body), before);
    assert!(self_score(&tablet.ledger, &own).is_none(), "nothing stands beside the unit's own");
    let page = model::page(&tablet.ledger, &model, &reader(&mai)).unwrap();
    let group = page.beside.iter().find(|group| group.code == "II").unwrap();
    assert_eq!((group.own, group.result), (Points::whole(18), Some(Points::whole(7))));
}

#[test]
fn a_unit_scores_itself_once_and_that_stands_beside_every_later_round() {
    let Village { mut tablet, model, key: mine, .. } = village();
    let own = key(&tablet, &model, Assessor::Unit);
    tablet.give(&own, "II.1", 1000).unwrap();
    let id = campaign::Campaign::of(&tablet.ledger).unwrap().id;
    tablet.act(Command::Campaign(campaign::Command::NextRound(id))).unwrap();
    let read = Model::read(&tablet.ledger, &model).unwrap();
    let (again, _) = present(&tablet.ledger, &read, &Assessor::Unit).unwrap();
    assert_eq!(again, own);
    let second = movement::sheet::Key { round: 2, ..mine };
    assert!(self_score(&tablet.ledger, &second).is_some());
}

#[test]
fn points_under_another_rubric_are_not_set_beside() {
    let Village { mut tablet, model, key: mine, .. } = village();
    let own = key(&tablet, &model, Assessor::Unit);
    tablet.give(&own, "II.1", 1000).unwrap();
    let body = movement::rubric::Body { version: "khác".into(), ..collective() };
    let other = tablet.make(Command::Rubric(rubric::Command::Adopt(Box::new(body))));
    assert!(self_score(&tablet.ledger, &movement::sheet::Key { rubric: other, ..mine }).is_none());
}

#[test]
fn everybody_reads_the_units_own_sheet_and_the_office_writes_it() {
    let Village { tablet, model, mai, .. } = village();
    let own = key(&tablet, &model, Assessor::Unit);
    assert_eq!(access(&tablet.ledger, &own, &OFFICE), Access::Writes);
    assert_eq!(access(&tablet.ledger, &own, &reader(&mai)), Access::Reads);
}

#[test]
fn the_teams_sheet_opens_to_the_office_and_to_members_of_the_team_that_goes_there() {
    let Village { mut tablet, model, mai, hoa, unit, .. } = village();
    let own_unit = person(&mut tablet, "Lê Văn Bình", &unit);
    let going = team_of(&mut tablet, "Đoàn số 1", &mai);
    team_of(&mut tablet, "Đoàn số 2", &hoa);
    let edit = Entry::mark("m.", own_unit.clone(), true);
    tablet.act(Command::edit(going.clone(), vec![edit])).unwrap();
    let both = key(&tablet, &model, Assessor::Team);
    let may = |tablet: &Tablet, who: &RecordId| access(&tablet.ledger, &both, &reader(who));
    assert_eq!(access(&tablet.ledger, &both, &OFFICE), Access::Writes);
    assert_eq!(may(&tablet, &hoa), Access::Writes, "no visit is planned yet: any team may be the one");
    let entries = vec![
        Entry::day("date", Some(tablet.day())),
        Entry::link("team", Some(going)),
        Entry::mark("m.", model.clone(), true),
    ];
    tablet.make(Command::create(Noun::Visit, entries));
    assert_eq!(may(&tablet, &mai), Access::Writes);
    assert_eq!(may(&tablet, &hoa), Access::Closed);
    assert!(matches!(may(&tablet, &own_unit), Access::Aside(_)));
}

#[test]
fn what_the_team_agreed_is_not_seen_before_ones_own_sheet_is_sealed() {
    let Village { mut tablet, model, mai, key: mine, .. } = village();
    team_of(&mut tablet, "Đoàn số 1", &mai);
    let both = key(&tablet, &model, Assessor::Team);
    tablet.give(&mine, "II.1", 700).unwrap();
    assert_eq!(access(&tablet.ledger, &both, &reader(&mai)), Access::OwnFirst);
    tablet.fill(&mine);
    tablet.verb(&mine, Verb::Seal).unwrap();
    assert_eq!(access(&tablet.ledger, &both, &reader(&mai)), Access::Writes);
}

#[test]
fn one_persons_sheet_opens_to_nobody_else_but_the_office_which_only_looks() {
    let Village { tablet, hoa, key: mine, .. } = village();
    assert_eq!(access(&tablet.ledger, &mine, &reader(&hoa)), Access::Closed);
    assert_eq!(access(&tablet.ledger, &mine, &OFFICE), Access::Reads);
}

#[test]
fn a_unit_seals_its_own_score_without_remarks_or_photos() {
    let Village { mut tablet, model, .. } = village();
    let own = key(&tablet, &model, Assessor::Unit);
    let body = tablet.rubric(&own).body;
    assert!(body.remark_on_full != Demand::No || body.remark_on_zero != Demand::No);
    for (_, criterion) in body.criteria() {
        tablet.verb(&own, Verb::Give(criterion.code.clone(), criterion.max)).unwrap();
    }
    let list = movement::sheet::checklist(&tablet.sheet(&own), &body);
    assert!(list.ready());
    assert_eq!(list.warnings, [movement::sheet::Warning::AllMaximum]);
    tablet.verb(&own, Verb::Seal).unwrap();
}

#[test]
fn whoever_belongs_to_the_unit_or_declared_an_interest_writes_not_in_the_teams_sheet_either() {
    let Village { mut tablet, unit, model, mai, hoa, .. } = village();
    let both = key(&tablet, &model, Assessor::Team);
    let own = key(&tablet, &model, Assessor::Unit);
    let kin = person(&mut tablet, "Lê Văn Kiên", &unit);
    for who in [&mai, &hoa, &kin] {
        team_of(&mut tablet, "Tổ 1", who);
    }
    let interest = Entry::note("recuse.", model.clone(), "Em ruột của trưởng thôn");
    tablet.act(Command::edit(hoa.clone(), vec![interest])).unwrap();
    for (who, aside) in [(&mai, false), (&hoa, true), (&kin, true)] {
        tablet.who = Some(who.clone());
        let written = tablet.give(&both, "II.1", 700);
        assert_eq!(matches!(written, Err(Refusal::Recused { .. } | Refusal::InterestDeclared { .. })), aside, "{who}");
        assert_eq!(written.is_ok(), !aside, "{who}");
        // The office's device is no way around it.
        for office in [false, true] {
            let reader = Reader { person: Some(who.clone()), office };
            assert_eq!(matches!(access(&tablet.ledger, &both, &reader), Access::Aside(_)), aside, "{who}, {office}");
        }
    }
    // Nor is a sheet that others have begun; what the unit says of itself is its own.
    tablet.who = Some(kin.clone());
    assert!(matches!(tablet.verb(&both, Verb::Strengths("x".into())), Err(Refusal::Recused { .. })));
    assert!(tablet.give(&own, "II.1", 700).is_ok());
    tablet.who = None;
    assert!(tablet.give(&both, "II.2", 700).is_ok(), "the office without a name");
    // Nor do they choose between what others wrote there.
    let mut other = Tablet::new(9);
    other.take(&tablet);
    other.give(&both, "II.3", 500).unwrap();
    tablet.give(&both, "II.3", 600).unwrap();
    tablet.take(&other);
    let settle = |who: &RecordId, tablet: &mut Tablet| {
        tablet.who = Some(who.clone());
        let (record, register) = (both.id().unwrap(), ledger::RegisterName::new("p.II.3").unwrap());
        tablet.act(Command::Settle { record, register, value: ledger::Value::int(600) })
    };
    assert!(matches!(settle(&kin, &mut tablet), Err(Refusal::Recused { .. })));
    assert!(settle(&mai, &mut tablet).is_ok());
}
