//! What a device must hold and what that must come to, by definition and without any cleverness.

use crate::id::EventId;
use crate::ledger::Fingerprint;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// A plain set of event lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Oracle(pub BTreeSet<String>);

/// The values that stand in each register, as (event, value).
pub type Standing = BTreeMap<(String, String), BTreeSet<(String, String)>>;

/// One event's part in one register.
struct Setting {
    incarnation: String,
    seq: u64,
    id: String,
    value: String,
    references: Vec<String>,
}

impl Oracle {
    /// The name of the set.
    pub(super) fn fingerprint(&self) -> Fingerprint {
        let events = self.0.iter().filter_map(|line| line.strip_prefix(r#"{"e":"#)?.rsplit_once(r#","i":""#));
        Fingerprint::of(events.map(|(event, _)| EventId::of(event.as_bytes())))
    }

    /// What stands, by the definition: an event's value stands unless some event supersedes it.
    pub fn standing(&self) -> Standing {
        let mut registers: BTreeMap<(String, String), Vec<Setting>> = BTreeMap::new();
        let mut places: BTreeMap<(String, u64), usize> = BTreeMap::new();
        for line in &self.0 {
            let Ok(line) = serde_json::from_str::<Json>(line) else { continue };
            let event = &line["e"];
            let incarnation = event["d"].as_str().unwrap_or_default().to_owned();
            let seq = event["n"].as_u64().unwrap_or_default();
            *places.entry((incarnation.clone(), seq)).or_default() += 1;
            let id = EventId::of(event.to_string().as_bytes()).short_hex();
            for (record, set) in event["r"].as_object().into_iter().flatten() {
                for (register, value) in set.as_object().into_iter().flatten() {
                    let references = value.as_array().into_iter().flatten().skip(1).filter_map(Json::as_str);
                    registers.entry((record.clone(), register.clone())).or_default().push(Setting {
                        incarnation: incarnation.clone(),
                        seq,
                        id: id.clone(),
                        value: value[0].to_string(),
                        references: references.map(str::to_owned).collect(),
                    });
                }
            }
        }
        let mut first_fork: BTreeMap<String, u64> = BTreeMap::new();
        for ((incarnation, seq), _) in places.into_iter().filter(|&(_, events)| events > 1) {
            first_fork.entry(incarnation).or_insert(seq);
        }
        let standing = |settings: Vec<Setting>| {
            let stands = |one: &&Setting| !settings.iter().any(|other| other.supersedes(one, &first_fork));
            settings.iter().filter(stands).map(|one| (one.id.clone(), one.value.clone())).collect()
        };
        registers.into_iter().map(|(register, settings)| (register, standing(settings))).collect()
    }
}

impl Setting {
    fn supersedes(&self, other: &Setting, first_fork: &BTreeMap<String, u64>) -> bool {
        let single = first_fork.get(&other.incarnation).is_none_or(|&fork| other.seq < fork);
        let later = single && self.incarnation == other.incarnation && self.seq > other.seq;
        let name = format!("{}:{}:{}", other.incarnation, other.seq, other.id);
        later || self.references.contains(&name)
    }
}
