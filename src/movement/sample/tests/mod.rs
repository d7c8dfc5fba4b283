//! What the sample promises to a person who opens it to learn.

mod days;
mod scores;
mod shows;

use super::{SampleFault, events};
use crate::campaign::Campaign;
use crate::date::Day;
use crate::gate::MovementGate;
use crate::model::{self, Model, Subject};
use crate::sheet::Sheet;
use crate::visit;
use crate::{person, rubric, team, text, thon, unit};
use ledger::{Event, Gate, Ledger, RecordId};
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::is_nfc;

const FILE: &str = include_str!("../../../../public/sample.json");

fn on(day: &str) -> Vec<Event> {
    events(FILE, Day::parse(day).unwrap()).unwrap()
}

fn fold(events: &[Event]) -> Ledger {
    let mut ledger = Ledger::new();
    for event in events {
        ledger.add(event);
    }
    ledger
}

fn opened() -> Ledger {
    fold(&on("2026-08-24"))
}

fn sheets(ledger: &Ledger) -> Vec<(Sheet, rubric::Rubric)> {
    let ids: Vec<RecordId> = ledger.records("sheet").map(|record| RecordId::new(record.id()).unwrap()).collect();
    ids.iter()
        .map(|id| {
            let sheet = Sheet::read(ledger, id).unwrap();
            let rubric = rubric::Rubric::read(ledger, &sheet.key.rubric).unwrap();
            (sheet, rubric)
        })
        .collect()
}

#[test]
fn the_commune_has_24_thon_28_units_54_models_and_four_teams_of_four_seats() {
    let ledger = opened();
    assert_eq!(thon::list(&ledger).len(), 24);
    assert_eq!(unit::list(&ledger).len(), 28);
    assert_eq!(person::list(&ledger).len(), 19);
    let models = model::list(&ledger);
    assert_eq!(models.len(), 54);
    assert_eq!(models.iter().filter(|one| one.nominated).count(), 42);
    assert_eq!(models.iter().filter(|one| one.subject == Some(Subject::Individual)).count(), 8);
    let teams = team::list(&ledger);
    assert_eq!(teams.len(), 4);
    for team in teams {
        assert_eq!(team.members.len(), 4, "{}", team.name);
        assert!(team.empty_seats(&ledger).is_empty(), "{}", team.name);
    }
}

#[test]
fn the_campaign_is_the_plan_and_for_training() {
    let campaign = Campaign::of(&opened()).unwrap();
    assert_eq!(campaign.id.as_str(), super::CAMPAIGN);
    assert!(campaign.training);
    assert_eq!(campaign.deadline, Day::parse("10/4/2026").ok());
    assert_eq!(campaign.survey, (Day::parse("01/7/2026").ok(), Day::parse("31/12/2026").ok()));
    assert_eq!(campaign.quota, (1, 2));
    assert_eq!((campaign.signer_post.as_str(), campaign.signer_name.as_str()), ("PHÓ BÍ THƯ", "Phan Minh Quảng"));
    assert!(campaign.basis.iter().any(|line| line.contains("18-KH/BTGDVTU") && line.contains("09/3/2026")));
    assert_eq!(campaign.recipients.len(), 7);
    assert_eq!((campaign.fields.len(), campaign.strands.len()), (4, 2));
}

#[test]
fn no_two_models_share_a_name_and_every_unit_but_one_registers_one_or_two() {
    let ledger = opened();
    let models = model::list(&ledger);
    let names: BTreeSet<String> = models.iter().map(|one| text::fold(&one.name)).collect();
    assert_eq!(names.len(), models.len());
    let mut of_unit: BTreeMap<RecordId, usize> = BTreeMap::new();
    for one in &models {
        *of_unit.entry(one.unit.clone().unwrap()).or_default() += 1;
    }
    assert_eq!(of_unit.len(), 28);
    let over: Vec<_> = of_unit.iter().filter(|(_, count)| !(1..=2).contains(*count)).collect();
    assert_eq!(over.iter().map(|(unit, count)| (unit.as_str(), **count)).collect::<Vec<_>>(), [("unit/doan", 3)]);
    let late = models
        .iter()
        .filter(|one| model::notices(&ledger, one).iter().any(|notice| matches!(notice, model::Notice::Late { .. })));
    assert_eq!(late.count(), 2, "a late registration is there to be seen");
}

