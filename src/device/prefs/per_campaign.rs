//! What is kept of each campaign, all of it under one name of the shelf.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Shelf;
use super::shelf::{load, save};

/// A name of the shelf and the type of what lies there for each campaign.
pub struct PerCampaign<T> {
    name: &'static str,
    holds: PhantomData<fn() -> T>,
}

impl<T> PerCampaign<T> {
    /// What lies under `name`; names are never used twice.
    pub const fn new(name: &'static str) -> Self {
        Self { name, holds: PhantomData }
    }

    /// Forgets what is kept of a campaign.
    pub fn forget(&self, shelf: &dyn Shelf, campaign: &str) {
        let mut kept = self.raw(shelf);
        if kept.remove(campaign).is_some() {
            save(shelf, self.name, &kept);
        }
    }

    fn raw(&self, shelf: &dyn Shelf) -> BTreeMap<String, Value> {
        load(shelf, self.name).unwrap_or_default()
    }
}

impl<T: DeserializeOwned> PerCampaign<T> {
    /// What is kept of a campaign.
    pub fn load(&self, shelf: &dyn Shelf, campaign: &str) -> Option<T> {
        T::deserialize(self.raw(shelf).remove(campaign)?).ok()
    }

    /// What is kept of every campaign; garbage in one does not hide the others.
    pub fn all(&self, shelf: &dyn Shelf) -> BTreeMap<String, T> {
        let kept = self.raw(shelf).into_iter();
        kept.filter_map(|(campaign, value)| Some((campaign, T::deserialize(value).ok()?))).collect()
    }
}

impl<T: Serialize> PerCampaign<T> {
    /// Keeps something of a campaign; false when the browser refused.
    pub fn save(&self, shelf: &dyn Shelf, campaign: &str, value: &T) -> bool {
        let Ok(value) = serde_json::to_value(value) else { return false };
        let mut kept = self.raw(shelf);
        kept.insert(campaign.to_owned(), value);
        save(shelf, self.name, &kept)
    }
}
