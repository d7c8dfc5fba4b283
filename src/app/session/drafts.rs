//! Text that is being written and is not yet an event: on the disk within a moment, and in a second place at once.
//! A tab that only reads keeps what is typed in it for itself until it has the pen.

use device::clock;
use device::prefs::{LocalShelf, Typing};

use super::Session;
use leptos::prelude::*;

impl Session {
    /// Keeps a second copy of what is being typed under a key of the page's own, at every key: the store is handed it with
    /// the next draft.
    pub fn typing(&self, key: &str, text: &str) {
        let writes = self.writes.get_untracked();
        self.core.try_update_value(|core| {
            let number = core.texts.write(key, text, clock::now_ms());
            if writes {
                // A second copy only: the journal soon has the first.
                second(key, text, number).save(&LocalShelf, core.campaign.as_str());
            }
        });
    }

    /// Keeps what is being typed under a key of the page's own, such as `sheet/ab12 r.II.1`.
    pub fn draft(&self, key: &str, text: &str) {
        self.keep(key, text, true);
    }

    /// Keeps a text; with a second copy in the browser's small storage, which is written before anything else goes on.
    pub(super) fn keep(&self, key: &str, text: &str, twice: bool) {
        let writes = self.writes.get_untracked();
        self.core.try_update_value(|core| {
            let number = core.texts.write(key, text, clock::now_ms());
            if writes {
                if twice {
                    // A second copy only: the journal has the first.
                    second(key, text, number).save(&LocalShelf, core.campaign.as_str());
                }
                core.hand_over_texts();
            }
        });
    }

    /// What was being typed under a key when the page ended, or is being typed now.
    pub fn draft_of(&self, key: &str) -> Option<String> {
        self.core.with_value(|core| core.texts.get(key).map(str::to_owned))
    }

    /// What is being typed, or was when the page ended, under all keys that begin so; the keys without that beginning.
    pub fn drafts_of(&self, beginning: &str) -> Vec<(String, String)> {
        let rest = |(key, text): (&str, &str)| Some((key.strip_prefix(beginning)?.to_owned(), text.to_owned()));
        self.core.with_value(|core| core.texts.all().filter_map(rest).collect())
    }

    /// Forgets a draft that has become an event.
    pub fn drop_draft(&self, key: &str) {
        let writes = self.writes.get_untracked();
        self.core.try_update_value(|core| {
            if core.texts.forget(key) && writes {
                core.hand_over_texts();
                Typing::forget(&LocalShelf, core.campaign.as_str(), key);
            }
        });
    }

    /// Hands over what was typed before this tab had the pen, and what the page that ended had not handed over.
    pub(super) fn hand_over_texts(&self) {
        self.core.try_update_value(|core| {
            if let Some(second) = Typing::load(&LocalShelf, core.campaign.as_str()) {
                core.texts.recover(&second, clock::now_ms());
            }
            core.hand_over_texts();
        });
    }
}

fn second(key: &str, text: &str, number: u64) -> Typing {
    Typing { key: key.to_owned(), text: text.to_owned(), number }
}
