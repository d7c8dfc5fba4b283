//! What a person sees of their day, and the office of everybody's.

use crate::village::{Tablet, Village, village};
use ledger::RecordId;
use movement::date::Time;
use movement::record::{Entry, Noun};
use movement::sheet::{SummaryState, Verb as SheetVerb};
use movement::visit::Notice;
use movement::{Command, person, team, today, visit};

pub fn plan_visit(tablet: &mut Tablet, team: &RecordId, models: &[&RecordId], in_days: i32, hour: u16) -> RecordId {
    let day = tablet.day().plus(in_days);
    let mut entries = vec![
        Entry::day("date", Some(day)),
        Entry::time("time", Time::new(hour, 0)),
        Entry::link("team", Some(team.clone())),
    ];
    entries.extend(models.iter().map(|model| Entry::mark("m.", (*model).clone(), true)));
    tablet.make(Command::create(Noun::Visit, entries))
}

pub fn with_team() -> (Village, RecordId, RecordId) {
    let mut v = village();
    let entries = vec![Entry::text("name", "Đoàn khảo sát số 2"), Entry::mark("m.", v.mai.clone(), true)];
    let team = v.tablet.make(Command::create(Noun::Team, entries));
    let entries = vec![
        Entry::text("name", "Bếp ăn tình thương"),
        Entry::link("unit", Some(v.other_unit.clone())),
        Entry::flag("nominated", true),
    ];
    let kitchen = v.tablet.make(Command::create(Noun::Model, entries));
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
    let entries = vec![
        Entry::text("name", "Đường hoa"),
        Entry::link("unit", Some(v.unit.clone())),
        Entry::flag("nominated", true),
    ];
    let flowers = v.tablet.make(Command::create(Noun::Model, entries));
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
fn where_nothing_is_left_this_week_the_next_visit_is_shown() {
    let (mut v, team, kitchen) = with_team();
    plan_visit(&mut v.tablet, &team, &[&kitchen], 30, 8);
    let soon = plan_visit(&mut v.tablet, &team, &[&v.model], 9, 8);
    let mine = today::for_person(&v.tablet.ledger, &v.mai, v.tablet.day());
    assert!(mine.today.is_empty() && mine.week.is_empty());
    assert_eq!(mine.next.unwrap().visit.id, soon);
}

#[test]
fn the_notice_to_the_unit_goes_from_missing_to_prepared_to_sent_to_confirmed() {
    let (mut v, team, kitchen) = with_team();
    let id = plan_visit(&mut v.tablet, &team, &[&kitchen], 3, 8);
    let day = v.tablet.day();
    for (edit, notice) in [
        (Entry::day("notice.made", Some(day.plus(-1))), Notice::Prepared(day.plus(-1))),
        (Entry::day("notice.sent", Some(day)), Notice::Sent(day)),
        (Entry::day("notice.ack", Some(day.plus(1))), Notice::Confirmed(day.plus(1))),
    ] {
        v.tablet.act(Command::edit(id.clone(), vec![edit])).unwrap();
        let visit = visit::Visit::read(&v.tablet.ledger, &id).unwrap();
        assert_eq!(visit.notice, notice);
        let untold = visit::warnings(&v.tablet.ledger, None, &visit).contains(&visit::Warning::NotTold);
        assert_eq!(untold, matches!(notice, Notice::Prepared(_)), "what is only written tells nobody");
    }
}

#[test]
fn a_visit_that_changes_after_its_notice_says_what_the_unit_does_not_know() {
    let (mut v, team, kitchen) = with_team();
    let id = plan_visit(&mut v.tablet, &team, &[&kitchen], 3, 8);
    let day = v.tablet.day();
    let of = |v: &Village| {
        let visit = visit::Visit::read(&v.tablet.ledger, &id).unwrap();
        let all = visit::warnings(&v.tablet.ledger, None, &visit);
        all.into_iter().filter(|one| !matches!(one, Warning::EmptySeats(_) | Warning::Aside { .. })).collect::<Vec<_>>()
    };
    let set = |v: &mut Village, entry| drop(v.tablet.act(Command::edit(id.clone(), vec![entry])).unwrap());
    use visit::Warning;
    set(&mut v, Entry::day("notice.made", Some(day.plus(-1))));
    set(&mut v, Entry::day("date", Some(day.plus(2))));
    assert_eq!(of(&v), [Warning::NotTold], "who was not told has nothing to be told again");
    set(&mut v, Entry::day("date", Some(day.plus(3))));
    set(&mut v, Entry::day("notice.sent", Some(day)));
    set(&mut v, Entry::day("notice.ack", Some(day)));
    assert_eq!(of(&v), []);
    set(&mut v, Entry::day("date", Some(day.plus(5))));
    let added = v.model.clone();
    set(&mut v, Entry::mark("m.", added.clone(), true));
    assert_eq!(of(&v), [Warning::ToldOf(day.plus(3)), Warning::NotInNotice(added)]);
    set(&mut v, Entry::mark("m.", kitchen.clone(), false));
    assert_eq!(of(&v).last(), Some(&Warning::ToldInVain(kitchen.clone())));
    set(&mut v, Entry::day("notice.ack", Some(day.plus(1))));
    assert_eq!(of(&v), [], "the unit was told again");
    set(&mut v, Entry::day("notice.sent", Some(day.plus(9))));
    assert_eq!(of(&v), [Warning::ToldAfter, Warning::KnewBefore]);
}

#[test]
fn a_visit_says_that_it_holds_no_model_or_one_that_another_visit_of_the_round_holds() {
    let (mut v, team, kitchen) = with_team();
    let empty = plan_visit(&mut v.tablet, &team, &[], 3, 8);
    let one = plan_visit(&mut v.tablet, &team, &[&kitchen], 3, 8);
    let other = plan_visit(&mut v.tablet, &team, &[&v.model, &kitchen], 5, 8);
    let of = |id: &ledger::RecordId| {
        let visit = visit::Visit::read(&v.tablet.ledger, id).unwrap();
        visit::warnings(&v.tablet.ledger, None, &visit)
    };
    let twice = |days| visit::Warning::Twice { model: kitchen.clone(), day: Some(v.tablet.day().plus(days)) };
    assert!(of(&empty).contains(&visit::Warning::NoModel));
    assert!(of(&one).contains(&twice(5)) && of(&other).contains(&twice(3)));
    let about =
        |all: Vec<visit::Warning>| all.into_iter().filter(|one| matches!(one, visit::Warning::Twice { .. })).count();
    assert_eq!((about(of(&empty)), about(of(&one)), about(of(&other))), (0, 1, 1));
}

#[test]
fn a_team_says_which_seats_of_the_plan_are_empty() {
    let (mut v, team, _) = with_team();
    let entries = vec![Entry::text("seat", person::Seat::Culture.key())];
    v.tablet.act(Command::edit(v.mai.clone(), entries)).unwrap();
    let team = team::Team::read(&v.tablet.ledger, &team).unwrap();
    use person::Seat::{Building, Specialist, Standing};
    assert_eq!(team.empty_seats(&v.tablet.ledger), [Standing, Building, Specialist]);
}

#[test]
fn the_office_sees_the_visits_of_every_team_what_came_in_what_is_awaited_and_what_is_due() {
    let (mut v, team, kitchen) = with_team();
    let entries = vec![
        Entry::text("name", "Đoàn khảo sát số 1"),
        Entry::link("leader", Some(v.hoa.clone())),
        Entry::mark("m.", v.hoa.clone(), true),
    ];
    let first = v.tablet.make(Command::create(Noun::Team, entries));
    let task = |name: &str, day| vec![Entry::text("name", name), Entry::day("due", Some(day))];
    let day = v.tablet.day();
    for (name, in_days) in [("Tổng hợp", -3), ("Báo cáo quý", 5), ("Tổng kết", 60)] {
        v.tablet.make(Command::create(Noun::Task, task(name, day.plus(in_days))));
    }
    let late = plan_visit(&mut v.tablet, &team, &[&kitchen], 0, 14);
    let early = plan_visit(&mut v.tablet, &first, &[&v.model], 0, 8);
    let past = plan_visit(&mut v.tablet, &team, &[&v.model, &kitchen], -2, 8);
    let next = plan_visit(&mut v.tablet, &team, &[&v.model], 20, 8);
    plan_visit(&mut v.tablet, &team, &[&v.model], 21, 8);

    let office = |v: &Village| today::for_office(&v.tablet.ledger, day);
    let ids = |rounds: &[today::Outing]| rounds.iter().map(|one| one.visit.id.clone()).collect::<Vec<_>>();
    let seen = office(&v);
    assert_eq!(ids(&seen.today), [early, late]);
    assert_eq!(ids(&seen.next), [next], "the next day with visits, however far");
    assert_eq!(seen.today.iter().map(|one| &*one.team_name).collect::<Vec<_>>(), TEAMS);
    assert_eq!(ids(&seen.awaited), [past], "nothing is awaited of a visit that is still to come");
    let awaited = &seen.awaited[0].models;
    assert_eq!(awaited.iter().map(|one| &one.model.id).collect::<Vec<_>>(), [&v.model], "she stands aside elsewhere");
    assert_eq!((awaited[0].of, awaited[0].begun, awaited[0].sealed), (1, 0, 0));
    assert_eq!(awaited[0].awaited, ["Trần Thị Mai"]);
    let due: Vec<&str> = seen.due.iter().map(|one| one.title.as_str()).filter(|title| title.starts_with('T')).collect();
    assert!(
        due.contains(&"Tổng hợp") && !due.contains(&"Tổng kết"),
        "what is late stays, what is far off waits: {due:?}"
    );
    assert!(seen.due.iter().any(|one| one.title == "Báo cáo quý"));

    v.tablet.give(&v.key, "II.1", 700).unwrap();
    let one = office(&v).awaited[0].models[0].clone();
    assert_eq!((one.begun, one.sealed), (1, 0), "begun is not sealed");
    v.tablet.fill(&v.key);
    v.tablet.verb(&v.key, SheetVerb::Seal).unwrap();
    assert!(office(&v).awaited.is_empty());
}

const TEAMS: [&str; 2] = ["Đoàn khảo sát số 1", "Đoàn khảo sát số 2"];

#[test]
fn who_is_in_no_team_sees_what_their_unit_has_registered_and_a_member_sees_visits() {
    let (v, ..) = with_team();
    let of = today::of_unit(&v.tablet.ledger, &v.hoa).unwrap();
    let names: Vec<&str> = of.models.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(
        (of.unit.as_str(), names.as_slice(), of.quota),
        ("Ban Xây dựng Đảng", &["Bếp ăn tình thương"][..], (1, 2))
    );
    assert!(of.deadline.is_some());
    assert!(today::of_unit(&v.tablet.ledger, &v.mai).is_none(), "a member of a team");
}

#[test]
fn a_visit_warns_of_empty_seats_and_of_members_who_stand_aside_by_rule_and_by_declaration() {
    let (mut v, team, kitchen) = with_team();
    let entries = vec![Entry::text("seat", person::Seat::Culture.key())];
    v.tablet.act(Command::edit(v.mai.clone(), entries)).unwrap();
    let declared = Entry::note("recuse.", v.model.clone(), "Người nhà");
    v.tablet.act(Command::edit(v.mai.clone(), vec![declared])).unwrap();
    let id = plan_visit(&mut v.tablet, &team, &[&v.model, &kitchen], 3, 8);
    let of = |v: &Village| {
        let visit = visit::Visit::read(&v.tablet.ledger, &id).unwrap();
        visit::warnings(&v.tablet.ledger, None, &visit)
    };
    use person::Recusal::{Declared, SameUnit};
    use person::Seat::{Building, Specialist, Standing};
    let aside =
        |model: &ledger::RecordId, why| visit::Warning::Aside { person: v.mai.clone(), model: model.clone(), why };
    let expected = [
        visit::Warning::NotTold,
        visit::Warning::EmptySeats(vec![Standing, Building, Specialist]),
        aside(&v.model, Declared("Người nhà".into())),
        aside(&kitchen, SameUnit(v.other_unit.clone())),
    ];
    let found = of(&v);
    assert!(expected.iter().all(|one| found.contains(one)) && found.len() == expected.len(), "{found:?}");
}

#[test]
fn the_office_is_told_which_notices_are_open_and_how_many_units_have_no_model() {
    let (mut v, team, kitchen) = with_team();
    let day = v.tablet.day();
    plan_visit(&mut v.tablet, &team, &[&kitchen], -1, 8);
    let today = plan_visit(&mut v.tablet, &team, &[&v.model, &kitchen], 0, 8);
    let soon = plan_visit(&mut v.tablet, &team, &[&v.model], 3, 8);
    let far = plan_visit(&mut v.tablet, &team, &[&v.model], 30, 8);
    let untold = |v: &Village| {
        let all = today::for_office(&v.tablet.ledger, day).untold;
        all.iter().map(|one| one.visit.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(untold(&v), [today.clone(), soon.clone(), far.clone()], "what is past is not told any more");
    let name = today::for_office(&v.tablet.ledger, day).untold[0].models.clone();
    assert!(name.contains(", ") && name.contains("Bếp ăn tình thương"), "{name}");
    let sent = Entry::day("notice.sent", Some(day));
    v.tablet.act(Command::edit(soon.clone(), vec![sent])).unwrap();
    assert_eq!(untold(&v), [today.clone(), soon.clone(), far.clone()], "sent, and not confirmed");
    v.tablet.act(Command::edit(soon, vec![Entry::day("notice.ack", Some(day))])).unwrap();
    assert_eq!(untold(&v), [today, far]);

    let without = |v: &Village| today::for_office(&v.tablet.ledger, day).without;
    let before = without(&v);
    let unit = v.tablet.make(Command::create(Noun::Unit, vec![Entry::text("name", "Hội Cựu chiến binh xã")]));
    assert_eq!(without(&v), before + 1);
    let entries = vec![Entry::text("name", "Tổ tự quản"), Entry::link("unit", Some(unit))];
    let model = v.tablet.make(Command::create(Noun::Model, entries));
    assert_eq!(without(&v), before + 1, "what was not received is no registration");
    v.tablet.act(Command::edit(model.clone(), vec![Entry::day("registered", Some(day))])).unwrap();
    assert_eq!(without(&v), before);
    v.tablet.act(Command::edit(model, vec![Entry::text("withdrawn", "Đơn vị giải thể")])).unwrap();
    assert_eq!(without(&v), before + 1, "what was withdrawn is no registration");
}
