//! What a person sees of their day.

use crate::village::{Tablet, Village, village};
use ledger::RecordId;
use movement::date::Time;
use movement::sheet::{SummaryState, Verb as SheetVerb};
use movement::visit::Notice;
use movement::{Command, Verb, model, person, team, today, visit};

fn plan_visit(tablet: &mut Tablet, team: &RecordId, models: &[&RecordId], in_days: i32, hour: u16) -> RecordId {
    let day = tablet.day().plus(in_days);
    let mut edits =
        vec![visit::Edit::Date(day), visit::Edit::Time(Time::new(hour, 0)), visit::Edit::Team(Some(team.clone()))];
    edits.extend(models.iter().map(|model| visit::Edit::Model((*model).clone(), true)));
    tablet.make(Command::Visit(Verb::Create(edits)))
}

fn with_team() -> (Village, RecordId, RecordId) {
    let mut v = village();
    let edits = vec![team::Edit::Name("Đoàn khảo sát số 2".into()), team::Edit::Member(v.mai.clone(), true)];
    let team = v.tablet.make(Command::Team(Verb::Create(edits)));
    let edits = vec![
        model::Edit::Name("Bếp ăn tình thương".into()),
        model::Edit::Unit(Some(v.other_unit.clone())),
        model::Edit::Nominated(true),
    ];
    let kitchen = v.tablet.make(Command::Model(Verb::Create(edits)));
    (v, team, kitchen)
}

#[test]
fn today_shows_my_visits_in_order_with_my_progress_and_why_i_stand_aside() {
    let (mut v, team, kitchen) = with_team();
    let late = plan_visit(&mut v.tablet, &team, &[&kitchen], 0, 14);
    let early = plan_visit(&mut v.tablet, &team, &[&v.model], 0, 8);
    let in_week = plan_visit(&mut v.tablet, &team, &[&v.model], 2, 8);
    plan_visit(&mut v.tablet, &team, &[&v.model], 9, 8);
    plan_visit(&mut v.tablet, &team, &[&v.model], -1, 8);
    v.tablet.give(&v.key, "II.1", 700).unwrap();
    let day = v.tablet.day();
    let mine = today::for_person(&v.tablet.ledger, &v.mai, day);
    assert_eq!(mine.today.iter().map(|trip| &trip.visit.id).collect::<Vec<_>>(), [&early, &late]);
    assert_eq!(mine.week.iter().map(|trip| &trip.visit.id).collect::<Vec<_>>(), [&in_week]);
    assert!(mine.next.is_none());
    let stop = &mine.today[0].stops[0];
    assert_eq!((stop.unit_name.as_str(), stop.field_name.as_str()), ("Chi bộ thôn Đông Hòa", "Kinh tế"));
    assert!(matches!(stop.sheet.as_ref().unwrap().state, SummaryState::Draft { given: 1, of: 13, .. }));
    assert!(stop.recused.is_none());
    assert_eq!(mine.today[1].stops[0].recused, Some(person::Recusal::SameUnit(v.other_unit.clone())));
    assert_eq!(mine.today[0].visit.notice, Notice::Missing);
    assert!(!mine.today[0].outside_survey);
    assert!(mine.unfinished.is_empty(), "it stands under today already");
    assert_eq!(today::for_person(&v.tablet.ledger, &v.hoa, day), today::Today::default());
}

#[test]
fn after_a_model_comes_the_next_of_the_day_that_is_not_done() {
    let (mut v, team, kitchen) = with_team();
    let edits = vec![
        model::Edit::Name("Đường hoa".into()),
        model::Edit::Unit(Some(v.unit.clone())),
        model::Edit::Nominated(true),
    ];
    let flowers = v.tablet.make(Command::Model(Verb::Create(edits)));
    plan_visit(&mut v.tablet, &team, &[&v.model, &kitchen, &flowers], 0, 8);
    let day = v.tablet.day();
    let next = |v: &Village, model| {
        let mine = today::for_person(&v.tablet.ledger, &v.mai, day);
        mine.next_after(model).map(|stop| stop.model.id.clone())
    };
    assert_eq!(next(&v, &v.model), Some(flowers.clone()), "the kitchen is not mine to score");
    assert_eq!(next(&v, &flowers), Some(v.model.clone()), "round to the beginning");
    v.tablet.fill(&v.key);
    v.tablet.verb(&v.key, SheetVerb::Seal).unwrap();
    assert_eq!(next(&v, &flowers), None);
}

#[test]
fn what_i_began_and_did_not_seal_is_not_forgotten() {
    let (mut v, _, _) = with_team();
    v.tablet.give(&v.key, "II.1", 700).unwrap();
    let day = v.tablet.day();
    let unfinished = today::for_person(&v.tablet.ledger, &v.mai, day).unfinished;
    assert_eq!(unfinished.len(), 1);
    assert_eq!(unfinished[0].model.id, v.model);
    v.tablet.fill(&v.key);
    v.tablet.verb(&v.key, SheetVerb::Seal).unwrap();
    assert!(today::for_person(&v.tablet.ledger, &v.mai, day).unfinished.is_empty());
}

#[test]
fn where_nothing_is_left_this_week_the_next_visit_is_shown() {
    let (mut v, team, kitchen) = with_team();
    plan_visit(&mut v.tablet, &team, &[&kitchen], 30, 8);
    let soon = plan_visit(&mut v.tablet, &team, &[&v.model], 9, 8);
    let mine = today::for_person(&v.tablet.ledger, &v.mai, v.tablet.day());
    assert!(mine.today.is_empty() && mine.week.is_empty());
    assert_eq!(mine.next.unwrap().visit.id, soon);
}

#[test]
fn the_notice_to_the_unit_goes_from_missing_to_sent_to_confirmed() {
    let (mut v, team, kitchen) = with_team();
    let id = plan_visit(&mut v.tablet, &team, &[&kitchen], 3, 8);
    let day = v.tablet.day();
    for (edit, notice) in [
        (visit::Edit::NoticeSent(Some(day)), Notice::Sent(day)),
        (visit::Edit::NoticeConfirmed(Some(day.plus(1))), Notice::Confirmed(day.plus(1))),
    ] {
        v.tablet.act(Command::Visit(Verb::Edit { id: id.clone(), edits: vec![edit] })).unwrap();
        assert_eq!(visit::Visit::read(&v.tablet.ledger, &id).unwrap().notice, notice);
    }
}

#[test]
fn a_team_says_which_seats_of_the_plan_are_empty() {
    let (mut v, team, _) = with_team();
    let edits = vec![person::Edit::Seat(Some(person::Seat::Culture))];
    v.tablet.act(Command::Person(Verb::Edit { id: v.mai.clone(), edits })).unwrap();
    let team = team::Team::read(&v.tablet.ledger, &team).unwrap();
    use person::Seat::{Building, Specialist, Standing};
    assert_eq!(team.empty_seats(&v.tablet.ledger), [Standing, Building, Specialist]);
}
