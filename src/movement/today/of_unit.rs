//! What a person sees who is in no survey team and speaks for a unit: what the unit has registered. Never about scores.

use crate::campaign::Campaign;
use crate::date::Day;
use crate::model;
use crate::person::speaks_for;
use crate::unit::Unit;
use ledger::{Ledger, RecordId};

/// A unit's registrations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfUnit {
    /// The unit's name.
    pub unit: String,
    /// Its models, by record and name, in Vietnamese order; without those it has withdrawn.
    pub models: Vec<(RecordId, String)>,
    /// How many it may register, fewest and most (plan II.1).
    pub quota: (u32, u32),
    /// The day before which registrations are to arrive (plan II.1).
    pub deadline: Option<Day>,
}

/// The registrations of a person's unit; none for a member of a team, whose day is the survey, and where no unit is known.
pub fn of_unit(ledger: &Ledger, person: &RecordId) -> Option<OfUnit> {
    let unit = Unit::read(ledger, &speaks_for(ledger, person)?)?;
    let campaign = Campaign::of(ledger)?;
    let own = model::list(ledger)
        .into_iter()
        .filter(|model| model.unit.as_ref() == Some(&unit.id) && model.withdrawn.is_empty());
    let models = own.map(|model| (model.id, model.name)).collect();
    Some(OfUnit { unit: unit.name, models, quota: campaign.quota, deadline: campaign.deadline })
}
