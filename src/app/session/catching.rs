//! Reading what other tabs and the worker have stored: events, notes and texts being written.

use std::rc::Rc;

use device::journal::{Draft, Fault, Meta};
use device::laying::follow_notes;
use leptos::prelude::*;

use super::core::Core;
use super::{Exchange, Session, Watch};

/// How things stood when the notes and texts were begun to be read.
struct Reading {
    /// The how manyeth reading it is.
    nth: u64,
    /// How often notes had been written here.
    noted: u64,
    /// The last change of a text that had been handed over.
    since: u64,
}

impl Session {
    /// Lays over the ledger what was stored since, and takes over the notes and texts that stand in the store.
    pub(super) async fn catch_up(self) -> Result<(), Fault> {
        let Some(writer) = self.core.try_with_value(|core| core.writer.clone()) else { return Err(Fault::Closed) };
        let news = writer.news().await?;
        let take_in = |core: &mut Core| {
            let forked = core.ledger.is_forked(core.me);
            news.iter().fold(forked, |twin, stretch| core.take_in(&stretch.lines) || twin)
        };
        if self.core.try_update_value(take_in) == Some(true) {
            self.part_from_a_twin().await;
        }
        let changed = self.read_notes().await?;
        // Photos may have come too; a list that cannot be read keeps nothing else from being shown.
        let more = self.look_for_photos().await.unwrap_or_default();
        if changed || more || !news.is_empty() {
            self.watch.try_with_value(Watch::wake_all);
        }
        self.look_again();
        Ok(())
    }

    /// Reads the notes and texts; tells whether that changes what is shown. Read after the events, so that a note never
    /// speaks of fewer events than are here.
    async fn read_notes(self) -> Result<bool, Fault> {
        loop {
            // What this tab has handed over itself must be among what is read.
            self.stored().await?;
            let asked = self.core.try_update_value(|core| {
                core.readings.0 += 1;
                let reading = Reading { nth: core.readings.0, noted: core.noted, since: core.texts.handed() };
                (Rc::clone(&core.journal), core.campaign.clone(), reading)
            });
            let Some((journal, campaign, reading)) = asked else { return Err(Fault::Closed) };
            let notes = journal.meta(campaign.as_str()).await?;
            let drafts = journal.drafts(campaign.as_str()).await?;
            if let Some(changed) = self.take_over_notes(&reading, &notes, &drafts) {
                return Ok(changed);
            }
        }
    }

    /// Takes over notes that were read; `None` where this tab has written newer ones meanwhile.
    fn take_over_notes(self, reading: &Reading, notes: &Meta, drafts: &[Draft]) -> Option<bool> {
        let writes = self.writes.try_get_untracked().unwrap_or_default();
        let changed = self.core.try_update_value(|core| {
            if core.noted != reading.noted {
                return None;
            }
            // Of two readings that cross each other the later one stands.
            if reading.nth < core.readings.1 {
                return Some(None);
            }
            core.readings.1 = reading.nth;
            core.texts.read_anew(drafts, notes, reading.since);
            let moved = follow_notes(&mut core.ledger, notes);
            if moved {
                core.steps.clear();
            }
            Some(Some(core.read_notes(notes, writes) || moved))
        });
        // A session that is gone has nothing to read again.
        let Some(changed) = changed.unwrap_or(Some(None))? else { return Some(false) };
        let exchange = Exchange::of(notes);
        if self.exchange.try_with_untracked(|known| *known != exchange) == Some(true) {
            self.exchange.try_set(exchange);
        }
        Some(changed)
    }
}
