//! A second copy of the field that is being typed, for a page that dies between two keystrokes and the journal.

use serde::{Deserialize, Serialize};

use super::Shelf;
use super::shelf::{load, save};

const NAME: &str = "dvk.typing";

/// The field being typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typing {
    /// The campaign, by record id.
    pub campaign: String,
    /// The draft's key.
    pub key: String,
    /// The text so far.
    pub text: String,
    /// Wall clock of the last keystroke, milliseconds since 1970.
    pub at_ms: i64,
}

impl Typing {
    /// The field that was being typed when the page ended.
    pub fn load(shelf: &dyn Shelf) -> Option<Self> {
        load(shelf, NAME)
    }

    /// Keeps the text; false when the browser refused.
    pub fn save(&self, shelf: &dyn Shelf) -> bool {
        save(shelf, NAME, self)
    }

    /// Forgets it, once the journal has it.
    pub fn forget(shelf: &dyn Shelf) {
        shelf.forget(NAME);
    }
}
