//! How much was told: by channel, by month, by unit.

use super::Channel;
use crate::look;
use crate::record::title;
use ledger::{Ledger, RecordId};
use std::collections::BTreeMap;

/// Numbers of items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: usize,
    /// By channel, in the order of the plan; those without any are there with 0.
    pub channels: Vec<(Channel, usize)>,
    /// By year and month, the latest first.
    pub months: Vec<((i32, u32), usize)>,
    /// By unit, the most first; last, under no name, what is of no unit.
    pub units: Vec<(String, usize)>,
}

/// Counts every item that is not in the bin.
pub fn counts(ledger: &Ledger) -> Counts {
    let mut channels: Vec<(Channel, usize)> = Channel::ALL.iter().map(|channel| (*channel, 0)).collect();
    let (mut months, mut units) = (BTreeMap::new(), BTreeMap::<RecordId, usize>::new());
    let (mut all, mut of_none) = (0, 0);
    for item in ledger.records("media").filter(|item| !look::flag(item, "binned")) {
        all += 1;
        let channel = Channel::from_key(&look::text(&item, "channel")).unwrap_or(Channel::Other);
        if let Some((_, count)) = channels.iter_mut().find(|(one, _)| *one == channel) {
            *count += 1;
        }
        if let Some(day) = look::day(&item, "date") {
            let (year, month, _) = day.civil();
            *months.entry((year, month)).or_default() += 1;
        }
        match look::link(&item, "unit") {
            Some(unit) => *units.entry(unit).or_default() += 1,
            None => of_none += 1,
        }
    }
    let mut units: Vec<(String, usize)> = units.into_iter().map(|(id, count)| (title(ledger, &id), count)).collect();
    ledger::order::by_key(&mut units, |(name, count)| (std::cmp::Reverse(*count), crate::text::sort_key(name)));
    if of_none > 0 {
        units.push((String::new(), of_none));
    }
    Counts { all, channels, months: months.into_iter().rev().collect(), units }
}
