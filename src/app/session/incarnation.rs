//! Under which incarnation this device writes. It goes on under a new one whenever the present one may no longer be its own
//! alone: after a loss, a restored backup or a fork, and where another tab may write under it.

use std::rc::Rc;

use device::journal::{Batch, Fault, Journal};
use device::lock::Role;
use device::prefs::{Canary, LocalShelf};
use device::random;
use ledger::IncarnationId;
use leptos::prelude::*;

use super::core::Core;
use super::names::{noted, to_note};
use super::{Session, Watch};

/// A new life of this device in a campaign that is not open yet, kept before it is used; the one before goes to the retired.
pub(super) async fn mint(journal: &dyn Journal, campaign: &str) -> Result<IncarnationId, Fault> {
    let me = fresh_incarnation()?;
    let before = noted(&journal.meta(campaign).await?);
    let notes = to_note(me, &before)?.into();
    journal.append(campaign, &Batch { meta: notes, ..Batch::default() }).await?;
    Ok(me)
}

/// An incarnation that never was; fails where the browser has no source of randomness.
pub(super) fn fresh_incarnation() -> Result<IncarnationId, Fault> {
    random::bytes().map(IncarnationId::from_bytes).ok_or_else(|| Fault::Other("no randomness".to_owned()))
}

impl Session {
    /// Goes on under a new incarnation, unless it no longer writes as `old`; the other tabs hear of it. The note
    /// goes to the disk before any event under the new one, so that nobody need wait for it.
    pub(super) async fn renew(self, old: IncarnationId) -> Result<(), Fault> {
        let kept = self.core.try_with_value(|core| (Rc::clone(&core.journal), core.campaign.clone()));
        let Some((journal, campaign)) = kept else { return Err(Fault::Closed) };
        let notes = journal.meta(campaign.as_str()).await?;
        let fresh = fresh_incarnation()?;
        let renewed =
            self.core.try_update_value(|core| if core.me == old { core.go_on_as(fresh, &notes) } else { Ok(()) });
        self.watch.try_with_value(Watch::wake_all);
        renewed.unwrap_or(Err(Fault::Closed))
    }

    /// Goes on under a new incarnation before this tab begins to write, where its own may not be its own alone: where the
    /// pen was taken from a tab that may hold what it could not store, or nobody can tell who else writes; where a number
    /// was given twice, or left in a bundle and is on no disk. False where that does not come about.
    pub(super) async fn is_alone_under_its_name(self, role: Role) -> bool {
        let shared = self.core.try_with_value(|core| {
            let taken = core.tabs.as_ref().is_some_and(|tabs| tabs.pen.was_taken());
            let shared =
                role == Role::Unknown || taken || core.ledger.is_forked(core.me) || core.knows_less_than_the_canary();
            (core.me, shared)
        });
        match shared {
            Some((_, false)) => true,
            Some((me, true)) => self.renew(me).await.is_ok(),
            None => false,
        }
    }

    /// Goes on under a new incarnation where this tab writes, and somebody else was found to give numbers of the present one.
    pub(super) async fn part_from_a_twin(self) {
        if self.writes.try_get_untracked() == Some(true)
            && let Some(me) = self.core.try_with_value(|core| core.me)
        {
            // Where it cannot be kept now, the next that is heard brings it about; both events of a number are kept.
            drop(self.renew(me).await);
        }
    }
}

impl Core {
    /// Whether a tab of this device has given numbers under the present name that are not here: they left in a bundle, the
    /// disk took them not, and that tab is gone.
    fn knows_less_than_the_canary(&self) -> bool {
        let canary = Canary::load(&LocalShelf, self.campaign.as_str());
        canary.is_some_and(|had| had.incarnation == self.me.as_str() && had.last_seq > self.ledger.last_seq(self.me))
    }
}
