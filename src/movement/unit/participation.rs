//! Who takes part (plan I.1, III.2): units with and without models, and those over the quota. Never blocks anybody.

use super::{Unit, UnitKind, list};
use crate::campaign::Campaign;
use crate::model::{self, Model};
use ledger::{Ledger, RecordId};
use std::collections::BTreeMap;

/// How many units take part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participation {
    /// All units.
    pub units: usize,
    /// Units with fewer models than the plan asks for, in Vietnamese order.
    pub missing: Vec<Unit>,
    /// Units with more.
    pub over: Vec<Over>,
    /// Of each type of unit: how many have registered, and how many there are.
    pub kinds: Vec<(UnitKind, usize, usize)>,
}

impl Participation {
    /// How many units have registered what the plan asks for.
    pub fn registered(&self) -> usize {
        self.units.saturating_sub(self.missing.len())
    }
}

/// A unit over the quota.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Over {
    /// The unit.
    pub unit: Unit,
    /// How many models it registers.
    pub count: usize,
    /// Why, as it says at its models, each reason once; empty where it does not.
    pub why: String,
}

/// The models of a unit that were not withdrawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registered {
    /// How many of them were received.
    pub count: usize,
    /// How many were not yet: drafts.
    pub drafts: usize,
    /// Why there are more than the plan asks for, each reason once.
    why: Vec<String>,
}

/// The models of each unit that has one.
pub fn models_by_unit(ledger: &Ledger) -> BTreeMap<RecordId, Registered> {
    let mut counts: BTreeMap<RecordId, Registered> = BTreeMap::new();
    for model in model::list(ledger).into_iter().filter(Model::stands) {
        let received = model.registers();
        let Some(unit) = model.unit else { continue };
        let of = counts.entry(unit).or_default();
        of.count += usize::from(received);
        of.drafts += usize::from(!received);
        if !model.over_why.is_empty() && !of.why.contains(&model.over_why) {
            of.why.push(model.over_why);
        }
    }
    counts
}

/// Who takes part, by the campaign's quota.
pub fn participation(ledger: &Ledger) -> Participation {
    let (least, most) = Campaign::of(ledger).map_or((1, 2), |campaign| campaign.quota);
    let mut counts = models_by_unit(ledger);
    let mut found = Participation::default();
    let mut kinds: BTreeMap<UnitKind, (usize, usize)> = BTreeMap::new();
    for unit in list(ledger) {
        let Registered { count, why, .. } = counts.remove(&unit.id).unwrap_or_default();
        let enough = count >= least as usize;
        found.units += 1;
        if let Some(kind) = unit.kind {
            let of = kinds.entry(kind).or_default();
            *of = (of.0 + usize::from(enough), of.1 + 1);
        }
        if !enough {
            found.missing.push(unit);
        } else if count > most as usize {
            found.over.push(Over { unit, count, why: why.join(" · ") });
        }
    }
    found.kinds = kinds.into_iter().map(|(kind, (enough, all))| (kind, enough, all)).collect();
    found
}
