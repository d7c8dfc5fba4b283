//! What deserves a second look at the settings of a campaign: each beside the field that it is about. Never blocks.

use super::{Campaign, Choice};
use crate::date::Day;
use crate::model;
use ledger::Ledger;

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// So many models still have what the list no longer offers.
    Gone {
        /// The register of the list.
        register: &'static str,
        /// What it was called; its key where nobody knows.
        name: String,
        /// How many models.
        models: usize,
    },
    /// The survey ends before it begins.
    EndsBeforeItBegins,
    /// A day lies outside the campaign's year.
    OutsideYear {
        /// The register of the day.
        register: &'static str,
        /// The year.
        year: u32,
    },
}

impl Warning {
    /// The register of the field that it stands beside.
    pub fn register(&self) -> &'static str {
        match self {
            Warning::Gone { register, .. } | Warning::OutsideYear { register, .. } => register,
            Warning::EndsBeforeItBegins => "survey.to",
        }
    }
}

/// All warnings about the campaign.
pub fn warnings(ledger: &Ledger) -> Vec<Warning> {
    let Some(campaign) = Campaign::of(ledger) else { return Vec::new() };
    let mut all = gone(ledger, &campaign);
    if let (Some(from), Some(to)) = campaign.survey
        && from > to
    {
        all.push(Warning::EndsBeforeItBegins);
    }
    let days = [("deadline", campaign.deadline), ("survey.from", campaign.survey.0), ("survey.to", campaign.survey.1)];
    for (register, day) in days {
        if let (Some(year), Some(day)) = (campaign.year, day)
            && !lies_in(day, year)
        {
            all.push(Warning::OutsideYear { register, year });
        }
    }
    all
}

fn lies_in(day: Day, year: u32) -> bool {
    u32::try_from(day.civil().0) == Ok(year)
}

/// What models have and the campaign no longer offers: list by list, as it first stood in the list.
fn gone(ledger: &Ledger, campaign: &Campaign) -> Vec<Warning> {
    let models = model::list(ledger);
    let mut all = Vec::new();
    for register in ["fields", "strands"] {
        let has = |model: &model::Model| if register == "fields" { model.field.clone() } else { model.strand.clone() };
        let mut found: Vec<(Choice, usize)> =
            campaign.known(register).filter(|one| one.gone).map(|one| (one.clone(), 0)).collect();
        for key in models.iter().map(has).filter(|key| !key.is_empty()) {
            if campaign.offers(register).iter().any(|one| one.key == key) {
                continue;
            }
            match found.iter_mut().find(|(one, _)| one.key == key) {
                Some((_, count)) => *count += 1,
                None => found.push((Choice::new(key.clone(), key), 1)),
            }
        }
        let used = found.into_iter().filter(|(_, models)| *models > 0);
        all.extend(used.map(|(one, models)| Warning::Gone { register, name: one.name, models }));
    }
    all
}
