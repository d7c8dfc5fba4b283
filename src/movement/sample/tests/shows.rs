//! What there is to be seen besides the survey: registrations to look at twice, who took them, money, and who speaks for a unit.

use super::opened;
use crate::date::Day;
use crate::model::{self, Near, Notice};
use crate::person::{Recusal, recused};
use crate::{look, money, person, today, unit, visit};
use ledger::RecordId;
use std::collections::BTreeSet;

#[test]
fn the_unit_with_a_third_model_says_why_and_one_unit_has_none_left() {
    let found = unit::participation(&opened());
    let names = |units: &[unit::Unit]| units.iter().map(|unit| unit.id.to_string()).collect::<Vec<_>>();
    assert_eq!(names(&found.missing), ["unit/vp-dang-uy"]);
    assert_eq!(
        found.over.iter().map(|over| (over.unit.id.as_str(), over.count)).collect::<Vec<_>>(),
        [("unit/doan", 3)]
    );
    let ledger = opened();
    let asks = |one: &model::Model| {
        model::notices(&ledger, one).iter().any(|notice| matches!(notice, Notice::OverQuota { .. }))
    };
    assert!(!model::list(&ledger).iter().any(asks), "the reason is given");
}

#[test]
fn two_units_of_one_area_register_nearly_the_same_model() {
    let ledger = opened();
    let twin = |one: &model::Model| {
        let found = model::notices(&ledger, one).into_iter().find_map(|notice| match notice {
            Notice::Similar(other, Near::Thon) => Some(other),
            _ => None,
        });
        found.map(|other| (one.id.clone(), other, one.unit.clone()))
    };
    let twins: Vec<(RecordId, RecordId, Option<RecordId>)> = model::list(&ledger).iter().filter_map(twin).collect();
    let [one, other] = &twins[..] else { panic!("{twins:?}") };
    assert_eq!((&one.0, &one.1), (&other.1, &other.0));
    assert_ne!(one.2, other.2);
}

#[test]
fn the_log_says_of_every_registration_that_came_who_took_it() {
    let all = model::receipts(&opened());
    assert!(all.iter().all(|one| one.day.is_none() == one.receiver.is_empty()));
    assert_eq!(all.iter().filter(|one| one.day.is_none()).count(), 2, "the drafts");
    let takers: BTreeSet<&str> = all.iter().map(|one| one.receiver.as_str()).filter(|name| !name.is_empty()).collect();
    assert_eq!(takers.len(), 2);
}

#[test]
fn a_trip_is_made_ready_and_money_was_spent_on_trips_and_activities() {
    let ledger = opened();
    let ticks = |visit: &visit::Visit| {
        let record = ledger.record(visit.id.as_str()).unwrap();
        visit::Preparation::KEYS.iter().filter(|key| look::flag(&record, &format!("prep.{key}"))).count()
    };
    let ready: Vec<usize> = visit::list(&ledger).iter().map(ticks).filter(|count| *count > 0).collect();
    assert!(!ready.is_empty() && ready.iter().all(|count| *count < visit::Preparation::ALL.len()), "{ready:?}");
    let sums = money::sums(&ledger);
    let named = |shares: &[money::Share]| shares.iter().filter(|share| !share.name.is_empty()).count();
    assert_eq!((named(&sums.trips), named(&sums.activities)), (2, 2));
    assert!(sums.all.left() > 0);
}

#[test]
fn whoever_declared_an_interest_stands_aside_from_a_visit_of_their_team() {
    let ledger = opened();
    let (person, model) = (RecordId::new("person/mau-11").unwrap(), RecordId::new("model/mau-28").unwrap());
    assert!(matches!(recused(&ledger, &person, &model), Some(Recusal::Declared(_))));
    let day = today::for_person(&ledger, &person, Day::parse("2026-08-24").unwrap());
    let stops = day.week.iter().flat_map(|trip| &trip.stops);
    assert!(stops.into_iter().any(|stop| stop.model.id == model && stop.recused.is_some()));
}

#[test]
fn three_who_are_in_no_team_see_the_registrations_of_their_unit() {
    let ledger = opened();
    let speak: Vec<usize> = person::list(&ledger)
        .iter()
        .filter_map(|person| today::of_unit(&ledger, &person.id))
        .map(|unit| unit.models.len())
        .collect();
    assert_eq!(speak, [0, 2, 3]);
}
