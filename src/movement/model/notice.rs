//! What deserves a second look at a registration. Never blocks: the plan flags, people decide.

use super::Model;
use crate::campaign::Campaign;
use crate::date::Day;
use crate::text;
use ledger::{Ledger, RecordId};

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Received on or after the day before which it was due (plan III.2).
    Late {
        /// Due before this day.
        due: Day,
        /// Received on this day.
        received: Day,
    },
    /// The unit registers more models than the plan asks for.
    OverQuota {
        /// How many it registers.
        count: usize,
        /// How many the plan asks for at most.
        most: u32,
    },
    /// Another model in the same thôn has the same name (domain §5).
    SameName(RecordId),
    /// No field was chosen.
    NoField,
    /// No thôn was chosen.
    NoThon,
}

/// All notices about a model.
pub fn notices(ledger: &Ledger, model: &Model) -> Vec<Notice> {
    let mut all = Vec::new();
    let others = super::list(ledger);
    if let Some(campaign) = Campaign::of(ledger) {
        if let (Some(due), Some(received)) = (campaign.deadline, model.registered)
            && received >= due
        {
            all.push(Notice::Late { due, received });
        }
        let count = others.iter().filter(|other| model.unit.is_some() && other.unit == model.unit).count();
        if u32::try_from(count).unwrap_or(u32::MAX) > campaign.quota.1 {
            all.push(Notice::OverQuota { count, most: campaign.quota.1 });
        }
    }
    let name = text::fold(&model.name);
    let same = |other: &&Model| other.id != model.id && other.thon == model.thon && text::fold(&other.name) == name;
    if let Some(twin) = others.iter().find(same) {
        all.push(Notice::SameName(twin.id.clone()));
    }
    if model.field.is_empty() {
        all.push(Notice::NoField);
    }
    if model.thon.is_none() {
        all.push(Notice::NoThon);
    }
    all
}
