//! The log of registrations: which came when, who took it, and whether in time (plan III.2: before the deadline).

use super::{Model, list};
use crate::campaign::Campaign;
use crate::date::Day;
use crate::keyed::keyed;
use crate::look;
use crate::text;
use ledger::{Ledger, RecordId};

keyed! {
    /// How a registration came, in the order in which somebody must look at it.
    Came {
        /// No day of receipt was written down.
        NoDay = "chua-ghi",
        /// After the deadline.
        Late = "cham",
        /// Before the deadline.
        InTime = "dung-han",
        /// The unit has withdrawn it since.
        Withdrawn = "da-rut",
    }
}

/// A registration in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The model's record.
    pub id: RecordId,
    /// Its name.
    pub name: String,
    /// Its unit's name.
    pub unit: String,
    /// The day of receipt; none where it was not written down.
    pub day: Option<Day>,
    /// Who took it; empty where it was not written down.
    pub receiver: String,
    /// How it came.
    pub came: Came,
    /// Name and unit, folded: what a search looks through.
    pub hay: String,
}

/// Every registration by day of receipt, those without a day first: somebody must look for it.
pub fn receipts(ledger: &Ledger) -> Vec<Receipt> {
    let deadline = Campaign::of(ledger).and_then(|campaign| campaign.deadline);
    let mut all: Vec<Receipt> = list(ledger)
        .into_iter()
        .map(|model| {
            let unit = model.unit.as_ref().and_then(|unit| ledger.record(unit.as_str()));
            let unit = unit.map(|unit| look::text(&unit, "name")).unwrap_or_default();
            let record = ledger.record(model.id.as_str());
            Receipt {
                came: came(&model, deadline),
                receiver: record.map(|record| look::text(&record, "receiver")).unwrap_or_default(),
                hay: text::fold(&format!("{} {unit}", model.name)),
                day: model.registered,
                id: model.id,
                name: model.name,
                unit,
            }
        })
        .collect();
    ledger::order::by_key(&mut all, |one| (one.day, text::sort_key(&one.name), one.id.clone()));
    all
}

fn came(model: &Model, deadline: Option<Day>) -> Came {
    match model.registered {
        _ if !model.withdrawn.is_empty() => Came::Withdrawn,
        None => Came::NoDay,
        Some(day) if deadline.is_some_and(|due| day >= due) => Came::Late,
        Some(_) => Came::InTime,
    }
}
