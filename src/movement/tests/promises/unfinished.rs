//! What is left of days that went by: a sheet that was begun, one that was not, one of an earlier round.

use crate::day::{plan_visit, with_team};
use crate::village::Village;
use ledger::RecordId;
use movement::campaign::{self, Campaign};
use movement::record::Entry;
use movement::rubric::{Command as Rubrics, Rubric};
use movement::sheet::{Key, Reader, SummaryState, Verb as SheetVerb};
use movement::today::Today;
use movement::{Command, model, today};

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
fn a_visit_that_went_by_without_a_sheet_stays_on_my_day_until_i_begin_it() {
    let (mut v, team, kitchen) = with_team();
    let visit = plan_visit(&mut v.tablet, &team, &[&v.model, &kitchen], -1, 8);
    let missed = mine(&v).missed;
    assert_eq!(missed.iter().map(|trip| &trip.visit.id).collect::<Vec<_>>(), [&visit]);
    assert_eq!(models(&missed[0].stops), [&v.model], "the kitchen is not mine to score");
    v.tablet.give(&v.key, "II.1", 700).unwrap();
    let day = mine(&v);
    assert!(day.missed.is_empty());
    assert_eq!(models(&day.unfinished), [&v.model]);
}

#[test]
fn nobody_is_reminded_of_a_visit_of_a_round_that_is_closed() {
    let (mut v, team, _) = with_team();
    plan_visit(&mut v.tablet, &team, &[&v.model], -1, 8);
    of_the_campaign(&mut v, campaign::Command::CloseRound);
    assert!(mine(&v).missed.is_empty());
}

#[test]
fn a_draft_of_an_earlier_round_leads_to_itself_and_not_to_a_blank_sheet() {
    let (mut v, team, _) = with_team();
    v.tablet.give(&v.key, "II.1", 700).unwrap();
    of_the_campaign(&mut v, campaign::Command::NextRound);
    plan_visit(&mut v.tablet, &team, &[&v.model], 0, 8);
    let day = mine(&v);
    assert_eq!(day.today[0].stops[0].sheet.as_ref().unwrap().state, SummaryState::Blank);
    assert!(!day.today[0].stops[0].earlier);
    assert_eq!(day.unfinished.len(), 1, "it is another sheet than that of today");
    assert!(day.unfinished[0].earlier);
    assert_eq!(day.unfinished[0].sheet.as_ref().unwrap().key, v.key);
    let reader = Reader { person: Some(v.mai.clone()), office: false };
    let page = model::page(&v.tablet.ledger, &v.model, &reader).unwrap();
    assert_eq!(page.earlier.iter().map(|of| &of.summary.key).collect::<Vec<&Key>>(), [&v.key]);
    assert_eq!(page.mine.unwrap().summary.state, SummaryState::Blank);
    v.tablet.give(&v.key, "I.1", 200).unwrap();
}

#[test]
fn a_sheet_of_today_is_the_one_i_began_though_the_campaign_asks_for_another_rubric_since() {
    let (mut v, team, _) = with_team();
    plan_visit(&mut v.tablet, &team, &[&v.model], 0, 8);
    v.tablet.fill(&v.key);
    v.tablet.verb(&v.key, SheetVerb::Seal).unwrap();
    let mut body = (*Rubric::read(&v.tablet.ledger, &v.key.rubric).unwrap().body).clone();
    body.title = "Bộ tiêu chí sửa đổi".to_owned();
    let other = v.tablet.make(Command::Rubric(Rubrics::Adopt(Box::new(body))));
    let id = Campaign::of(&v.tablet.ledger).unwrap().id;
    v.tablet.act(Command::edit(id, vec![Entry::link("rubric.collective", Some(other))])).unwrap();
    let day = mine(&v);
    let stop = &day.today[0].stops[0];
    assert!(matches!(stop.sheet.as_ref().unwrap().state, SummaryState::Sealed { .. }));
    assert!(stop.is_done());
}

fn mine(v: &Village) -> Today {
    today::for_person(&v.tablet.ledger, &v.mai, v.tablet.day())
}

fn models(stops: &[today::Stop]) -> Vec<&RecordId> {
    stops.iter().map(|stop| &stop.model.id).collect()
}

fn of_the_campaign(v: &mut Village, command: impl FnOnce(RecordId) -> campaign::Command) {
    let id = Campaign::of(&v.tablet.ledger).unwrap().id;
    v.tablet.act(Command::Campaign(command(id))).unwrap();
}

#[test]
fn what_was_visited_twice_or_is_visited_again_or_goes_to_no_survey_any_more_is_not_asked_for_twice() {
    let (mut v, team, _) = with_team();
    plan_visit(&mut v.tablet, &team, &[&v.model], -5, 8);
    let last = plan_visit(&mut v.tablet, &team, &[&v.model], -2, 8);
    assert_eq!(mine(&v).missed.iter().map(|trip| &trip.visit.id).collect::<Vec<_>>(), [&last]);
    let again = plan_visit(&mut v.tablet, &team, &[&v.model], 1, 8);
    assert!(mine(&v).missed.is_empty());
    v.tablet.act(Command::edit(again, vec![Entry::mark("m.", v.model.clone(), false)])).unwrap();
    assert_eq!(mine(&v).missed.len(), 1);
    v.tablet.act(Command::edit(v.model.clone(), vec![Entry::flag("nominated", false)])).unwrap();
    assert!(mine(&v).missed.is_empty());
}

#[test]
fn who_stands_aside_after_beginning_is_not_asked_to_finish() {
    let (mut v, _, _) = with_team();
    v.tablet.give(&v.key, "II.1", 700).unwrap();
    assert_eq!(mine(&v).unfinished.len(), 1);
    let interest = Entry::note("recuse.", v.model.clone(), "Em gái tôi là tổ trưởng");
    v.tablet.act(Command::edit(v.mai.clone(), vec![interest])).unwrap();
    assert!(mine(&v).unfinished.is_empty());
}
