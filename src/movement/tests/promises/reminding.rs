//! Whom the office reminds, and of what.

use crate::village::{Village, village};
use movement::Command;
use movement::record::{Entry, Noun};
use movement::report::{Period, Standing, by_unit, owing};
use movement::task::{Status, reminders};

#[test]
fn a_body_is_reminded_of_its_tasks_until_they_are_done() {
    let Village { mut tablet, .. } = village();
    let day = tablet.day();
    let due = Entry::day("due", Some(day.plus(-2)));
    let entries = vec![Entry::text("name", "Họp dân"), Entry::text("body", "Chi bộ thôn Đông Hòa"), due];
    let task = tablet.make(Command::create(Noun::Task, entries));
    let waits = vec![Entry::text("name", "Dự tập huấn"), Entry::flag("waits", true)];
    let training = tablet.make(Command::create(Noun::Task, waits));

    let all = reminders(&tablet.ledger, day);
    let of = |body: &str| all.iter().find(|(name, _)| name == body).map(|(_, owed)| owed.clone()).unwrap_or_default();
    let owed = of("Chi bộ thôn Đông Hòa");
    assert_eq!(owed.iter().map(|one| one.status).collect::<Vec<_>>(), [Status::Overdue(2)]);
    assert_eq!(owed[0].name, "Họp dân");
    let without = of("");
    assert!(without.iter().any(|one| one.id == training && one.status == Status::Waiting), "{without:?}");

    tablet.act(Command::edit(task, vec![Entry::day("done", Some(day))])).unwrap();
    let all = reminders(&tablet.ledger, day);
    assert!(!all.iter().any(|(body, _)| body == "Chi bộ thôn Đông Hòa"), "{all:?}");
}

#[test]
fn what_is_owed_is_what_the_reports_count_as_missing_one_line_a_period() {
    let Village { mut tablet, unit, .. } = village();
    let day = tablet.day();
    let report = |period: Period, due| {
        let entries = vec![Entry::link("unit", Some(unit.clone())), Entry::text("period", period.key())];
        Command::create(Noun::Report, [entries, due].concat())
    };
    let late = tablet.make(report(Period::First, vec![Entry::day("due", Some(day.plus(-2)))]));
    tablet.make(report(Period::Special, Vec::new()));
    let missing = |ledger: &ledger::Ledger| {
        let all = by_unit(ledger, Period::First, day).into_iter();
        all.filter(|one| one.standing == Standing::Missing).map(|one| one.unit).collect::<Vec<_>>()
    };
    let all = owing(&tablet.ledger, day, None);
    let told: Vec<_> = all.iter().map(|one| (one.period, one.missing, one.due)).collect();
    assert_eq!(told, [(Period::First, true, Some(day.plus(-2))), (Period::Special, false, None)]);
    assert_eq!(all[0].units, missing(&tablet.ledger));
    assert!(all[0].units.len() > 1, "those of which nothing is written owe it as well");
    assert_eq!(all[1].units.len(), 1, "without a last day only what is written down is awaited");
    assert_eq!(movement::today::for_office(&tablet.ledger, day).reports, all[..1]);

    tablet.act(Command::edit(late, vec![Entry::day("received", Some(day))])).unwrap();
    let left = &owing(&tablet.ledger, day, None)[0].units;
    assert_eq!((left, left.len()), (&missing(&tablet.ledger), all[0].units.len() - 1));
}

#[test]
fn of_special_reports_only_what_is_written_is_owed_and_one_that_came_hides_no_other() {
    let Village { mut tablet, unit, other_unit, .. } = village();
    let day = tablet.day();
    let special = |unit: &ledger::RecordId, days: &[(&'static str, i32)]| {
        let asked = [Entry::link("unit", Some(unit.clone())), Entry::text("period", Period::Special.key())];
        let days = days.iter().map(|(register, after)| Entry::day(register, Some(day.plus(*after))));
        Command::create(Noun::Report, asked.into_iter().chain(days).collect())
    };
    tablet.make(special(&unit, &[("due", -9), ("received", -9)]));
    tablet.make(special(&unit, &[("due", -2)]));
    tablet.make(special(&other_unit, &[("due", 60)]));
    let told = |by| {
        let all = owing(&tablet.ledger, day, by).into_iter();
        all.map(|one| (one.missing, one.due, one.units.into_iter().map(|unit| unit.id).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    let late = (true, Some(day.plus(-2)), vec![unit.clone()]);
    assert_eq!(told(None), [late.clone(), (false, Some(day.plus(60)), vec![other_unit.clone()])]);
    assert_eq!(told(Some(day.plus(14))), [late], "what is due in two months can wait");
    tablet.make(special(&other_unit, &[("due", 3)]));
    assert_eq!(owing(&tablet.ledger, day, Some(day.plus(14)))[1].due, Some(day.plus(3)));
}
