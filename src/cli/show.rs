//! `dvk show`: what is in a bundle, for people or as JSON.

use crate::files::{Loaded, Told, complain, load};
use crate::out::Out;
use crate::{Done, words};
use serde::Serialize;
use std::path::Path;

/// Everything `show` says.
#[derive(Debug, Serialize)]
pub struct Shown {
    /// The campaign's id, name and whether it is for practice.
    pub campaign: Campaign,
    /// What the bundle is for; empty where the header is damaged.
    pub kind: String,
    /// The program that wrote it.
    pub app: String,
    /// The name of the device that wrote it.
    pub device: String,
    /// When, in milliseconds since 1970 by that device's clock.
    pub made: Option<i64>,
    /// Whether everything is there and sound.
    pub whole: bool,
    /// How much there is.
    pub counts: Counts,
    /// The devices of which events are in it.
    pub devices: Vec<Device>,
    /// Registers that hold several values.
    pub conflicts: Vec<Conflict>,
    /// How many records there are, by kind.
    pub records: std::collections::BTreeMap<String, u64>,
    /// The fingerprint of its events.
    pub fingerprint: Fingerprint,
}

/// A campaign.
#[derive(Debug, Serialize)]
pub struct Campaign {
    pub id: String,
    pub name: String,
    pub training: bool,
}

/// Counts of a bundle.
#[derive(Debug, Serialize)]
pub struct Counts {
    pub events: u64,
    pub photos: u64,
    pub photo_bytes: u64,
    pub set_aside: u64,
    pub missing_events: u64,
    pub missing_photos: u64,
}

/// What there is of one incarnation; ranges are first and last sequence numbers.
#[derive(Debug, Serialize)]
pub struct Device {
    pub incarnation: String,
    pub ranges: Vec<(u64, u64)>,
    pub withheld: Vec<(u64, u64)>,
    pub forks: Vec<u64>,
}

/// A register with several values.
#[derive(Debug, Serialize)]
pub struct Conflict {
    pub record: String,
    pub register: String,
    pub values: Vec<serde_json::Value>,
}

/// A fingerprint in words and digits.
#[derive(Debug, Serialize)]
pub struct Fingerprint {
    pub words: Vec<&'static str>,
    pub hex: String,
}

/// Shows a file.
pub fn show(path: &Path, json: bool, out: &mut Out) -> Done {
    let (mut loaded, told) = match load(path, out) {
        Ok(loaded) => loaded,
        Err(fault) => {
            complain(path, &fault, out);
            return Done::Failed;
        }
    };
    loaded.set_aside.sentences(path, out.lang).iter().for_each(|text| out.error(text));
    let shown = shown(&loaded, &told);
    let text = if json {
        // Strings, numbers and lists always serialise.
        serde_json::to_string_pretty(&shown).unwrap_or_default()
    } else {
        words::shown(out.lang, &shown)
    };
    out.line(&text);
    if told.whole() { Done::Well } else { Done::Partly }
}

fn shown(loaded: &Loaded, told: &Told) -> Shown {
    let ending = &told.ending;
    let header = loaded.header.as_ref();
    let ledger = &loaded.ledger;
    let devices = ledger.ranges().devices.into_iter().map(|device| Device {
        incarnation: device.incarnation.to_string(),
        ranges: device.intervals.iter().map(|run| (run.from, run.to)).collect(),
        withheld: device.withheld.iter().map(|span| (span.from, span.to)).collect(),
        forks: device.forks.iter().map(|fork| fork.seq).collect(),
    });
    let conflicts = ledger.conflicts().into_iter().map(|conflict| Conflict {
        record: conflict.record().to_owned(),
        register: conflict.name().to_owned(),
        values: conflict.heads().filter_map(|head| serde_json::from_str(head.raw()).ok()).collect(),
    });
    let mut records = std::collections::BTreeMap::new();
    for record in ledger.all_records() {
        let kind = record.id().split('/').next().unwrap_or_default();
        *records.entry(kind.to_owned()).or_insert(0) += 1;
    }
    let fingerprint = ledger.fingerprint();
    Shown {
        campaign: Campaign {
            id: ending.campaign.clone(),
            name: header.map(|header| header.campaign.name.clone()).unwrap_or_default(),
            training: header.is_some_and(|header| header.campaign.training),
        },
        kind: header.and_then(|h| serde_json::to_value(h.kind).ok()?.as_str().map(str::to_owned)).unwrap_or_default(),
        app: header.map(|header| header.app.clone()).unwrap_or_default(),
        device: header.and_then(|header| header.device.clone()).map(|device| device.name).unwrap_or_default(),
        made: header.and_then(|header| header.made),
        whole: told.whole(),
        counts: Counts {
            events: ending.events - told.refused,
            photos: ending.photos,
            photo_bytes: loaded.photo_bytes,
            set_aside: ending.set_aside + told.refused,
            missing_events: ending.missing_events,
            missing_photos: ending.missing_photos,
        },
        devices: devices.collect(),
        conflicts: conflicts.collect(),
        records,
        fingerprint: Fingerprint { words: fingerprint.words().to_vec(), hex: fingerprint.hex() },
    }
}
