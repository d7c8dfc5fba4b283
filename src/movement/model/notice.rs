//! What deserves a second look at a registration. Never blocks: the plan flags, people decide.

use super::{Model, Outcome};
use crate::campaign::Campaign;
use crate::date::Day;
use crate::look;
use crate::sheet::Scorings;
use crate::text;
use ledger::{Ledger, RecordId};
use std::collections::BTreeSet;

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
    /// The unit registers more models than the plan asks for, and gives no reason at any of them.
    OverQuota {
        /// How many it registers.
        count: usize,
        /// How many the plan asks for at most.
        most: u32,
    },
    /// Another model in the same thôn has nearly the same name (domain §5: units in one area do not register one twice).
    Similar(RecordId),
    /// It goes to the survey, and nobody has written down that it was received.
    NotReceived,
    /// A review has come to something, and no sheet of it is sealed here; a tablet, which lacks others' sheets, cannot know.
    NotScored,
    /// No field was chosen.
    NoField,
    /// No thôn was chosen.
    NoThon,
}

/// All notices about a model.
pub fn notices(ledger: &Ledger, model: &Model) -> Vec<Notice> {
    let mut all = Vec::new();
    let others = Others::of(ledger, model);
    if let Some(campaign) = Campaign::of(ledger) {
        if let (Some(due), Some(received)) = (campaign.deadline, model.registered)
            && received >= due
        {
            all.push(Notice::Late { due, received });
        }
        let count = others.of_unit;
        if u32::try_from(count).unwrap_or(u32::MAX) > campaign.quota.1 && !others.explained {
            all.push(Notice::OverQuota { count, most: campaign.quota.1 });
        }
    }
    all.extend(others.twin.map(Notice::Similar));
    if model.in_survey() && model.registered.is_none() {
        all.push(Notice::NotReceived);
    }
    if model.outcome.is_some_and(|outcome| outcome != Outcome::Returned) && !any_sealed(ledger, model) {
        all.push(Notice::NotScored);
    }
    if model.field.is_empty() {
        all.push(Notice::NoField);
    }
    if model.thon.is_none() {
        all.push(Notice::NoThon);
    }
    all
}

/// Whether any sheet of a model is sealed here, of whatever round.
fn any_sealed(ledger: &Ledger, model: &Model) -> bool {
    let scorings = Scorings::of_model(ledger, &model.id);
    (1..=scorings.latest(&model.id)).any(|round| scorings.in_round(&model.id, round).sealed > 0)
}

/// What the other registrations have to do with one.
struct Others {
    /// How many models its unit registers: those that were received, and this one be it received or not.
    of_unit: usize,
    /// Whether one of them says why there are more than the plan asks for.
    explained: bool,
    /// Another model of nearly the same name in the same thôn.
    twin: Option<RecordId>,
}

impl Others {
    fn of(ledger: &Ledger, model: &Model) -> Others {
        let name = words(&model.name);
        let mut found = Others { of_unit: 0, explained: false, twin: None };
        for record in ledger.records("model") {
            let other = look::text(&record, "name");
            if other.is_empty() || look::flag(&record, "binned") || record.text("withdrawn").is_some() {
                continue;
            }
            if model.unit.is_some() && look::link(&record, "unit") == model.unit {
                found.of_unit += usize::from(record.id() == model.id.as_str() || record.text("registered").is_some());
                found.explained |= record.text("over.why").is_some();
            }
            let elsewhere = || look::link(&record, "thon") != model.thon;
            if found.twin.is_some()
                || record.id() == model.id.as_str()
                || elsewhere()
                || !similar(&name, &words(&other))
            {
                continue;
            }
            found.twin = look::id(&record);
        }
        found
    }
}

/// The words of a name, without accents and case, each once.
fn words(name: &str) -> BTreeSet<String> {
    let folded = text::fold(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether two names say nearly the same, in whatever order: of all their words they share three quarters.
fn similar(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len() - shared;
    all > 0 && shared * 4 >= all * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_near_another_whatever_its_accents_case_and_order() {
        let near = |one: &str, other: &str| similar(&words(one), &words(other));
        assert!(near("Vận động hiến đất mở đường", "MỞ ĐƯỜNG: vận động hiến đất"));
        assert!(near("Con đường hoa thôn Suối Mơ", "Con duong hoa thon Suoi Mo"));
        assert!(near("Camera an ninh", "Camera an ninh"));
        assert!(!near("Camera an ninh", "Tổ an ninh tự quản"));
        assert!(!near("Vận động hiến đất mở đường", "Vận động hiến đất xây nhà văn hóa"));
        assert!(!near("", ""));
    }
}
