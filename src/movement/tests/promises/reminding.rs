//! Whom the office reminds, and of what.

use crate::village::{Village, village};
use movement::Command;
use movement::record::{Entry, Noun};
use movement::report::Period;
use movement::task::{Owed, Status, reminders};

#[test]
fn a_unit_is_reminded_of_its_report_until_it_comes_and_of_its_tasks_until_they_are_done() {
    let Village { mut tablet, unit, .. } = village();
    let day = tablet.day();
    let due = Entry::day("due", Some(day.plus(-2)));
    let entries = vec![Entry::link("unit", Some(unit.clone())), Entry::text("period", Period::KEYS[0]), due.clone()];
    let report = tablet.make(Command::create(Noun::Report, entries));
    let entries = vec![Entry::text("name", "Họp dân"), Entry::text("body", "Chi bộ thôn Đông Hòa"), due];
    let task = tablet.make(Command::create(Noun::Task, entries));
    let waits = vec![Entry::text("name", "Dự tập huấn"), Entry::flag("waits", true)];
    let training = tablet.make(Command::create(Noun::Task, waits));

    let all = reminders(&tablet.ledger, day);
    let of = |body: &str| all.iter().find(|(name, _)| name == body).map(|(_, owed)| owed.clone()).unwrap_or_default();
    let owed = of("Chi bộ thôn Đông Hòa");
    assert_eq!(owed.iter().map(|one| one.status).collect::<Vec<_>>(), [Status::Overdue(2), Status::Overdue(2)]);
    assert!(owed.iter().any(|one| one.what == Owed::Report(Period::from_key(Period::KEYS[0]))));
    assert!(owed.iter().any(|one| one.what == Owed::Task("Họp dân".to_owned())));
    let without = of("");
    assert!(without.iter().any(|one| one.id == training && one.status == Status::Waiting), "{without:?}");

    tablet.act(Command::edit(report, vec![Entry::day("received", Some(day))])).unwrap();
    tablet.act(Command::edit(task, vec![Entry::day("done", Some(day))])).unwrap();
    let all = reminders(&tablet.ledger, day);
    assert!(!all.iter().any(|(body, _)| body == "Chi bộ thôn Đông Hòa"), "{all:?}");
}
