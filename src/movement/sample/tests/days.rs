//! Something to do on any day, and no harm in opening it again.

use super::{FILE, fold, on, opened, sheets};
use crate::date::Day;
use crate::model::State;
use crate::sample::events;
use crate::sheet::{Assessor, SummaryState};
use crate::visit::{self, Notice};
use crate::{model, person, team, today};
use ledger::{Event, RecordId};
use std::collections::BTreeSet;

#[test]
fn whatever_the_day_every_team_has_three_models_to_see_and_nobody_has_scored_them() {
    let mut days: Vec<Day> =
        ["2024-02-29", "2026-12-31", "1970-01-01", "2090-06-15"].iter().map(|text| Day::parse(text).unwrap()).collect();
    let first = Day::parse("2026-01-01").unwrap();
    days.extend((0..12).map(|step| first.plus(step * 31)));
    let scored: BTreeSet<RecordId> = sheets(&opened())
        .into_iter()
        .filter(|(sheet, _)| sheet.key.assessor != Assessor::Unit)
        .map(|(sheet, _)| sheet.key.model)
        .collect();
    for today in days {
        let ledger = fold(&events(FILE, today).unwrap());
        let visits = visit::list(&ledger);
        for team in team::list(&ledger) {
            let of_team = visits.iter().filter(|visit| visit.team.as_ref() == Some(&team.id));
            let (mut now, mut before, mut after) = (0, 0, 0);
            for visit in of_team {
                match visit.date.unwrap().number() - today.number() {
                    0 => {
                        now += 1;
                        assert!(visit.models.iter().all(|model| !scored.contains(model)), "{today}");
                    }
                    -7..=-1 => before += 1,
                    1..=13 => after += 1,
                    _ => {}
                }
            }
            assert!(now >= 3 && before >= 2 && after >= 3, "{today}, {}: {now} {before} {after}", team.name);
        }
    }
}

#[test]
fn models_in_every_state_are_there_to_be_seen_on_whatever_day_the_sample_is_opened() {
    for day in ["2026-03-16", "2026-07-15", "2026-08-24", "2026-11-06", "2026-12-31", "2027-01-01", "2028-02-29"] {
        let ledger = fold(&on(day));
        let rows = model::rows(&ledger, crate::record::WORDLESS);
        let counts: Vec<(&str, usize)> = State::ALL
            .iter()
            .map(|state| (state.key(), rows.iter().filter(|row| row.state == *state).count()))
            .collect();
        let expected = [
            ("nhap", 2),
            ("da-dang-ky", 9),
            ("duoc-gioi-thieu", 2),
            ("da-len-lich", 6),
            ("da-thong-bao", 26),
            ("dang-cham", 2),
            ("da-khoa-phieu", 1),
            ("binh-xet", 1),
            ("cong-nhan", 1),
            ("tieu-bieu", 1),
            ("de-nghi-khen-thuong", 1),
            ("tra-lai", 1),
            ("rut", 1),
        ];
        assert_eq!(counts, expected, "{day}");
    }
}

#[test]
fn some_visits_were_announced_and_confirmed_and_some_were_not() {
    let today = Day::parse("2026-08-24").unwrap();
    let visits = visit::list(&opened());
    let near: Vec<_> = visits.iter().filter(|visit| visit.date.is_some_and(|date| date >= today)).collect();
    assert!(near.iter().any(|visit| visit.notice == Notice::Missing));
    assert!(near.iter().any(|visit| matches!(visit.notice, Notice::Prepared(written) if written < today)));
    assert!(near.iter().any(|visit| matches!(visit.notice, Notice::Sent(_))));
    assert!(near.iter().any(|visit| matches!(visit.notice, Notice::Confirmed(_))));
    for visit in &visits {
        if let Notice::Sent(day) | Notice::Confirmed(day) = visit.notice {
            assert!(Some(day) < visit.date && day < today, "{}: told before it happens, and known today", visit.id);
        }
    }
}

#[test]
fn opened_twice_on_a_day_it_is_the_same_to_the_byte() {
    let (one, two) = (on("2026-10-01"), on("2026-10-01"));
    assert_eq!(one.iter().map(Event::bytes).collect::<Vec<_>>(), two.iter().map(Event::bytes).collect::<Vec<_>>());
    let ledger = fold(&one);
    let before = ledger.events_len();
    let again = fold(&[one, two].concat());
    assert_eq!(again.events_len(), before);
    assert_eq!(again.fingerprint(), ledger.fingerprint());
}

#[test]
fn opened_on_different_days_it_merges_without_a_conflict() {
    let (one, two) = (on("2026-10-01"), on("2026-10-02"));
    let (ab, ba) = (fold(&[one.clone(), two.clone()].concat()), fold(&[two.clone(), one.clone()].concat()));
    assert_eq!(ab.fingerprint(), ba.fingerprint());
    assert!(ab.conflicts().is_empty());
    let shared: BTreeSet<&[u8]> = one.iter().map(Event::bytes).collect();
    let differ: Vec<&str> = two.iter().filter(|event| !shared.contains(event.bytes())).map(Event::kind).collect();
    assert_eq!(differ, ["visit.create"], "only the visits follow the day");
}

#[test]
fn whichever_member_of_a_team_you_choose_to_be_you_can_score_three_models_today() {
    let ledger = opened();
    let today = Day::parse("2026-08-24").unwrap();
    for person in person::list(&ledger).into_iter().filter(|person| person.seat.is_some()) {
        let mine = today::for_person(&ledger, &person.id, today);
        assert_eq!(mine.today.len(), 3, "{}", person.name);
        assert!(!mine.week.is_empty(), "{}", person.name);
        for stop in mine.today.iter().flat_map(|trip| &trip.stops) {
            assert_eq!(stop.recused, None, "{}: {}", person.name, stop.model.name);
            assert!(stop.sheet.as_ref().is_some_and(|sheet| sheet.state == SummaryState::Blank), "{}", stop.model.name);
        }
    }
}

#[test]
fn somebody_has_to_stand_back_from_a_later_visit_to_their_own_unit() {
    let ledger = opened();
    let stands_back = |visit: &visit::Visit| {
        let team = visit.team.as_ref().and_then(|id| team::Team::read(&ledger, id)).unwrap();
        let recused = |model: &RecordId| team.members.iter().any(|id| person::recused(&ledger, id, model).is_some());
        visit.models.iter().any(recused)
    };
    assert!(visit::list(&ledger).iter().any(stands_back));
}
