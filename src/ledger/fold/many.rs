//! What stands in a register, or is superseded there, beyond the few that any honest campaign has: trees, in which one is
//! found without a look at the others.

use super::{Exact, Standing};
use std::collections::{BTreeMap, BTreeSet};

/// More values, incarnations and names.
#[derive(Clone, Debug, Default)]
pub(super) struct Many {
    pub(super) heads: BTreeMap<Exact, Standing>,
    pub(super) covers: BTreeMap<u32, u64>,
    pub(super) named: BTreeSet<Exact>,
}

impl Many {
    /// Supersedes all events of a device up to `seq`; whether that is more than before.
    pub(super) fn cover(&mut self, device: u32, seq: u64) -> bool {
        let until = self.covers.entry(device).or_default();
        std::mem::replace(until, seq.max(*until)) < seq
    }

    /// Takes away the values of a device up to `seq`, and the names of those that are still to come.
    pub(super) fn take_until(&mut self, device: u32, seq: u64) {
        let all = Exact { device, seq: 0, short: 0 }..=Exact { device, seq, short: u64::MAX };
        while let Some((&first, _)) = self.heads.range(all.clone()).next() {
            self.heads.remove(&first);
        }
        while let Some(&first) = self.named.range(all.clone()).next() {
            self.named.remove(&first);
        }
    }
}
