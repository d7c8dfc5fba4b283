//! Who takes part (plan I.1, III.2): units with and without models, and those over the quota. Never blocks anybody.

use super::{Unit, UnitKind, list};
use crate::campaign::Campaign;
use crate::model;
use ledger::{Ledger, RecordId};
use std::collections::BTreeMap;

/// How many units take part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participation {
    /// All units.
    pub units: usize,
    /// Units with fewer models than the plan asks for, in Vietnamese order.
    pub missing: Vec<Unit>,
    /// Units with more, and how many they have.
    pub over: Vec<(Unit, usize)>,
    /// Of each type of unit: how many have registered, and how many there are.
    pub kinds: Vec<(UnitKind, usize, usize)>,
}

impl Participation {
    /// How many units have registered what the plan asks for.
    pub fn registered(&self) -> usize {
        self.units.saturating_sub(self.missing.len())
    }
}

/// How many models each unit has that were not withdrawn.
pub fn models_by_unit(ledger: &Ledger) -> BTreeMap<RecordId, usize> {
    let mut counts = BTreeMap::new();
    for unit in
        model::list(ledger).into_iter().filter(|model| model.withdrawn.is_empty()).filter_map(|model| model.unit)
    {
        *counts.entry(unit).or_default() += 1;
    }
    counts
}

/// Who takes part, by the campaign's quota.
pub fn participation(ledger: &Ledger) -> Participation {
    let (least, most) = Campaign::of(ledger).map_or((1, 2), |campaign| campaign.quota);
    let counts = models_by_unit(ledger);
    let mut found = Participation::default();
    let mut kinds: BTreeMap<UnitKind, (usize, usize)> = BTreeMap::new();
    for unit in list(ledger) {
        let count = counts.get(&unit.id).copied().unwrap_or(0);
        let enough = count >= least as usize;
        found.units += 1;
        if let Some(kind) = unit.kind {
            let of = kinds.entry(kind).or_default();
            *of = (of.0 + usize::from(enough), of.1 + 1);
        }
        if !enough {
            found.missing.push(unit);
        } else if count > most as usize {
            found.over.push((unit, count));
        }
    }
    found.kinds = kinds.into_iter().map(|(kind, (enough, all))| (kind, enough, all)).collect();
    found
}
