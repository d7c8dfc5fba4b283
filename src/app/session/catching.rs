//! Reading what other tabs and the worker have stored: events, notes and texts being written.

use std::rc::Rc;

use device::journal::{Draft, Fault, Meta};
use device::laying::follow_notes;
use leptos::prelude::*;

use super::{Exchange, Session, Watch};

impl Session {
    /// Lays over the ledger what was stored since, and takes over the notes and texts that stand in the store.
    pub(super) async fn catch_up(self) -> Result<(), Fault> {
        let Some(writer) = self.core.try_with_value(|core| core.writer.clone()) else { return Err(Fault::Closed) };
        let news = writer.news().await?;
        self.core.try_update_value(|core| news.iter().for_each(|stretch| core.take_in(&stretch.lines)));
        let changed = self.read_notes().await?;
        if changed || !news.is_empty() {
            self.watch.try_with_value(Watch::wake_all);
        }
        Ok(())
    }

    /// Reads the notes and texts; tells whether that changes what is shown. Read after the events, so that a note never
    /// speaks of fewer events than are here.
    async fn read_notes(self) -> Result<bool, Fault> {
        loop {
            // What this tab has handed over itself must be among what is read.
            self.stored().await?;
            let asked = self.core.try_with_value(|core| {
                (Rc::clone(&core.journal), core.campaign.clone(), core.noted, core.texts.handed())
            });
            let Some((journal, campaign, noted, since)) = asked else { return Err(Fault::Closed) };
            let notes = journal.meta(campaign.as_str()).await?;
            let drafts = journal.drafts(campaign.as_str()).await?;
            if let Some(changed) = self.take_over_notes(noted, since, &notes, &drafts) {
                return Ok(changed);
            }
        }
    }

    /// Takes over notes that were read; `None` where this tab has written newer ones meanwhile.
    fn take_over_notes(self, noted: u64, since: u64, notes: &Meta, drafts: &[Draft]) -> Option<bool> {
        let changed = self.core.try_update_value(|core| {
            if core.noted != noted {
                return None;
            }
            core.texts.read_anew(drafts, notes, since);
            let moved = follow_notes(&mut core.ledger, notes);
            if moved {
                core.steps.clear();
            }
            Some(core.read_notes(notes) || moved)
        });
        // A session that is gone has nothing to read again.
        let changed = changed.unwrap_or(Some(false))?;
        let exchange = Exchange::of(notes);
        if self.exchange.try_with_untracked(|known| *known != exchange) == Some(true) {
            self.exchange.try_set(exchange);
        }
        Some(changed)
    }
}
