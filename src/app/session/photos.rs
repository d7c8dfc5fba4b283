//! Photos as evidence: taken in, made small, stored, and only then named by a sheet; shown again by address.
//! The slot that waits for a photo is kept before the picker opens, since the camera may kill the page.

use std::cell::RefCell;
use std::collections::BTreeMap;

use device::files::{self, Picked};
use device::jobs::{self, JobFault};
use device::journal::{Fault, PhotoRow};
use device::photo::{PhotoFault, Taken};
use device::prefs::{LocalShelf, Waiting};
use device::storage_health;
use leptos::prelude::*;
use leptos::task::spawn_local;
use movement::{Command, Refusal};

use super::{Refused, Session};

/// The draft under which the slot waits.
pub(super) const WAITING: &str = "photo.waiting";

/// How far a photo has come that is being taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taking {
    /// The picker or the camera is open.
    Open,
    /// It is made small and stored.
    Making,
    /// It was not taken.
    Failed(NotTaken),
}

/// Why a photo was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The picture itself.
    Picture(PhotoFault),
    /// The store.
    Store(Fault),
    /// The sheet does not take it.
    Refused(Refused),
}

impl NotTaken {
    /// A worker that cannot do it leaves the work to the page, so that what is left is the picture or the store.
    fn of(fault: JobFault) -> Self {
        match fault {
            JobFault::Photo(fault) => Self::Picture(fault),
            JobFault::Journal(fault) => Self::Store(fault),
            JobFault::File | JobFault::Refused(_) | JobFault::TooMuch(_) | JobFault::Worker => {
                Self::Picture(PhotoFault::Undecodable)
            }
        }
    }
}

/// A picture on its way to the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// It is looked for.
    #[default]
    Looked,
    /// It is here, under this address.
    Here(String),
    /// It is not on this device.
    Lost,
}

impl Shown {
    /// The address of a picture that is here.
    pub fn address(self) -> Option<String> {
        match self {
            Self::Here(address) => Some(address),
            Self::Looked | Self::Lost => None,
        }
    }
}

thread_local! {
    /// Photos being taken in, by slot; they outlive the page that asked for them.
    static TAKING: ArcRwSignal<BTreeMap<String, Taking>> = ArcRwSignal::new(BTreeMap::new());
    /// Thumbnails that were looked for, by the key of the photo.
    static THUMBS: RefCell<BTreeMap<String, ArcRwSignal<Shown>>> = const { RefCell::new(BTreeMap::new()) };
}

impl Session {
    /// A photo is asked for: its slot waits, also for a page that comes back after this one was killed.
    pub fn photo_ask(&self, slot: &str) {
        self.photo_wait(slot);
        tell(slot, Some(Taking::Open));
    }

    /// A photo was chosen for a slot, or none. Once it is stored, `make` gives the command that names it. What went wrong is
    /// told by [`Session::photo_taking`].
    pub fn photo_chosen(
        &self,
        slot: &str,
        taken: Taken,
        file: Option<Picked>,
        make: impl FnOnce(&PhotoRow) -> Option<Command> + 'static,
    ) {
        let (session, slot) = (*self, slot.to_owned());
        let Some(file) = file else {
            session.photo_unwait();
            return tell(&slot, None);
        };
        tell(&slot, Some(Taking::Making));
        spawn_local(async move {
            let end = session.take_in(&file, taken, make).await.err().map(Taking::Failed);
            session.photo_unwait();
            tell(&slot, end);
        });
    }

    async fn take_in(
        self,
        file: &Picked,
        taken: Taken,
        make: impl FnOnce(&PhotoRow) -> Option<Command>,
    ) -> Result<(), NotTaken> {
        // Photos stop before scores do.
        if storage_health::look().await.is_short() {
            return Err(NotTaken::Store(Fault::Quota));
        }
        let kept = self.core.try_with_value(|core| (core.journal.clone(), core.campaign.to_string()));
        let Some((journal, campaign)) = kept else { return Ok(()) };
        let row = jobs::take_photo(&campaign, file, taken, journal.as_ref()).await.map_err(NotTaken::of)?;
        self.core.try_update_value(|core| core.has_taken(&row.key));
        // A person chose again what was not here.
        self.look_for(|key| key == row.key);
        match make(&row).map(|command| self.act(&command)) {
            // Chosen once more, it is there already.
            Some(Ok(_) | Err(Refused::Domain(Refusal::NothingChanges))) | None => Ok(()),
            Some(Err(refused)) => Err(NotTaken::Refused(refused)),
        }
    }

    /// How far the photo for a slot has come; followed.
    pub fn photo_taking(&self, slot: &str) -> Option<Taking> {
        TAKING.with(|taking| taking.with(|all| all.get(slot).cloned()))
    }

