//! Where a task stands on a day.

use crate::date::Day;
use crate::look;
use ledger::{Ledger, RecordId};

/// Within how many days a task is due soon.
const SOON: i32 = 7;

/// Where a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Its day has passed by so many days.
    Overdue(i32),
    /// It is due today or within a week.
    Soon(i32),
    /// It is due later.
    Open,
    /// It has no day: done all year.
    Ongoing,
    /// It has no day yet: somebody above says when.
    Waiting,
    /// Done, on that day.
    Done(Day),
}

/// Where a task stands on a day; none where it is not known.
pub fn status(ledger: &Ledger, id: &RecordId, today: Day) -> Option<Status> {
    let record = look::of_kind(ledger, id, "task")?;
    if let Some(done) = look::day(&record, "done") {
        return Some(Status::Done(done));
    }
    Some(match look::day(&record, "due") {
        None if look::flag(&record, "waits") => Status::Waiting,
        None => Status::Ongoing,
        Some(due) => until(due, today),
    })
}

/// Where something stands on a day that is not done and has its last day.
fn until(due: Day, today: Day) -> Status {
    match due.number() - today.number() {
        left if left < 0 => Status::Overdue(-left),
        left if left <= SOON => Status::Soon(left),
        _ => Status::Open,
    }
}

/// How many tasks are done, overdue and due soon, and how many there are.
pub fn counts(ledger: &Ledger, today: Day) -> (usize, usize, usize, usize) {
    let mut found = (0, 0, 0, 0);
    for record in ledger.records("task").filter(|record| !look::flag(record, "binned")) {
        found.3 += 1;
        match look::id(&record).and_then(|id| status(ledger, &id, today)) {
            Some(Status::Done(_)) => found.0 += 1,
            Some(Status::Overdue(_)) => found.1 += 1,
            Some(Status::Soon(_)) => found.2 += 1,
            Some(Status::Open | Status::Ongoing | Status::Waiting) | None => {}
        }
    }
    found
}
