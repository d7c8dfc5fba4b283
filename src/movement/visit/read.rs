//! A visit as pages read it.

use crate::campaign::Campaign;
use crate::date::{Day, Time};
use crate::look;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::{Ledger, Record, RecordId, Value};

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
    /// The round of scoring that it is made for, from 1.
    pub round: u32,
    /// What to bring, where to meet.
    pub note: String,
    /// Whether it lies in the bin.
    pub binned: bool,
}

/// The register of the round.
const ROUND: &str = "round";

/// A visit that is planned in a later round than the first is made for that one.
pub(crate) fn begin(pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
    let round = Campaign::of(pen.scene.ledger).map_or(1, |campaign| campaign.round);
    if round == 1 || pen.touches(id, ROUND) { Ok(()) } else { pen.set(id, ROUND, Value::int(i64::from(round))) }
}

/// How far the notice to the unit is (plan: "sẽ thông báo đến cơ sở trước khi tiến hành").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing was written: a warning.
    Missing,
    /// Written on that day, not sent: a warning.
    Prepared(Day),
    /// Sent on that day, not confirmed.
    Sent(Day),
    /// Confirmed by the unit on that day.
    Confirmed(Day),
}

impl Notice {
    /// Whether the unit was told.
    pub const fn is_told(self) -> bool {
        match self {
            Notice::Missing | Notice::Prepared(_) => false,
            Notice::Sent(_) | Notice::Confirmed(_) => true,
        }
    }
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
    let on = |register| look::day(record, register);
    let told = on("notice.ack").map(Notice::Confirmed).or_else(|| on("notice.sent").map(Notice::Sent));
    let notice = told.or_else(|| on("notice.made").map(Notice::Prepared)).unwrap_or(Notice::Missing);
    Some(Visit {
        id: look::id(record)?,
        date: look::day(record, "date"),
        time: record.text("time").and_then(|time| Time::parse(&time)),
        team: look::link(record, "team"),
        models: look::marked(record, "m.", "model"),
        notice,
        round: look::number(record, ROUND).unwrap_or(1),
        note: look::text(record, "note"),
        binned: look::flag(record, "binned"),
    })
}
