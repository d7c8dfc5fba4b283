//! Where a model stands on its way through the year: every step follows from what happened, and nobody types it.

use crate::village::{Tablet, Village, key, person, village};
use ledger::RecordId;
use movement::Command;
use movement::campaign;
use movement::date::Day;
use movement::model::{Model, State, Surroundings};
use movement::record::{Entry, Noun};
use movement::sheet::{Assessor, Key, Verb};

fn state(tablet: &Tablet, id: &RecordId) -> State {
    Surroundings::of(&tablet.ledger).state(&Model::read(&tablet.ledger, id).unwrap())
}

fn on(register: &'static str, text: &str) -> Entry {
    Entry::day(register, Day::parse(text).ok())
}

/// A person fills and seals their sheet of a round.
fn seal(tablet: &mut Tablet, who: &RecordId, of: &Key) {
    tablet.who = Some(who.clone());
    tablet.fill(of);
    tablet.verb(of, Verb::Seal).unwrap();
}

fn round(tablet: &mut Tablet, command: fn(RecordId) -> campaign::Command) {
    let id = campaign::Campaign::of(&tablet.ledger).unwrap().id;
    tablet.act(Command::Campaign(command(id))).unwrap();
}

/// The village with a team of its two people, and a visit of theirs to the model.
fn visited() -> (Village, RecordId) {
    let mut village = village();
    let Village { tablet, model, mai, hoa, .. } = &mut village;
    let team = vec![
        Entry::text("name", "Đoàn số 1"),
        Entry::link("leader", Some(mai.clone())),
        Entry::mark("m.", hoa.clone(), true),
    ];
    let team = tablet.make(Command::create(Noun::Team, team));
    let trip = trip(tablet, model, &team, "26/8/2026");
    (village, trip)
}

fn trip(tablet: &mut Tablet, model: &RecordId, team: &RecordId, day: &str) -> RecordId {
    let entries =
        vec![on("date", day), Entry::link("team", Some(team.clone())), Entry::mark("m.", model.clone(), true)];
    tablet.make(Command::create(Noun::Visit, entries))
}

#[test]
fn a_model_goes_from_draft_to_registered_nominated_scheduled_and_notified() {
    let Village { mut tablet, model, unit, .. } = village();
    let fresh =
        tablet.make(Command::create(Noun::Model, vec![Entry::text("name", "Mới"), Entry::link("unit", Some(unit))]));
    assert_eq!(state(&tablet, &fresh), State::Draft);
    tablet.act(Command::edit(fresh.clone(), vec![on("registered", "02/4/2026")])).unwrap();
    assert_eq!(state(&tablet, &fresh), State::Registered);
    assert_eq!(state(&tablet, &model), State::Nominated);
    let entries = vec![on("date", "26/8/2026"), Entry::mark("m.", model.clone(), true)];
    let trip = tablet.make(Command::create(Noun::Visit, entries));
    assert_eq!(state(&tablet, &model), State::Scheduled);
    tablet.act(Command::edit(trip, vec![on("notice.sent", "20/8/2026")])).unwrap();
    assert_eq!(state(&tablet, &model), State::Notified);
}

#[test]
fn a_model_is_being_scored_until_everybody_who_goes_there_has_sealed() {
    let (Village { mut tablet, model, mai, hoa, key: hers, .. }, _) = visited();
    tablet.give(&hers, "I.1", 200).unwrap();
    assert_eq!(state(&tablet, &model), State::Scoring, "begun");
    seal(&mut tablet, &mai, &hers);
    assert_eq!(state(&tablet, &model), State::Scoring, "all sheets that are here are sealed, and one is awaited");
    let his = key(&tablet, &model, Assessor::Person(hoa.clone()));
    seal(&mut tablet, &hoa, &his);
    assert_eq!(state(&tablet, &model), State::Sealed);
    tablet.verb(&his, Verb::Amend("Cộng nhầm".to_owned())).unwrap();
    assert_eq!(state(&tablet, &model), State::Scoring, "an amendment opens it again");
}

#[test]
fn nobody_waits_for_the_sheet_of_one_who_stands_aside() {
    let (Village { mut tablet, model, mai, hoa, key: hers, .. }, _) = visited();
    seal(&mut tablet, &mai, &hers);
    tablet.act(Command::edit(hoa, vec![Entry::note("recuse.", model.clone(), "Người nhà")])).unwrap();
    assert_eq!(state(&tablet, &model), State::Sealed);
}

#[test]
fn a_sheet_of_the_team_that_was_begun_is_waited_for_as_well() {
    let (Village { mut tablet, model, mai, hoa, key: hers, .. }, _) = visited();
    let teams = key(&tablet, &model, Assessor::Team);
    tablet.give(&teams, "I.1", 200).unwrap();
    seal(&mut tablet, &mai, &hers);
    let his = key(&tablet, &model, Assessor::Person(hoa.clone()));
    seal(&mut tablet, &hoa, &his);
    assert_eq!(state(&tablet, &model), State::Scoring);
    seal(&mut tablet, &hoa, &teams);
    assert_eq!(state(&tablet, &model), State::Sealed);
}

