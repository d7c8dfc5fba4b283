//! What the user has chosen on this device. Never scores, never names of people: record ids only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Shelf;
use super::shelf::{load, save};

const NAME: &str = "dvk.prefs";
const VERSION: u32 = 1;

/// The language of the screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// The colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    /// Ink on paper.
    Light,
    /// For the evening.
    Dark,
    /// Black on white with lines, for the sun.
    Sun,
}

/// The size of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    /// 18 px.
    #[default]
    Normal,
    /// 15 % larger.
    Larger,
    /// 30 % larger.
    Large,
    /// Half as large again.
    Largest,
}

/// The choices; every one has a default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefs {
    /// The language of the screens.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// The size of the text.
    pub text: TextSize,
    /// How this device is called in bundles; empty when not yet named.
    pub device: String,
    /// The campaign that was open last, by record id.
    pub campaign: Option<String>,
    /// Who uses the device, by campaign: record ids of people.
    pub me: BTreeMap<String, String>,
    /// Who shares the device, by campaign: record ids of people.
    pub members: BTreeMap<String, Vec<String>>,
    /// The last place in the app, as a hash route.
    pub place: String,
    /// Whether the first-run steps are done.
    pub settled: bool,
}

impl Prefs {
    /// Reads the choices. Each is read by itself: one that is garbage falls back to its default, the others hold.
    pub fn load(shelf: &dyn Shelf) -> Self {
        let kept: Map<String, Value> = load(shelf, NAME).unwrap_or_default();
        fn one<T: Default + serde::de::DeserializeOwned>(kept: &Map<String, Value>, name: &str) -> T {
            kept.get(name).and_then(|value| T::deserialize(value).ok()).unwrap_or_default()
        }
        Self {
            language: one(&kept, "language"),
            theme: one(&kept, "theme"),
            text: one(&kept, "text"),
            device: one(&kept, "device"),
            campaign: one(&kept, "campaign"),
            me: one(&kept, "me"),
            members: one(&kept, "members"),
            place: one(&kept, "place"),
            settled: one(&kept, "settled"),
        }
    }

    /// Writes the choices; what a newer build keeps beside them stays. False when the browser refused.
    pub fn save(&self, shelf: &dyn Shelf) -> bool {
        let mut kept: Map<String, Value> = load(shelf, NAME).unwrap_or_default();
        let newer = kept.get("version").and_then(Value::as_u64).is_some_and(|held| held > u64::from(VERSION));
        let mut set = |name: &str, value: Option<Value>| {
            kept.insert(name.to_owned(), value.unwrap_or(Value::Null));
        };
        if !newer {
            set("version", Some(VERSION.into()));
        }
        set("language", serde_json::to_value(self.language).ok());
        set("theme", serde_json::to_value(self.theme).ok());
        set("text", serde_json::to_value(self.text).ok());
        set("device", Some(self.device.clone().into()));
        set("campaign", self.campaign.clone().map(Into::into));
        set("me", serde_json::to_value(&self.me).ok());
        set("members", serde_json::to_value(&self.members).ok());
        set("place", Some(self.place.clone().into()));
        set("settled", Some(self.settled.into()));
        save(shelf, NAME, &kept)
    }
}
