//! At which card a sheet was left on this device, and where on it: in words of the page's own.

use device::prefs::{self, LocalShelf};

use super::Session;

impl Session {
    /// Where a sheet was left.
    pub fn place_on(&self, sheet: &str) -> Option<String> {
        prefs::place_of(&LocalShelf, self.campaign().as_str(), sheet)
    }

    /// Notes where a sheet is left.
    pub fn note_place(&self, sheet: &str, place: &str) {
        prefs::note_place(&LocalShelf, self.campaign().as_str(), sheet, place);
    }
}
