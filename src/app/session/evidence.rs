//! Photos and files on their way home: which of those held here have left in a bundle, and which the office has received.
//! All that are held count, whoever took them: what came in a bundle may lie here alone by now. What no record names
//! outside the bin waits for no way home.

use device::journal::meta::{self, Meta, MetaKey};
use device::journal::{Fault, MetaChange};
use ledger::Record;
use leptos::prelude::*;
use movement::photo;

use super::core::Core;
use super::{SaveState, Session};

/// Keys of photos in order, each once; a list, for a tree would weigh more in the first load.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Keys(Vec<String>);

impl Keys {
    pub fn has(&self, key: &str) -> bool {
        self.0.binary_search_by(|known| known.as_str().cmp(key)).is_ok()
    }

    pub fn all(&self) -> &[String] {
        &self.0
    }

    pub fn add(&mut self, more: Vec<String>) {
        self.0.extend(more);
        ledger::order::plainly(&mut self.0);
        self.0.dedup();
    }

    /// Takes over what is noted under a name; tells whether that was news.
    fn read(&mut self, notes: &Meta, name: &MetaKey<Vec<String>>) -> bool {
        let mut noted = Self::default();
        noted.add(notes.get(name).unwrap_or_default());
        let same = *self == noted;
        *self = noted;
        !same
    }
}

/// The photos that are held here, and how far they have come.
#[derive(Default)]
pub(super) struct Photos {
    /// All that are held here.
    pub here: Keys,
    /// Those that need no other bundle.
    pub exported: Keys,
    /// Those that the office has said that it holds.
    pub received: Keys,
}

impl Photos {
    /// Takes over what is noted of them; tells whether anything was news.
    pub fn read(&mut self, notes: &Meta) -> bool {
        let exported = self.exported.read(notes, &meta::EXPORTED_PHOTOS);
        self.received.read(notes, &meta::RECEIVED_PHOTOS) || exported
    }

    /// The change that notes those that need no other bundle.
    pub fn note(&self) -> Result<MetaChange, Fault> {
        meta::EXPORTED_PHOTOS.set(&self.exported.0)
    }

    /// How far a photo has come; `None` where it is not here.
    fn state_of(&self, key: &str) -> Option<SaveState> {
        if !self.here.has(key) {
            None
        } else if self.received.has(key) {
            Some(SaveState::Received)
        } else if self.exported.has(key) {
            Some(SaveState::Exported)
        } else {
            Some(SaveState::OnDevice)
        }
    }
}

impl Core {
    /// A photo was stored that was taken here. It needs a bundle, even where one of the same bytes was lost and needed none.
    pub fn has_taken(&mut self, key: &str) {
        self.photos.here.add(vec![key.to_owned()]);
        if self.photos.exported.has(key) {
            self.photos.exported.0.retain(|known| known != key);
            let note = self.photos.note();
            self.note(note);
        }
    }

    /// How many photos that something outside the bin names have not come as far as `state`.
    pub fn photos_before(&self, state: SaveState) -> usize {
        let is_before = |key: &&str| self.photos.state_of(key) < Some(state);
        let mut unnamed: Vec<&str> = self.photos.here.0.iter().map(String::as_str).filter(is_before).collect();
        let all = unnamed.len();
        if all > 0 {
            for key in self.ledger.all_records().flat_map(|record| photo::named(&record)) {
                if let Ok(at) = unnamed.binary_search(&key) {
                    unnamed.remove(at);
                }
            }
        }
        all - unnamed.len()
    }

    /// The least far of the photos that a record names and that are here.
    pub fn photos_of(&self, record: &Record<'_>) -> Option<SaveState> {
        photo::named(record).filter_map(|key| self.photos.state_of(key)).min()
    }
}

impl Session {
    /// Reads anew which photos are held, and tells whether there are more. None is ever taken away: what came meanwhile stays.
    pub(super) async fn look_for_photos(self) -> Result<bool, Fault> {
        let kept = self.core.try_with_value(|core| (core.journal.clone(), core.campaign.clone()));
        let (journal, campaign) = kept.ok_or(Fault::Closed)?;
        let rows = journal.photos(campaign.as_str()).await?;
        let more = self.core.try_update_value(|core| {
            let before = core.photos.here.0.len();
            core.photos.here.add(rows.into_iter().map(|row| row.key).collect());
            core.photos.here.0.len() > before
        });
        Ok(more == Some(true))
    }
}
