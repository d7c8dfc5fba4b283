//! The one door between the screen and everything that is kept: `act` goes down, `view` and `status` come up.
//! Knows no page and makes no sentence; a page never meets the ledger's writer, the journal or a lock.

mod act;
mod backing_up;
mod beginning;
mod bringing;
mod called;
mod campaigns;
mod canary;
mod catching;
mod core;
mod drafts;
mod evidence;
mod exporting;
mod ground;
mod health;
mod importing;
mod incarnation;
mod names;
mod opening;
mod person;
mod photos;
mod places;
pub mod preferences;
mod receipts;
mod second;
mod sizes;
mod state;
mod steps;
mod tabs;
#[cfg(test)]
mod tests;
mod texts;
mod turns;
mod viewing;
mod watch;
mod wipe;
mod wishing;

pub use act::{Outcome, Refused};
pub use backing_up::{Copied, CopyPlace, chosen_folder};
pub use beginning::{BeginFault, begin_next_year, begin_own, begin_sample};
pub use exporting::{JobFault, Made, PART_BYTES, Want, What};
pub use ground::Ground;
pub use health::{Figures, StorageHealth, ask_to_keep, storage, storage_said};
pub use importing::{Failed, Intake, Looked, Stage, Taken, Why};
pub use opening::{Opening, Trouble, open_campaign, reopen};
pub use person::settled;
pub use photos::{NotTaken, Shown, Taking};
pub use receipts::Exchange;
pub use second::{SecondStore, recover, rescue};
pub use state::{SaveState, Store, Unexported};
pub use viewing::Viewing;
pub use wipe::{WipeFault, at_stake, half_written, wipe};

use self::core::Core;
use self::sizes::Sizes;
use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::person::Person;
use state::Told;
use watch::Watch;

/// A campaign that is open on this device. A handle: copies are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    core: StoredValue<Core, LocalStorage>,
    watch: StoredValue<Watch, LocalStorage>,
    told: RwSignal<Told, LocalStorage>,
    writes: RwSignal<bool, LocalStorage>,
    /// Whether the browser has said that another tab writes; not before, so that no page begins with a line that goes.
    reads: RwSignal<bool, LocalStorage>,
    person: RwSignal<Option<RecordId>, LocalStorage>,
    office: RwSignal<bool, LocalStorage>,
    /// As what this device lists the campaign.
    listed: StoredValue<Listed>,
    exchange: RwSignal<Exchange, LocalStorage>,
    sizes: StoredValue<Sizes, LocalStorage>,
    second: RwSignal<SecondStore, LocalStorage>,
}

/// What a campaign is called, and whether it is for practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Whether it is for practice and never mixes with real data.
    pub training: bool,
}

impl Session {
    /// Reads something of one record; the caller's computation runs again when that record changes.
    pub fn view_record<T>(&self, id: &RecordId, read: impl FnOnce(&Ledger) -> T) -> T {
        self.watch.with_value(|watch| watch.record(id.as_str()));
        self.core.with_value(|core| read(&core.ledger))
    }

    /// Reads something of all records of a kind; the caller's computation runs again when any of them changes.
    pub fn view_kind<T>(&self, kind: &str, read: impl FnOnce(&Ledger) -> T) -> T {
        self.watch.with_value(|watch| watch.kind(kind));
        self.core.with_value(|core| read(&core.ledger))
    }

    /// Reads anything; the caller's computation runs again on every change.
    pub fn view<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.watch.with_value(Watch::everything);
        self.core.with_value(|core| read(&core.ledger))
    }

    /// Reads anything once, without following it: for the answer to a tap.
    pub fn glance<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.core.with_value(|core| read(&core.ledger))
    }

    /// The campaign's name and whether it is for practice; followed. As this device lists it, where taking imports back has
    /// left no campaign in sight.
    pub fn listed(&self) -> Listed {
        self.view_kind("campaign", |ledger| self.listed_in(ledger))
    }

    /// The same, not followed: for the answer to a tap.
    pub fn listed_now(&self) -> Listed {
        self.glance(|ledger| self.listed_in(ledger))
    }

    fn listed_in(&self, ledger: &Ledger) -> Listed {
        let seen = Campaign::of(ledger).map(|seen| Listed { name: seen.name, training: seen.training });
        seen.unwrap_or_else(|| self.listed.get_value())
    }

    /// The campaign's record id.
    pub fn campaign(&self) -> RecordId {
        self.core.with_value(|core| core.campaign.clone())
    }
}

/// The session of the open campaign. Pages are shown only inside one, so that it is always there.
pub fn use_session() -> Session {
    use_context::<Session>().unwrap_or_else(|| unreachable!("a page is shown only inside an open campaign"))
}

/// The name of the person who works on this device; none at the office.
pub fn use_person_name() -> Memo<Option<String>> {
    let session = use_session();
    Memo::new(move |_| {
        let person = session.person()?;
        session.view_record(&person, |ledger| Person::read(ledger, &person)).map(|person| person.name)
    })
}
