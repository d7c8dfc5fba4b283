//! What is left, and what it came from and went to: by trip, by activity, by source of funds.

use super::Flow;
use crate::look;
use crate::record::title;
use crate::text;
use ledger::{Ledger, Record, RecordId};
use std::collections::BTreeMap;

/// Sums in đồng.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// What was allocated.
    pub allocated: i64,
    /// What was spent.
    pub spent: i64,
    /// Whether an amount was left out because the sum with it is more than can be added up exactly.
    pub over: bool,
}

impl Balance {
    /// What is left; below zero where more was spent than allocated.
    pub fn left(self) -> i64 {
        // Neither sum is ever below zero.
        self.allocated.saturating_sub(self.spent)
    }

    fn add(&mut self, flow: Flow, amount: i64) {
        let sum = match flow {
            Flow::Allocated => &mut self.allocated,
            Flow::Spent => &mut self.spent,
        };
        match sum.checked_add(amount) {
            Some(more) => *sum = more,
            None => self.over = true,
        }
    }
}

/// The sums of entries that share something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What they share, as one of them writes it; empty for those that say nothing of it.
    pub name: String,
    /// The record that they share, where it is one.
    pub record: Option<RecordId>,
    /// Their sums.
    pub sums: Balance,
}

/// The balance, and its sums by what the entries share; each way adds up to the balance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Of all entries.
    pub all: Balance,
    /// By trip, the latest first; last those that belong to none. Empty where none belongs to any.
    pub trips: Vec<Share>,
    /// By activity, in the order of the alphabet, however its letters are written; last those without one.
    pub activities: Vec<Share>,
    /// By source of funds, likewise.
    pub sources: Vec<Share>,
}

/// The sums of every entry that is not in the bin.
pub fn balance(ledger: &Ledger) -> Balance {
    sums(ledger).all
}

/// The balance and its parts, of every entry that is not in the bin.
pub fn sums(ledger: &Ledger) -> Sums {
    let mut all = Balance::default();
    let mut trips: BTreeMap<Option<RecordId>, Share> = BTreeMap::new();
    let (mut activities, mut sources) = (Named::new(), Named::new());
    for entry in ledger.records("money").filter(|entry| !look::flag(entry, "binned")) {
        let amount = entry.int("amount").unwrap_or(0).max(0);
        let Some(flow) = Flow::from_key(&look::text(&entry, "kind")) else { continue };
        all.add(flow, amount);
        let trip = look::link(&entry, "visit");
        let name = trip.as_ref().map(|trip| title(ledger, trip)).unwrap_or_default();
        share(&mut trips, trip.clone(), name, trip).add(flow, amount);
        by_name(&mut activities, &entry, "activity").add(flow, amount);
        by_name(&mut sources, &entry, "source").add(flow, amount);
    }
    let mut trips = told(trips);
    let day = |trip: &Share| {
        let record = trip.record.as_ref().and_then(|id| ledger.record(id.as_str()));
        record.and_then(|record| look::day(&record, "date")).map(|day| -day.number())
    };
    ledger::order::by_key(&mut trips, |trip| (trip.record.is_none(), day(trip), trip.record.clone()));
    Sums { all, trips, activities: sorted(activities), sources: sorted(sources) }
}

/// Shares by a text, folded: "Ngân sách xã" and "NGÂN SÁCH XÃ" are one; none stands for no text.
type Named = BTreeMap<Option<String>, Share>;

fn by_name<'a>(all: &'a mut Named, entry: &Record<'_>, register: &str) -> &'a mut Balance {
    let name = text::tidy_line(&look::text(entry, register));
    let key = (!name.is_empty()).then(|| text::fold(&name));
    share(all, key, name, None)
}

fn share<K: Ord>(
    all: &mut BTreeMap<Option<K>, Share>,
    key: Option<K>,
    name: String,
    record: Option<RecordId>,
) -> &mut Balance {
    &mut all.entry(key).or_insert_with(|| Share { name, record, sums: Balance::default() }).sums
}

/// The shares, unless the only one is that of those that share nothing.
fn told<K: Ord>(all: BTreeMap<Option<K>, Share>) -> Vec<Share> {
    if all.keys().all(Option::is_none) { Vec::new() } else { all.into_values().collect() }
}

fn sorted(all: Named) -> Vec<Share> {
    let mut shares = told(all);
    ledger::order::by_key(&mut shares, |share| (share.name.is_empty(), text::sort_key(&share.name)));
    shares
}
