//! Taking a file in: one import of a campaign at a time, under a name that is this device's own alone.

use device::clock;
use device::jobs::{self, JobFault, Join, Preview};
use device::journal::Fault;
use device::journal::meta::CampaignRow;
use device::runtime::{Browser, Runtime};
use ledger::IncarnationId;
use leptos::prelude::*;

use super::campaigns::enlist;
use super::importing::{Looked, Stage, Taken, Why};
use super::{Intake, Opening};

/// How long to wait before looking again whether another import has ended, milliseconds.
const PAUSE_MS: u32 = 100;

impl Intake {
    /// Takes the file in when it is its turn: one that was begun on a page that was left may still run.
    pub(super) async fn bring(self, shown: &Looked) -> Result<Taken, Why> {
        let Some(session) = self.session else { return self.bring_alone(shown).await };
        while !session.begin_import() {
            Browser.pause(PAUSE_MS).await;
        }
        let ended = self.bring_alone(shown).await;
        session.end_import();
        ended
    }

    async fn bring_alone(self, shown: &Looked) -> Result<Taken, Why> {
        if self.session.is_some_and(|session| !session.writes.get_untracked()) {
            return Err(Why::ReadOnly);
        }
        let store = |fault| Why::Job(JobFault::Journal(fault));
        // Found its own events in another's hands: a copy of this device goes about. It goes on under a new name first.
        let mut renewed = self.renew_where(shown.preview.own, self.name()).await.map_err(store)?;
        let (join, me) = (self.join().await?, self.name());
        let (stage, name) = (self.stage, shown.name().to_owned());
        let progress = move |done, total| drop(stage.try_set(Stage::Taking(name.clone(), done, total)));
        let at_ms = join.now_ms;
        let brought = match jobs::import(join, &shown.file, progress).await {
            Ok(brought) => brought,
            Err(fault) => self.stored_all_the_same(shown, at_ms, &fault).await.ok_or(Why::Job(fault))?,
        };
        renewed |= self.renew_where(brought.own, me).await.unwrap_or(false);
        let digest = match self.session {
            Some(session) => {
                session.after_import().await.map_err(store)?;
                if matches!(self.ground.opening_now(), Opening::Lost(_)) {
                    self.ground.go_on(session);
                }
                let last = session.exchange.with_untracked(|exchange| exchange.imports.last().cloned());
                last.filter(|_| brought.new > 0).map(|row| row.digest).unwrap_or_default()
            }
            None => self.adopt(&brought).await.map(|()| String::new()).map_err(store)?,
        };
        let from = brought.from.as_ref().map_or_else(|| shown.name().to_owned(), |from| from.name.clone());
        let (left, photos) = (brought.photos_left, brought.photos_new.saturating_sub(brought.photos_left));
        Ok(Taken { from, new: brought.new, photos, photos_left: left, digest, renewed })
    }

    /// A worker that ended in the middle may have stored the events, and was at the photos.
    async fn stored_all_the_same(self, shown: &Looked, at_ms: i64, fault: &JobFault) -> Option<Preview> {
        let session = self.session.filter(|_| *fault == JobFault::Worker)?;
        session.after_import().await.ok()?;
        let stored =
            session.exchange.try_with_untracked(|exchange| exchange.imports.last()?.at_ms.eq(&at_ms).then_some(()));
        stored??;
        Some(Preview { photos_left: shown.preview.photos_new, ..shown.preview.clone() })
    }

    /// Goes on under a new name where a bundle knows what this device wrote as `me` and has not got.
    async fn renew_where(self, copied: bool, me: Option<IncarnationId>) -> Result<bool, Fault> {
        match self.session.filter(|_| copied).zip(me) {
            Some((session, me)) => session.renew(me).await.map(|()| true),
            None => Ok(false),
        }
    }

    /// The name under which this device writes.
    fn name(self) -> Option<IncarnationId> {
        self.session?.core.try_with_value(|core| core.me)
    }

    /// Opens the campaign that came with a first bundle.
    async fn adopt(self, brought: &Preview) -> Result<(), Fault> {
        let row = CampaignRow {
            id: brought.campaign.clone(),
            name: brought.name.clone(),
            training: brought.training,
            office: false,
            opened_ms: clock::now_ms(),
            me: None,
            settled: false,
        };
        enlist(self.ground.journal().as_ref(), row.clone()).await?;
        // What was known of a campaign that this device lost is known anew from here.
        self.ground.open(&row).await.map(|session| session.sing())
    }

    /// What a file is looked at beside.
    pub(super) async fn join(self) -> Result<Join, Why> {
        let Some(session) = self.session else {
            return Ok(Join { campaign: None, me: None, now_ms: clock::now_ms() });
        };
        session.stored().await.map_err(|fault| Why::Job(JobFault::Journal(fault)))?;
        let me = self.name().map(|me| me.to_string());
        Ok(Join { campaign: Some(session.opened()), me, now_ms: clock::now_ms() })
    }
}
