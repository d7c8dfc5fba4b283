//! Which thôn the movement reaches (plan I.2: "sức lan tỏa rộng khắp trong các thôn").

use super::{Thon, list};
use crate::model::{self, Model};
use ledger::{Ledger, RecordId};
use std::collections::BTreeMap;

/// How many thôn have models.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// All thôn.
    pub all: usize,
    /// Those without a model, in Vietnamese order.
    pub without: Vec<Thon>,
}

impl Coverage {
    /// How many have one.
    pub fn covered(&self) -> usize {
        self.all.saturating_sub(self.without.len())
    }
}

/// How many registered models lie in each thôn.
pub fn models_by_thon(ledger: &Ledger) -> BTreeMap<RecordId, usize> {
    let mut counts = BTreeMap::new();
    for thon in model::list(ledger).into_iter().filter(Model::registers).filter_map(|model| model.thon) {
        *counts.entry(thon).or_default() += 1;
    }
    counts
}

/// Which thôn have models.
pub fn coverage(ledger: &Ledger) -> Coverage {
    let counts = models_by_thon(ledger);
    let thons = list(ledger);
    let all = thons.len();
    Coverage { all, without: thons.into_iter().filter(|thon| !counts.contains_key(&thon.id)).collect() }
}
