//! What must still be done, body by body, and which reports have not come: the list that is printed to remind them.

use super::status::{Status, status, until};
use crate::date::Day;
use crate::look;
use crate::record::title;
use crate::report::Period;
use crate::text;
use ledger::{Ledger, RecordId};
use std::collections::BTreeMap;

/// What somebody is reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owed {
    /// A task, by its name.
    Task(String),
    /// The report for a period; none where the period is not known.
    Report(Option<Period>),
}

/// A task that is not done, or a report that has not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Its record.
    pub id: RecordId,
    /// What must be done.
    pub what: Owed,
    /// Its last day; none where it goes on all year.
    pub due: Option<Day>,
    /// Where it stands.
    pub status: Status,
}

/// The tasks that are not done and the reports that have not come, by body in Vietnamese order, those without a body last;
/// of one body by day.
pub fn reminders(ledger: &Ledger, today: Day) -> Vec<(String, Vec<Reminder>)> {
    let mut bodies = Bodies::new();
    for record in ledger.records("task").filter(|record| !look::flag(record, "binned")) {
        let Some(id) = look::id(&record) else { continue };
        let Some(status) = status(ledger, &id, today).filter(|status| !matches!(status, Status::Done(_))) else {
            continue;
        };
        let body = look::text(&record, "body");
        let what = Owed::Task(look::text(&record, "name"));
        put(&mut bodies, body, Reminder { id, what, due: look::day(&record, "due"), status });
    }
    for record in ledger.records("report").filter(|record| !look::flag(record, "binned")) {
        let Some(id) = look::id(&record).filter(|_| look::day(&record, "received").is_none()) else { continue };
        let due = look::day(&record, "due");
        let what = Owed::Report(Period::from_key(&look::text(&record, "period")));
        let status = due.map_or(Status::Ongoing, |due| until(due, today));
        put(&mut bodies, title(ledger, &id), Reminder { id, what, due, status });
    }
    for (_, tasks) in bodies.values_mut() {
        ledger::order::by_key(tasks, |task| (task.due.is_none(), task.due, task.id.clone()));
    }
    bodies.into_values().collect()
}

/// What each body owes, by its name as it sorts.
type Bodies = BTreeMap<(bool, text::SortKey), (String, Vec<Reminder>)>;

fn put(bodies: &mut Bodies, body: String, one: Reminder) {
    let (_, owed) = bodies.entry((body.is_empty(), text::sort_key(&body))).or_insert_with(|| (body, Vec::new()));
    owed.push(one);
}
