//! What is typed of a campaign that is yet to be founded: there is no campaign whose journal could keep it.

use serde::{Deserialize, Serialize};

use super::Shelf;
use super::shelf::{load, save};

const NAME: &str = "dvk.founding";

/// The names of the place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founding {
    /// Xã.
    pub commune: String,
    /// Tỉnh.
    pub province: String,
}

impl Founding {
    /// What was typed; empty where nothing was.
    pub fn load(shelf: &dyn Shelf) -> Self {
        load(shelf, NAME).unwrap_or_default()
    }

    /// Keeps what is typed, and forgets it where nothing is; false when the browser refused.
    pub fn save(&self, shelf: &dyn Shelf) -> bool {
        if *self == Self::default() {
            shelf.forget(NAME);
            return true;
        }
        save(shelf, NAME, self)
    }
}
