//! What must still be done, body by body: the list that is printed to remind them. Reports are told by their own noun.

use super::status::{Status, status};
use crate::date::Day;
use crate::look;
use crate::text;
use ledger::{Ledger, RecordId};
use std::collections::BTreeMap;

/// A task that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Its record.
    pub id: RecordId,
    /// What must be done.
    pub name: String,
    /// Its last day; none where it goes on all year.
    pub due: Option<Day>,
    /// Where it stands.
    pub status: Status,
}

/// The tasks that are not done, by body in Vietnamese order, those without a body last;
/// of one body by day.
pub fn reminders(ledger: &Ledger, today: Day) -> Vec<(String, Vec<Reminder>)> {
    let mut bodies = Bodies::new();
    for record in ledger.records("task").filter(|record| !look::flag(record, "binned")) {
        let Some(id) = look::id(&record) else { continue };
        let Some(status) = status(ledger, &id, today).filter(|status| !matches!(status, Status::Done(_))) else {
            continue;
        };
        let body = look::text(&record, "body");
        let name = look::text(&record, "name");
        put(&mut bodies, body, Reminder { id, name, due: look::day(&record, "due"), status });
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
