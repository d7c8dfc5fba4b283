//! The four states of a record on its way home, and the state of the store. Data; the words are made elsewhere.

use device::journal::Fault;
use device::log::note;
use device::runtime::{Browser, Runtime, within};
use device::writer::Status;
use ledger::{EventRef, RecordId};
use leptos::prelude::*;

use super::Session;
use super::core::{Core, has};

/// How long to wait before looking again whether everything is stored, in milliseconds.
const PAUSE_MS: u32 = 30;

/// How far what this device wrote about a record has come, with the photos that are named there and held here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SaveState {
    /// On its way to the disk.
    Saving,
    /// On the disk of this device.
    OnDevice,
    /// Also in a bundle that was exported.
    Exported,
    /// The office has said that it holds it.
    Received,
}

/// The state of the store as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Store {
    /// Everything is on the disk.
    Saved,
    /// So many hand-overs are on their way.
    Saving(usize),
    /// So many could not be stored; they are still in memory.
    Failed(Fault, usize),
    /// Another tab writes; this one shows.
    ReadOnly,
}

/// What no exported bundle holds yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unexported {
    /// Changes made here.
    pub events: u64,
    /// Sheets among what they touch, and those of the photos.
    pub sheets: usize,
    /// Photos and files that are held here and named outside the bin; none that the office holds.
    pub photos: usize,
    /// The wall clock of the first of these changes, milliseconds; none while its text is still being read.
    pub since: Option<i64>,
}

impl Unexported {
    /// Whether there is anything.
    pub fn is_any(&self) -> bool {
        self.events > 0 || self.photos > 0
    }
}

impl Session {
    /// The state of the store; followed. A tab that only reads, and still holds what it could not store, says so first.
    pub fn store(&self) -> Store {
        match (self.told.get().status, self.reads.get()) {
            (Status::Failed { fault, waiting }, _) => Store::Failed(fault, waiting),
            (_, true) => Store::ReadOnly,
            (Status::Saved { .. }, false) => Store::Saved,
            (Status::Saving { waiting }, false) => Store::Saving(waiting),
        }
    }

    /// Whether another tab writes, and this one shows; followed.
    pub fn only_reads(&self) -> bool {
        self.reads.get()
    }

    /// Whether something is in memory only; followed.
    pub fn is_unsaved(&self) -> bool {
        !matches!(self.told.get().status, Status::Saved { .. })
    }

    /// Ends when everything is on the disk; false where it is not within `ms` milliseconds.
    pub async fn is_stored_within(self, ms: u32) -> bool {
        matches!(within(ms, self.stored()).await, Some(Ok(())))
    }

    /// Ends when everything handed to the writer is on the disk, or tells why it is not.
    pub(super) async fn stored(self) -> Result<(), Fault> {
        loop {
            let Some(status) = self.core.try_with_value(|core| core.writer.status()) else { return Err(Fault::Closed) };
            match status {
                Status::Saved { .. } => return Ok(()),
                Status::Failed { fault, .. } => return Err(fault),
                Status::Saving { .. } => Browser.pause(PAUSE_MS).await,
            }
        }
    }

    /// How far what this device wrote about a record has come; `None` where it wrote nothing. Followed.
    pub fn save_state(&self, id: &RecordId) -> Option<SaveState> {
        self.watch.with_value(|watch| watch.record(id.as_str()));
        let saved = self.told.with(|told| told.saved);
        self.core.with_value(|core| state_of(core, id.as_str(), saved))
    }

    /// Tries again to store what could not be stored.
    pub fn retry(&self) {
        let writer = self.core.with_value(|core| core.writer.clone());
        writer.retry();
    }

    /// When the last export was made, milliseconds since 1970; followed.
    pub fn exported_at(&self) -> Option<i64> {
        self.told.track();
        self.core.with_value(|core| core.exported_at)
    }

    /// What no exported bundle holds yet; followed.
    pub fn unexported(&self) -> Unexported {
        self.watch.with_value(super::Watch::everything);
        let saved = self.told.with(|told| told.saved);
        self.core.with_value(|core| {
            let waits = |state| matches!(state, Some(SaveState::Saving | SaveState::OnDevice));
            let sheets = core.ledger.records("sheet").filter(|sheet| waits(state_of(core, sheet.id(), saved))).count();
            let photos = core.photos_before(SaveState::Exported);
            Unexported { events: core.unexported(), sheets, photos, since: core.unexported_since() }
        })
    }

    /// Whether an exported bundle holds every change made here and every photo, and there is a change; followed.
    pub fn all_exported(&self) -> bool {
        self.watch.with_value(super::Watch::everything);
        self.core.with_value(|core| {
            let mut mine = core.lives().into_iter();
            let any = core.unexported() == 0 && mine.any(|mine| core.ledger.last_seq(mine) > 0);
            any && core.photos_before(SaveState::Exported) == 0
        })
    }
}

/// What the writer last said, and the last hand-over that is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub status: Status,
    pub saved: u64,
}

impl Default for Told {
    fn default() -> Self {
        Self { status: Status::Saved { upto: 0 }, saved: 0 }
    }
}

impl Told {
    pub fn hear(&mut self, status: &Status) {
        if let Status::Saved { upto } = status {
            self.saved = self.saved.max(*upto);
        }
        if self.status != *status {
            match (&self.status, status) {
                (_, Status::Failed { fault, waiting }) => note("save", fault.code(), *waiting as u64, 0),
                (Status::Failed { .. }, Status::Saved { upto }) => note("save", "mended", *upto, 0),
                (_, Status::Saved { .. } | Status::Saving { .. }) => {}
            }
        }
        self.status = status.clone();
    }
}

/// The least far of what this device wrote and what still stands about a record, and of its photos.
pub(super) fn state_of(core: &Core, id: &str, saved: u64) -> Option<SaveState> {
    let record = core.ledger.record(id)?;
    let unsaved = core.first_unsaved(saved);
    let flies = |at: EventRef| unsaved.iter().any(|first| first.incarnation == at.incarnation && first.seq <= at.seq);
    let state = |at: EventRef| {
        if flies(at) {
            SaveState::Saving
        } else if has(&core.received, at.incarnation, at.seq) {
            SaveState::Received
        } else if has(&core.exported, at.incarnation, at.seq) {
            SaveState::Exported
        } else {
            SaveState::OnDevice
        }
    };
    let heads = record.registers().flat_map(|register| register.heads()).map(|head| head.at());
    let own = heads.filter(|at| core.is_mine(at.incarnation)).map(state).min()?;
    Some(core.photos_of(&record).map_or(own, |photos| photos.min(own)))
}
