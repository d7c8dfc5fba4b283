//! Second copies for a page that dies: the text that is being typed, before the journal has it, and the place that waits
//! for a photo, written before the camera opens.

use serde::{Deserialize, Serialize};

use super::{PerCampaign, Shelf};

const TYPING: PerCampaign<Typing> = PerCampaign::new("dvk.typing");
const WAITING: PerCampaign<String> = PerCampaign::new("dvk.waiting");

/// The text being typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typing {
    /// The draft's key.
    pub key: String,
    /// The text so far.
    pub text: String,
    /// The number of this change among all changes of the campaign's drafts: see [`crate::journal::meta::DRAFTED`].
    pub number: u64,
}

impl Typing {
    /// The text that was being typed in a campaign when the page ended.
    pub fn load(shelf: &dyn Shelf, campaign: &str) -> Option<Self> {
        TYPING.load(shelf, campaign)
    }

    /// Keeps the text; false when the browser refused.
    pub fn save(&self, shelf: &dyn Shelf, campaign: &str) -> bool {
        TYPING.save(shelf, campaign, self)
    }

    /// Forgets the text of this draft; that of another one stays.
    pub fn forget(shelf: &dyn Shelf, campaign: &str, key: &str) {
        if Self::load(shelf, campaign).is_some_and(|typing| typing.key == key) {
            TYPING.forget(shelf, campaign);
        }
    }
}

/// The place that waits for a photo.
pub struct Waiting;

impl Waiting {
    /// The place that was waiting in a campaign when the page ended.
    pub fn load(shelf: &dyn Shelf, campaign: &str) -> Option<String> {
        WAITING.load(shelf, campaign)
    }

    /// Keeps the place; false when the browser refused.
    pub fn save(shelf: &dyn Shelf, campaign: &str, place: &str) -> bool {
        WAITING.save(shelf, campaign, &place.to_owned())
    }

    /// Forgets it.
    pub fn forget(shelf: &dyn Shelf, campaign: &str) {
        WAITING.forget(shelf, campaign);
    }
}

/// Forgets the second copies of a campaign that was wiped on purpose.
pub(super) fn forget_all(shelf: &dyn Shelf, campaign: &str) {
    TYPING.forget(shelf, campaign);
    WAITING.forget(shelf, campaign);
}