fn written(one: &Model) -> [(&'static str, &str); 15] {
    [
        ("name", &one.name),
        ("place", &one.place),
        ("reason", &one.reason),
        ("goal", &one.goal),
        ("content", &one.content),
        ("audience", &one.audience),
        ("lead", &one.lead),
        ("partners", &one.partners),
        ("joiners", &one.joiners),
        ("resources", &one.resources),
        ("schedule", &one.schedule),
        ("outputs", &one.outputs),
        ("upkeep", &one.upkeep),
        ("keeper", &one.keeper),
        ("phone", &one.phone),
    ]
}

#[test]
fn every_registration_is_filled_in_vietnamese_and_says_something_of_its_own() {
    let ledger = opened();
    let models = model::list(&ledger);
    let mut seen: BTreeMap<(&str, String), String> = BTreeMap::new();
    for one in &models {
        for (field, words) in written(one) {
            if field == "phone" {
                assert!(words.starts_with("0000 000 ") && words.len() == 12, "{}: not plainly invented", one.name);
                continue;
            }
            assert!(!words.is_ascii(), "{}: {field} has no Vietnamese letter: {words}", one.name);
            if !["audience", "lead", "partners"].contains(&field) {
                let twin = seen.insert((field, text::fold(words)), one.name.clone());
                assert_eq!(twin, None, "{}: {field} is copied", one.name);
            }
        }
        for measured in [&one.goal, &one.outputs] {
            assert!(measured.chars().any(|c| c.is_ascii_digit()), "{}: nothing measured in {measured}", one.name);
        }
        assert!(one.households.is_some_and(|count| (20..=600).contains(&count)), "{}", one.name);
    }
}

#[test]
fn the_file_is_composed_text_and_small() {
    assert!(is_nfc(FILE));
    assert!(FILE.len() <= 100_000, "{} bytes", FILE.len());
    assert!(!FILE.contains("Đảng uỷ"), "spelled as in the plan");
}

#[test]
fn everything_that_is_referred_to_is_there() {
    let ledger = opened();
    let there = |id: &Option<RecordId>| id.as_ref().is_some_and(|id| ledger.record(id.as_str()).is_some());
    for one in model::list(&ledger) {
        assert!(there(&one.unit) && there(&one.thon), "{}", one.name);
        let replicated = one.newness == Some(model::Newness::Replicated);
        assert_eq!(there(&one.replicated), replicated, "{}", one.name);
        let campaign = Campaign::of(&ledger).unwrap();
        assert!(campaign.fields.iter().any(|choice| choice.key == one.field));
        assert!(campaign.strands.iter().any(|choice| choice.key == one.strand));
    }
    for one in person::list(&ledger) {
        assert!(there(&one.unit) && !one.post.is_empty(), "{}", one.name);
        assert_eq!(one.seat.is_some(), !team::of_person(&ledger, &one.id).is_empty(), "{}", one.name);
    }
    for one in visit::list(&ledger) {
        assert!(there(&one.team) && one.time.is_some() && one.models.len() == 1);
        assert!(one.models.iter().all(|id| Model::read(&ledger, id).is_some_and(|model| model.nominated)));
    }
    for (sheet, _) in sheets(&ledger) {
        assert!(ledger.record(sheet.key.model.as_str()).is_some());
    }
}

#[test]
fn opening_takes_few_events() {
    let events = on("2026-08-24");
    let bytes: usize = events.iter().map(|event| event.bytes().len()).sum();
    assert!(events.len() <= 200 && bytes <= 200_000, "{} events, {bytes} bytes", events.len());
    for event in &events {
        let touches_sheets = event.changes().iter().filter(|change| change.record.kind() == "sheet").count();
        assert!(touches_sheets == 0 || touches_sheets == event.changes().len(), "sheets travel apart");
    }
}

#[test]
fn every_tablet_admits_it_as_a_bundle() {
    let events = on("2026-08-24");
    let empty = Ledger::new();
    let gate = MovementGate::new(&empty);
    for event in &events {
        assert_eq!(gate.admit(&event.view()), Ok(()));
    }
    assert_eq!(gate.notices(), []);
}

#[test]
fn a_file_that_is_no_sample_is_refused_with_its_place() {
    let day = Day::parse("2026-08-24").unwrap();
    assert_eq!(events("{\"campaign\":\n7}", day).unwrap_err(), SampleFault::File { line: 2, column: 1 });
    let beyond = FILE.replacen("\"thon\":2,\"place\"", "\"thon\":25,\"place\"", 1);
    assert_ne!(beyond, FILE);
    assert_eq!(events(&beyond, day).unwrap_err(), SampleFault::Missing { kind: "thon", place: 25 });
}