    /// Forgets why the photo for a slot was not taken, once it was read.
    pub fn photo_told(&self, slot: &str) {
        tell(slot, None);
    }

    /// Notes which slot waits: at once where the browser keeps it before the camera opens, and where the disk has it soon.
    fn photo_wait(&self, slot: &str) {
        if self.writes.get_untracked() {
            Waiting::save(&LocalShelf, self.campaign().as_str(), slot);
        }
        self.keep(WAITING, slot, false);
    }

    /// The slot that was waiting for a photo when the page was killed.
    pub fn photo_waiting(&self) -> Option<String> {
        let slot = Waiting::load(&LocalShelf, self.campaign().as_str()).or_else(|| self.draft_of(WAITING))?;
        let here = TAKING.with(|taking| taking.with_untracked(|all| all.contains_key(&slot)));
        (!here).then_some(slot)
    }

    /// Gives up the slot that waits.
    pub fn photo_unwait(&self) {
        if self.writes.get_untracked() {
            Waiting::forget(&LocalShelf, self.campaign().as_str());
        }
        self.drop_draft(WAITING);
    }

    /// The small picture of a photo; followed.
    pub fn thumb(&self, key: &str) -> Shown {
        let known = THUMBS.with_borrow(|thumbs| thumbs.get(key).cloned());
        let shown = known.unwrap_or_else(|| {
            let shown = ArcRwSignal::new(Shown::Looked);
            THUMBS.with_borrow_mut(|thumbs| thumbs.insert(key.to_owned(), shown.clone()));
            self.look(key.to_owned(), true, shown.clone());
            shown
        });
        shown.get()
    }

    /// The address of a photo's small picture, once it is here, and whether the photo is not on this device; followed.
    pub fn thumb_of(self, key: &str) -> (Signal<Option<String>>, Signal<bool>) {
        let key = key.to_owned();
        let shown = Memo::new(move |_| self.thumb(&key));
        (Signal::derive(move || shown.get().address()), Signal::derive(move || shown.get() == Shown::Lost))
    }

    /// Looks again for the photos that were not here: a bundle may have brought them.
    pub(super) fn look_again(&self) {
        self.look_for(|_| true);
    }

    /// Looks again for those of these photos that were not here.
    fn look_for(&self, these: impl Fn(&str) -> bool) {
        let lost = THUMBS.with_borrow(|thumbs| {
            let lost =
                thumbs.iter().filter(|(key, shown)| these(key) && shown.with_untracked(|shown| *shown == Shown::Lost));
            lost.map(|(key, shown)| (key.clone(), shown.clone())).collect::<Vec<_>>()
        });
        lost.into_iter().for_each(|(key, shown)| self.look(key, true, shown));
    }

    /// The picture of a photo, as it is stored; the address is given back with [`Session::photo_close`].
    pub fn photo_open(&self, key: &str) -> ArcRwSignal<Shown> {
        let shown = ArcRwSignal::new(Shown::Looked);
        self.look(key.to_owned(), false, shown.clone());
        shown
    }

    /// Gives back the address of a picture that is no longer shown.
    pub fn photo_close(&self, shown: &Shown) {
        if let Shown::Here(address) = shown {
            files::forget_address(address);
        }
    }

    /// Gives a file out under a name, as the browser opens or keeps it; says whether it is on this device.
    pub async fn file_out(self, key: &str, name: &str) -> bool {
        let kept = self.core.try_with_value(|core| (core.journal.clone(), core.campaign.to_string()));
        let Some((journal, campaign)) = kept else { return false };
        let Ok(file) = journal.photo(&campaign, key).await else { return false };
        Picked::bytes(name, &file.row.mime, &file.bytes).is_some_and(|file| files::download(&file))
    }

    fn look(&self, key: String, small: bool, shown: ArcRwSignal<Shown>) {
        let (journal, campaign) = self.core.with_value(|core| (core.journal.clone(), core.campaign.to_string()));
        spawn_local(async move {
            let found = if small {
                journal.thumb(&campaign, &key).await.ok().filter(|bytes| !bytes.is_empty())
            } else {
                journal.photo(&campaign, &key).await.ok().map(|photo| photo.bytes)
            };
            let address = found.and_then(|bytes| Picked::bytes(&key, "image/jpeg", &bytes)?.address());
            shown.set(address.map_or(Shown::Lost, Shown::Here));
        });
    }
}

fn tell(slot: &str, how: Option<Taking>) {
    TAKING.with(|taking| {
        taking.update(|all| match how {
            Some(how) => drop(all.insert(slot.to_owned(), how)),
            None => drop(all.remove(slot)),
        });
    });
}
