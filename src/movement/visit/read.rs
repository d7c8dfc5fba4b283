//! A visit as pages read it.

use crate::date::{Day, Time};
use crate::look;
use ledger::{Ledger, Record, RecordId};

/// A survey visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Its record.
    pub id: RecordId,
    /// The day, if it is set.
    pub date: Option<Day>,
    /// The time of day, if it is set.
    pub time: Option<Time>,
    /// The team that goes.
    pub team: Option<RecordId>,
    /// The models visited.
    pub models: Vec<RecordId>,
    /// How far the notice to the unit is.
    pub notice: Notice,
    /// What to bring, where to meet.
    pub note: String,
    /// Whether it lies in the bin.
    pub binned: bool,
}

/// How far the notice to the unit is (plan: "sẽ thông báo đến cơ sở trước khi tiến hành").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing was sent: a warning.
    Missing,
    /// Sent on that day, not confirmed.
    Sent(Day),
    /// Confirmed by the unit on that day.
    Confirmed(Day),
}

impl Visit {
    /// The visit of a record id, if it is known.
    pub fn read(ledger: &Ledger, id: &RecordId) -> Option<Visit> {
        look::of_kind(ledger, id, "visit").and_then(|record| of(&record))
    }
}

/// Every visit that is not in the bin, by day, time and id; visits without a day last.
pub fn list(ledger: &Ledger) -> Vec<Visit> {
    let mut all: Vec<Visit> = ledger
        .records("visit")
        .filter_map(|record| of(&record))
        .filter(|visit| !visit.binned && (visit.date.is_some() || !visit.models.is_empty()))
        .collect();
    ledger::order::by_key(&mut all, |visit| (visit.date.is_none(), visit.date, visit.time, visit.id.clone()));
    all
}

/// The visits to a model.
pub fn of_model(ledger: &Ledger, model: &RecordId) -> Vec<Visit> {
    let mut all = list(ledger);
    all.retain(|visit| visit.models.contains(model));
    all
}

fn of(record: &Record<'_>) -> Option<Visit> {
    let notice = match (look::day(record, "notice.sent"), look::day(record, "notice.ack")) {
        (_, Some(day)) => Notice::Confirmed(day),
        (Some(day), None) => Notice::Sent(day),
        (None, None) => Notice::Missing,
    };
    Some(Visit {
        id: look::id(record)?,
        date: look::day(record, "date"),
        time: record.text("time").and_then(|time| Time::parse(&time)),
        team: look::link(record, "team"),
        models: look::marked(record, "m.", "model"),
        notice,
        note: look::text(record, "note"),
        binned: look::flag(record, "binned"),
    })
}
