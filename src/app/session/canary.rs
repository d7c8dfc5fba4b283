//! The canary: what this device knows it holds, kept apart from the store, so that a store that came back empty is noticed.

use super::Session;
use super::core::Core;
use super::opening::on_disk;
use device::prefs::{Canary, LocalShelf, leave_crumb};
use leptos::prelude::*;

impl Session {
    /// Notes what is held where nothing is noted yet: a campaign that was just begun, or whose canary is gone. The browser
    /// writes it down seconds late, so it must not wait for the first tap.
    pub(super) fn sing_first(&self) {
        let noted = |core: &Core| Canary::load(&LocalShelf, core.campaign.as_str()).is_some();
        if self.core.try_with_value(noted) == Some(false) {
            self.sing();
        }
    }

    /// Notes what is held, once everything handed over is on the disk, or has left in a bundle.
    pub(super) fn sing(&self) {
        self.core.try_with_value(|core| {
            let noted = Canary {
                store: core.store.clone(),
                events: on_disk(&core.ledger),
                incarnation: core.me.to_string(),
                last_seq: core.ledger.last_seq(core.me),
                exported_ms: core.exported_at.unwrap_or(0),
            };
            leave_crumb();
            // A shelf that refuses leaves the canary of before: too old, never too new.
            noted.save(&LocalShelf, core.campaign.as_str());
        });
    }
}
