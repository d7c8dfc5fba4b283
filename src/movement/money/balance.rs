//! What is left.

use super::Flow;
use crate::look;
use ledger::Ledger;

/// Sums in đồng.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// What was allocated.
    pub allocated: i64,
    /// What was spent.
    pub spent: i64,
}

impl Balance {
    /// What is left; below zero where more was spent than allocated.
    pub fn left(self) -> i64 {
        self.allocated.saturating_sub(self.spent)
    }
}

/// The sums of every entry that is not in the bin.
pub fn balance(ledger: &Ledger) -> Balance {
    let mut sums = Balance::default();
    for entry in ledger.records("money").filter(|entry| !look::flag(entry, "binned")) {
        let amount = entry.int("amount").unwrap_or(0).max(0);
        match Flow::from_key(&look::text(&entry, "kind")) {
            Some(Flow::Allocated) => sums.allocated = sums.allocated.saturating_add(amount),
            Some(Flow::Spent) => sums.spent = sums.spent.saturating_add(amount),
            None => {}
        }
    }
    sums
}