#[test]
fn the_next_round_changes_nothing_of_a_model_before_it_has_a_visit_or_a_sheet_in_it() {
    let (Village { mut tablet, model, mai, hoa, key: hers, unit, .. }, first) = visited();
    let his = key(&tablet, &model, Assessor::Person(hoa.clone()));
    seal(&mut tablet, &mai, &hers);
    seal(&mut tablet, &hoa, &his);
    let more = vec![Entry::text("name", "Tiếng kẻng"), Entry::link("unit", Some(unit)), Entry::flag("nominated", true)];
    let other = tablet.make(Command::create(Noun::Model, more));
    let team = movement::visit::Visit::read(&tablet.ledger, &first).unwrap().team.unwrap();
    trip(&mut tablet, &other, &team, "27/8/2026");
    round(&mut tablet, campaign::Command::NextRound);
    assert_eq!((state(&tablet, &model), state(&tablet, &other)), (State::Review, State::Scheduled));
    // A visit that is planned now is one of the second round.
    trip(&mut tablet, &model, &team, "05/10/2026");
    assert_eq!(state(&tablet, &model), State::Scheduled);
    let second = Key { round: 2, ..hers };
    seal(&mut tablet, &mai, &second);
    assert_eq!(state(&tablet, &model), State::Scoring);
    seal(&mut tablet, &hoa, &Key { round: 2, ..his });
    assert_eq!(state(&tablet, &model), State::Sealed);
}

#[test]
fn a_second_round_without_a_visit_waits_for_the_team_of_the_first() {
    let (Village { mut tablet, model, mai, hoa, key: hers, .. }, _) = visited();
    let his = key(&tablet, &model, Assessor::Person(hoa.clone()));
    seal(&mut tablet, &mai, &hers);
    seal(&mut tablet, &hoa, &his);
    round(&mut tablet, campaign::Command::NextRound);
    seal(&mut tablet, &mai, &Key { round: 2, ..hers });
    assert_eq!(state(&tablet, &model), State::Scoring);
    seal(&mut tablet, &hoa, &Key { round: 2, ..his });
    assert_eq!(state(&tablet, &model), State::Sealed);
}

#[test]
fn a_model_is_under_review_once_its_round_is_closed_and_until_something_came_of_it() {
    let (Village { mut tablet, model, mai, hoa, key: hers, other_unit, .. }, _) = visited();
    seal(&mut tablet, &mai, &hers);
    let his = key(&tablet, &model, Assessor::Person(hoa.clone()));
    tablet.who = Some(hoa.clone());
    tablet.give(&his, "I.1", 200).unwrap();
    // Somebody else of the team never began: of a closed round nobody waits for that.
    let late = person(&mut tablet, "Lê Văn Sơn", &other_unit);
    let team = movement::team::list(&tablet.ledger)[0].id.clone();
    tablet.act(Command::edit(team, vec![Entry::mark("m.", late, true)])).unwrap();
    round(&mut tablet, campaign::Command::CloseRound);
    assert_eq!(state(&tablet, &model), State::Scoring, "a sheet that was begun can still be sealed");
    seal(&mut tablet, &hoa, &his);
    assert_eq!(state(&tablet, &model), State::Review);
    for (outcome, stands) in [
        ("cong-nhan", State::Recognised),
        ("tieu-bieu", State::Exemplary),
        ("de-nghi-khen-thuong", State::Proposed),
        ("tra-lai", State::Returned),
    ] {
        tablet.act(Command::edit(model.clone(), vec![Entry::text("outcome", outcome)])).unwrap();
        assert_eq!(state(&tablet, &model), stands);
    }
    tablet.act(Command::edit(model.clone(), vec![Entry::text("withdrawn", "Xin rút")])).unwrap();
    assert_eq!(state(&tablet, &model), State::Withdrawn);
}

#[test]
fn a_model_whose_day_of_review_is_set_is_under_review_while_others_are_still_visited() {
    let (Village { mut tablet, model, mai, hoa, key: hers, unit, .. }, first) = visited();
    let his = key(&tablet, &model, Assessor::Person(hoa.clone()));
    let more = vec![Entry::text("name", "Tiếng kẻng"), Entry::link("unit", Some(unit)), Entry::flag("nominated", true)];
    let other = tablet.make(Command::create(Noun::Model, more));
    let team = movement::visit::Visit::read(&tablet.ledger, &first).unwrap().team.unwrap();
    trip(&mut tablet, &other, &team, "27/8/2026");
    for one in [&model, &other] {
        tablet.act(Command::edit(one.clone(), vec![on("outcome.on", "06/11/2026")])).unwrap();
    }
    assert_eq!((state(&tablet, &model), state(&tablet, &other)), (State::Scheduled, State::Scheduled), "not yet seen");
    tablet.give(&hers, "I.1", 200).unwrap();
    assert_eq!(state(&tablet, &model), State::Scoring, "nobody reviews a sheet that is being written");
    seal(&mut tablet, &mai, &hers);
    seal(&mut tablet, &hoa, &his);
    assert_eq!((state(&tablet, &model), state(&tablet, &other)), (State::Review, State::Scheduled));
    tablet.act(Command::edit(model.clone(), vec![Entry::text("outcome", "cong-nhan")])).unwrap();
    assert_eq!(state(&tablet, &model), State::Recognised);
}

#[test]
fn the_office_awaits_no_sheet_of_a_round_in_which_nothing_is_planned() {
    let (Village { mut tablet, model, mai, hoa, key: hers, .. }, _) = visited();
    let his = key(&tablet, &model, Assessor::Person(hoa.clone()));
    seal(&mut tablet, &mai, &hers);
    seal(&mut tablet, &hoa, &his);
    round(&mut tablet, campaign::Command::NextRound);
    let awaited = |tablet: &Tablet| {
        let day = movement::today::for_office(&tablet.ledger, Day::parse("01/10/2026").unwrap());
        day.awaited.into_iter().flat_map(|visit| visit.models).flat_map(|one| one.awaited).collect::<Vec<_>>()
    };
    assert!(awaited(&tablet).is_empty());
    seal(&mut tablet, &mai, &Key { round: 2, ..hers });
    assert_eq!(awaited(&tablet), ["Nguyễn Văn Hòa"], "the second round has begun without a visit");
    round(&mut tablet, campaign::Command::CloseRound);
    assert!(awaited(&tablet).is_empty(), "nobody can begin a sheet of a closed round");
}
