//! Taking the open campaign off this device. Refuses while anything made here, a photo, or a bundle that came in is in no
//! bundle that left, or something is not on the disk.

use std::rc::Rc;

use device::journal::meta::{self, CampaignRow};
use device::journal::{Batch, Fault, Journal, SHARED};
use device::prefs::{LocalShelf, Prefs, forget_campaign, sweep_crumb};
use leptos::prelude::*;

use super::campaigns::campaigns;
use super::photos::WAITING;
use super::{Ground, Session, Store, Unexported};

/// Why nothing was wiped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WipeFault {
    /// Another tab writes, an import runs, or something is still on its way to the disk.
    Busy,
    /// This is in no exported bundle.
    Unexported(Unexported),
    /// So many bundles that came in are in no exported bundle.
    Uncopied(usize),
    /// The store refused.
    Store(Fault),
}

/// What would be lost with the open campaign, if anything; followed.
pub fn at_stake(session: Session) -> Option<WipeFault> {
    let waiting = session.unexported();
    let uncopied = session.uncopied_imports();
    if waiting.is_any() {
        return Some(WipeFault::Unexported(waiting));
    }
    (uncopied > 0).then_some(WipeFault::Uncopied(uncopied))
}

/// How many texts and records are written halfway: in no bundle, for they are no records yet. They go with the campaign.
pub fn half_written(session: Session) -> usize {
    session.core.with_value(|core| core.texts.all().filter(|(key, text)| *key != WAITING && !text.is_empty()).count())
}

/// Forgets the open campaign on this device; what follows must be a fresh start of the page.
pub async fn wipe(session: Session) -> Result<(), WipeFault> {
    // What was not seen to have left is not wiped.
    session.look_for_photos().await.map_err(WipeFault::Store)?;
    let importing = session.core.with_value(|core| core.importing);
    if importing || untrack(|| session.store()) != Store::Saved {
        return Err(WipeFault::Busy);
    }
    if let Some(fault) = untrack(|| at_stake(session)) {
        return Err(fault);
    }
    let (journal, campaign) = session.core.with_value(|core| (Rc::clone(&core.journal), core.campaign.clone()));
    forget(journal.as_ref(), campaign.as_str()).await.map_err(WipeFault::Store)
}

/// The list first: what is in no list is not opened again, whatever comes of the rest.
async fn forget(journal: &dyn Journal, campaign: &str) -> Result<(), Fault> {
    let mut rows = campaigns(journal).await?;
    rows.retain(|row| row.id != campaign);
    let notes = vec![meta::CAMPAIGNS.set(&rows)?];
    journal.append(SHARED, &Batch { meta: notes, ..Batch::default() }).await?;
    forget_campaign(&LocalShelf, campaign);
    let mut prefs = Prefs::load(&LocalShelf);
    prefs.me.remove(campaign);
    prefs.members.remove(campaign);
    prefs.campaign = None;
    prefs.save(&LocalShelf);
    journal.wipe(campaign).await?;
    if rows.is_empty() {
        sweep_crumb();
    }
    forget_campaign(&LocalShelf, campaign);
    Ok(())
}

impl Ground {
    /// The campaigns on this device, last opened first.
    pub async fn campaigns(self) -> Result<Vec<CampaignRow>, Fault> {
        campaigns(self.journal().as_ref()).await
    }
}
