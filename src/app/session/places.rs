//! At which card a sheet was left on this device.

use device::prefs::{self, LocalShelf};

use super::Session;

impl Session {
    /// The card at which a sheet was left.
    pub fn place_on(&self, sheet: &str) -> Option<String> {
        prefs::place_of(&LocalShelf, self.campaign().as_str(), sheet)
    }

    /// Notes the card at which a sheet is left.
    pub fn note_place(&self, sheet: &str, card: &str) {
        prefs::note_place(&LocalShelf, self.campaign().as_str(), sheet, card);
    }
}
