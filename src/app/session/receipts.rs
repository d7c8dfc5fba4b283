//! What is known of bundles that came and went: imports and their taking back, other devices, what the office has.

use std::collections::BTreeMap;

use device::journal::meta::{self, ImportRow, Peer, let_go};
use device::journal::{Fault, Meta};
use device::laying;
use device::log::note;
use leptos::prelude::*;
use leptos::task::spawn_local;
use movement::sheet::{Writer, writers};

use super::core::{Core, has};
use super::{Refused, SaveState, Session, Watch};

/// Bundles that came in, and the devices that made them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    /// Imports, oldest first.
    pub imports: Vec<ImportRow>,
    /// Other devices, by incarnation or name.
    pub peers: BTreeMap<String, Peer>,
}

impl Exchange {
    pub(super) fn of(notes: &Meta) -> Self {
        Self {
            imports: notes.get(&meta::IMPORTS).unwrap_or_default(),
            peers: notes.get(&meta::PEERS).unwrap_or_default(),
        }
    }

    /// Whether a bundle of the office has come, so that it is known what the office lacks.
    pub fn knows_office(&self) -> bool {
        self.peers.values().any(|peer| peer.office)
    }
}

impl Core {
    /// How many photos the office lacks that has received every change made here; `None` where it has not, or there is none.
    pub fn photos_lacking(&self) -> Option<usize> {
        let mine = self.lives().into_iter().map(|mine| (mine, self.ledger.last_seq(mine)));
        let (all, any) = mine.filter(|&(_, last)| last > 0).fold((true, false), |(all, _), (mine, last)| {
            (all && (1..=last).all(|seq| has(&self.received, mine, seq)), true)
        });
        (all && any).then(|| self.photos_before(SaveState::Received))
    }

    /// Whether everything that an import brought is in an exported bundle or at the office.
    pub fn has_copied(&self, row: &ImportRow) -> bool {
        let mut left = row.brought.clone();
        let_go(&mut left, &self.exported);
        let_go(&mut left, &self.received);
        left.is_empty()
    }
}

impl Session {
    /// What came in, and from whom; followed.
    pub fn exchange(&self) -> Exchange {
        self.exchange.get()
    }

    /// Whether the office has said that it holds every change made here, and every photo; followed.
    pub fn all_received(&self) -> bool {
        self.photos_lacking() == Some(0)
    }

    /// How many photos the office lacks that has said that it holds every change made here; `None` where it lacks changes
    /// too, or there is none. Followed.
    pub fn photos_lacking(&self) -> Option<usize> {
        self.exchange.track();
        self.watch.with_value(Watch::everything);
        self.core.with_value(Core::photos_lacking)
    }

    /// How many of the changes made on this device stand in such runs, and how many there are; not followed.
    pub fn own_among(&self, runs: &[(String, u64, u64)]) -> (u64, u64) {
        self.core.with_value(|core| {
            let lives = core.lives();
            let own = runs.iter().filter(|(named, ..)| lives.iter().any(|life| life.to_string() == *named));
            let held = own.map(|&(_, from, to)| to.saturating_sub(from) + 1).sum();
            (held, lives.iter().map(|life| core.ledger.last_seq(*life)).sum())
        })
    }

    /// How many bundles that came in hold something that no export of this device has carried and the office has not said to
    /// hold, as it does of what it sent; followed.
    pub fn uncopied_imports(&self) -> usize {
        let imports = self.exchange().imports;
        self.watch.with_value(Watch::everything);
        self.core.with_value(|core| imports.iter().filter(|row| !row.withdrawn && !core.has_copied(row)).count())
    }

    /// Who has written sheets of their own on this device; followed.
    pub fn writers(&self) -> Vec<Writer> {
        let lives = self.core.with_value(Core::lives);
        self.view_kind("sheet", |ledger| writers(ledger, &lives))
    }

    /// Takes an import back: its events stay on the disk and leave everything that is shown, until they come again. Refused
    /// while another import runs; `tell` hears how it ended.
    pub fn withdraw_import(self, digest: String, tell: impl FnOnce(Result<(), Refused>) + 'static) {
        spawn_local(async move {
            let begun = self.may_write().and_then(|()| self.begin_import().then_some(()).ok_or(Refused::Importing));
            let ended = match begun {
                Ok(()) => {
                    // Another tab may have taken a file in.
                    let read = self.catch_up().await;
                    let ended = read.map_err(|_| Refused::NothingToUndo).and_then(|()| self.withdraw(&digest));
                    self.end_import();
                    ended
                }
                Err(refused) => Err(refused),
            };
            tell(ended);
        });
    }

    fn withdraw(self, digest: &str) -> Result<(), Refused> {
        self.may_write()?;
        let mut imports = self.exchange.try_with_untracked(|exchange| exchange.imports.clone()).unwrap_or_default();
        let Some(row) = imports.iter_mut().find(|row| row.digest == digest && !row.withdrawn) else {
            return Err(Refused::NothingToUndo);
        };
        row.withdrawn = true;
        note("import", "withdrawn", 0, 0);
        let note = meta::IMPORTS.set(&imports).map_err(|_| Refused::NothingToUndo)?;
        self.core.try_update_value(|core| {
            // While the texts of older events are being read it waits for them.
            laying::follow_imports(&mut core.ledger, &imports);
            core.steps.clear();
            core.note([note]);
            // The fold without them, or the next start would have to read every text.
            core.fold();
        });
        self.exchange.try_update(|exchange| exchange.imports = imports);
        self.watch.try_with_value(Watch::wake_all);
        Ok(())
    }

    /// Begins an import, or the taking back of one; false while another runs, whose notes would be lost.
    pub(super) fn begin_import(self) -> bool {
        self.core.try_update_value(|core| !std::mem::replace(&mut core.importing, true)) == Some(true)
    }

    /// Ends what [`Session::begin_import`] began.
    pub(super) fn end_import(self) {
        self.core.try_update_value(|core| core.importing = false);
    }

    /// Lays over the ledger what the worker brought, with what it noted, and tells the other tabs.
    pub async fn after_import(self) -> Result<(), Fault> {
        self.catch_up().await?;
        drop(self.close_second_store().await);
        self.watch.try_with_value(Watch::wake_all);
        if self.writes.try_get_untracked().unwrap_or_default() {
            self.core.try_update_value(Core::fold_if_due);
        }
        self.core.try_with_value(|core| {
            if let Some(tabs) = &core.tabs {
                tabs.tell_look();
            }
        });
        self.sing();
        Ok(())
    }
}
