//! Under which incarnation this device writes. After a loss, a restored backup or a fork it goes on under a new one.

use std::rc::Rc;

use device::journal::{Batch, Fault, Journal, meta};
use device::random;
use ledger::IncarnationId;
use leptos::prelude::*;

use super::Session;

/// A new life of this device in a campaign, kept before it is used; the one before goes to the retired.
pub(super) async fn mint(journal: &dyn Journal, campaign: &str) -> Result<IncarnationId, Fault> {
    let me = fresh_incarnation()?;
    let known = journal.meta(campaign).await?;
    let mut notes = vec![meta::INCARNATION.set(&me.to_string())?];
    if let Some(before) = known.get(&meta::INCARNATION) {
        let mut retired = known.get(&meta::RETIRED).unwrap_or_default();
        retired.push(before);
        notes.push(meta::RETIRED.set(&retired)?);
    }
    journal.append(campaign, &Batch { meta: notes, ..Batch::default() }).await?;
    Ok(me)
}

/// An incarnation that never was; fails where the browser has no source of randomness.
pub(super) fn fresh_incarnation() -> Result<IncarnationId, Fault> {
    random::bytes().map(IncarnationId::from_bytes).ok_or_else(|| Fault::Other("no randomness".to_owned()))
}

impl Session {
    /// Goes on under a new incarnation, after a restored backup or a fork, or where another tab may still write under the
    /// present one; the other tabs are told.
    pub(super) async fn renew(&self) -> Result<(), Fault> {
        let (journal, campaign) = self.core.with_value(|core| (Rc::clone(&core.journal), core.campaign.clone()));
        let me = mint(journal.as_ref(), campaign.as_str()).await?;
        self.core.try_update_value(|core| {
            // The notes may have been read anew meanwhile; then the new name is known already.
            if core.me != me {
                core.retired.push(core.me);
                core.me = me;
            }
            core.noted += 1;
            core.forked = false;
            core.steps.clear();
            if let Some(tabs) = &core.tabs {
                tabs.tell_look();
            }
        });
        Ok(())
    }
}
