//! Text that is being written and is not yet an event: on the disk within a moment, and in a second place at once.

use device::clock;
use device::journal::{Batch, Draft};
use device::prefs::{LocalShelf, Typing};

use super::Session;
use leptos::prelude::*;

impl Session {
    /// Keeps what is being typed under a key of the page's own, such as `sheet/ab12 r.II.1`.
    pub fn draft(&self, key: &str, text: &str) {
        let draft = Draft { key: key.to_owned(), text: text.to_owned(), at_ms: clock::now_ms() };
        let campaign = self.campaign().as_str().to_owned();
        let typing = Typing { campaign, key: draft.key.clone(), text: draft.text.clone(), at_ms: draft.at_ms };
        // A second copy only: the journal has the first.
        typing.save(&LocalShelf);
        self.core.try_update_value(|core| {
            core.drafts.insert(draft.key.clone(), draft.text.clone());
            core.writer.draft(draft);
        });
    }

    /// What was being typed under a key when the page ended, or is being typed now.
    pub fn draft_of(&self, key: &str) -> Option<String> {
        self.core.with_value(|core| core.drafts.get(key).cloned())
    }

    /// Forgets a draft that has become an event.
    pub fn drop_draft(&self, key: &str) {
        self.core.try_update_value(|core| {
            if core.drafts.remove(key).is_some() {
                core.writer.append(Batch { done: vec![key.to_owned()], ..Batch::default() });
                Typing::forget(&LocalShelf);
            }
        });
    }
}
