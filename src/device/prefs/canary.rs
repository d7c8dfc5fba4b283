//! The canary: a few figures kept apart from the journal, so that a store that came back empty is never taken for new.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{PerCampaign, Shelf};

const KEPT: PerCampaign<Canary> = PerCampaign::new("dvk.canary");

/// What a campaign's store last held, as far as the disk had confirmed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Canary {
    /// The mark of the store.
    pub store: String,
    /// How many events were stored.
    pub events: u64,
    /// The incarnation under which this device wrote.
    pub incarnation: String,
    /// Its last stored sequence number.
    pub last_seq: u64,
    /// When the last export was made, milliseconds since 1970; 0 when never.
    pub exported_ms: i64,
}

/// What the canary says about a store that was just opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Neither knows the campaign: a first start.
    New,
    /// Nothing is missing.
    Sound,
    /// The canary alone is gone; the store is taken as it is.
    NoCanary,
    /// The store is gone or another one: everything up to these figures is lost from here.
    Gone {
        /// What there was.
        had: Canary,
    },
    /// The store is the same but has lost its newest part.
    Fewer {
        /// What there was.
        had: Canary,
        /// How many events there are now.
        events: u64,
    },
}

impl Canary {
    /// What was noted about a campaign.
    pub fn load(shelf: &dyn Shelf, campaign: &str) -> Option<Self> {
        KEPT.load(shelf, campaign)
    }

    /// Notes the figures; false when the browser refused.
    pub fn save(&self, shelf: &dyn Shelf, campaign: &str) -> bool {
        KEPT.save(shelf, campaign, self)
    }

    /// Forgets a campaign that was wiped on purpose.
    pub fn forget(shelf: &dyn Shelf, campaign: &str) {
        KEPT.forget(shelf, campaign);
    }

    /// Every campaign that was noted, with its figures.
    pub fn all(shelf: &dyn Shelf) -> BTreeMap<String, Self> {
        KEPT.all(shelf)
    }
}

/// Compares what was noted with a store that was just opened. `store` is its mark; `last_seq` that of the canary's
/// own incarnation.
pub fn judge(noted: Option<&Canary>, store: Option<&str>, events: u64, last_seq: u64) -> Verdict {
    match (noted, store) {
        (None, None) => Verdict::New,
        (None, Some(_)) => Verdict::NoCanary,
        (Some(had), Some(store)) if had.store == store => {
            if events < had.events || last_seq < had.last_seq {
                Verdict::Fewer { had: had.clone(), events }
            } else {
                Verdict::Sound
            }
        }
        (Some(had), Some(_) | None) => Verdict::Gone { had: had.clone() },
    }
}
