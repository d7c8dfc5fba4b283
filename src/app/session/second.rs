//! The second store beside the journal: brought to the same as the journal once this tab writes, and what comes of it told.
//! What either of the two has lost it gets from the other.

use std::cell::Cell;
use std::rc::Rc;

use device::clock;
use device::files::download;
use device::jobs;
use device::journal::meta::CampaignRow;
use device::journal::{Fault, Journal, SHARED};
use device::log::note;
use device::runtime::{Browser, Runtime};
use device::vault::{Keeper, Standing, Twofold, United, Wanted};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::campaigns::campaigns;
use super::exporting::APP;
use super::incarnation::mint;
use super::{Session, storage};

/// How long a page that opens is left alone before the two stores are held against each other, milliseconds.
const STANDS_MS: u32 = 400;

/// What is known of the second store; followed by the pages that tell of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecondStore {
    /// How it stands.
    pub standing: Standing,
    /// What came of the last union of both stores.
    pub united: Option<United>,
    /// How many changes the journal had lost and got back from it since the page was opened.
    pub regained: u64,
    /// The disk was full: what is kept free for the last scores is in use, or one of the two stores found no room.
    pub on_reserve: bool,
}

thread_local! {
    /// Changes that were got back before a campaign was open.
    static REGAINED: Cell<u64> = const { Cell::new(0) };
}

/// The journal with a second store beside it, and the signal of how that stands.
pub(super) fn beside(journal: Rc<dyn Journal>) -> (Rc<dyn Journal>, Keeper, RwSignal<SecondStore, LocalStorage>) {
    let told = RwSignal::new_local(SecondStore { regained: REGAINED.take(), ..SecondStore::default() });
    let keeper = Keeper::new(move |standing| {
        told.try_update(|told| told.standing = standing.clone());
    });
    let full = move || {
        told.try_update(|told| told.on_reserve = true);
    };
    (Rc::new(Twofold::new(journal, Rc::new(keeper.clone()), full)), keeper, told)
}

/// Gets back from the second store what the journal no longer has of these campaigns; `unread` where it did not open.
pub(super) async fn regain(of: &[String], unread: bool) -> United {
    let united = match jobs::unite(of.to_vec(), unread).await {
        Ok(united) => united,
        Err(fault) => {
            note("second", fault.code(), 0, 0);
            return United::default();
        }
    };
    if united.regained > 0 {
        note("second", "regained", united.regained, united.damaged.into());
    }
    REGAINED.set(REGAINED.get() + united.regained);
    united
}

/// Gets back every campaign that the second store knows, where the journal has come back empty; this device goes on in each
/// under a new name. Gives the campaigns that are here then.
pub async fn recover(journal: Rc<dyn Journal>) -> Result<Vec<CampaignRow>, Fault> {
    regain(&[SHARED.to_owned()], false).await;
    let rows = campaigns(journal.as_ref()).await?;
    for row in &rows {
        regain(std::slice::from_ref(&row.id), false).await;
        mint(journal.as_ref(), &row.id).await?;
    }
    Ok(rows)
}

/// Hands over a bundle of each campaign that the second store has, where the journal does not open; gives how many, nothing
/// where there is none or it cannot be read.
pub async fn rescue() -> Option<usize> {
    let made = jobs::rescue(APP, clock::now_ms()).await;
    let files = made.map_err(|fault| note("second", fault.code(), 0, 0)).ok()?;
    Some(files.iter().filter(|file| download(file)).count())
}

impl Session {
    /// How the second store stands; followed.
    pub fn second_store(&self) -> SecondStore {
        self.second.get()
    }

    /// Brings both stores to the same, in a tab that has just begun to write, once its page stands.
    pub(super) fn unite_stores(self) {
        spawn_local(async move {
            Browser.pause(STANDS_MS).await;
            let Some((keeper, campaign)) =
                self.core.try_with_value(|core| Some((core.keeper.clone()?, core.campaign.to_string()))).flatten()
            else {
                return;
            };
            if self.close_second_store().await == Err(Fault::Unavailable) {
                return;
            }
            let places = [SHARED.to_owned(), campaign];
            match jobs::unite(places.to_vec(), false).await {
                Ok(united) => {
                    self.take_in_what_was_lost(united).await;
                    for campaign in places {
                        drop(keeper.ask(Wanted::Tidy { campaign }, &[]).await);
                    }
                    keeper.is_united();
                }
                Err(fault) => note("second", fault.code(), 0, 0),
            }
            if !storage().await.is_short() {
                drop(keeper.ask(Wanted::KeepReserve, &[]).await);
            }
        });
    }

    /// Closes the files of the second store, so that what others have written there stands before what comes from here on.
    pub(super) async fn close_second_store(self) -> Result<(), Fault> {
        let keeper = self.core.try_with_value(|core| core.keeper.clone()).flatten();
        match keeper {
            Some(keeper) => keeper.ask(Wanted::Rest, &[]).await.map(drop),
            None => Err(Fault::Unavailable),
        }
    }

    /// Closes them in a tab that writes no longer, if it ever did.
    pub(super) fn rest_second_store(self) {
        let in_use = self.core.try_with_value(|core| core.keeper.as_ref().is_some_and(Keeper::is_in_use));
        if in_use == Some(true) {
            spawn_local(async move { drop(self.close_second_store().await) });
        }
    }

    async fn take_in_what_was_lost(self, united: United) {
        let held = || self.core.try_with_value(|core| core.ledger.events_len() as u64).unwrap_or_default();
        let before = held();
        if united.regained > 0 {
            // What cannot be read now is read at the next call.
            drop(self.catch_up().await);
        }
        // A score that was given meanwhile may have been in one of the two only; it was not lost.
        let regained = held().saturating_sub(before);
        if regained > 0 {
            note("second", "regained", regained, united.damaged.into());
        }
        self.second.try_update(|second| {
            second.united = Some(united);
            second.regained += regained;
        });
    }
}
