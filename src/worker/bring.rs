//! Bringing a bundle in: read in slices, judged event by event; all events in one transaction, then the photos one by one.

use device::files::Picked;
use device::jobs::{JobFault, Join, Preview};
use device::journal::{Batch, Fault, Journal, Meta};
use ledger::Ledger;
use ledger::bundle::{self, CampaignTag, Expect, Inspection, Stop, check_size};
use movement::gate::MovementGate;

use crate::noting::{digest, notes};
use crate::{desk, pictures, pieces, report, store};

/// How much of the file is read at once, in bytes.
pub(crate) const SLICE: u64 = 1 << 20;

/// What the file would bring. Nothing changes.
pub(crate) async fn inspect(journal: &dyn Journal, join: &Join, file: &Picked) -> Result<Preview, JobFault> {
    let looked = Looked::at(journal, join, file, file.size()).await?;
    Ok(looked.report(0))
}

/// Takes the file in: its events whole or not at all, then as many of its photos as there is room for. Scores come
/// before photos.
pub(crate) async fn import(journal: &dyn Journal, join: &Join, file: &Picked) -> Result<Preview, JobFault> {
    let looked = Looked::at(journal, join, file, 2 * file.size()).await?;
    let preview = &looked.preview;
    // Reading a large file takes long: what is noted by now counts, not what was then.
    let held = journal.meta(&preview.campaign).await.map_err(JobFault::Journal)?;
    let notes = notes(&looked, &held, join, file).map_err(JobFault::Journal)?;
    let batch = Batch { lines: preview.lines().to_vec(), meta: notes, ..Batch::default() };
    journal.import(&preview.campaign, &batch).await.map_err(JobFault::Journal)?;
    let left = pictures::keep(journal, &preview.campaign, file, &preview.photos, file.size()).await;
    pieces::note(journal, preview, &digest(preview), left).await;
    Ok(looked.report(left))
}

/// A file that was read, and what it was read beside.
pub(crate) struct Looked {
    /// What is held without the file.
    pub(crate) before: Ledger,
    /// The notes about the campaign, without the file.
    pub(crate) meta: Meta,
    /// What the file would bring.
    pub(crate) preview: bundle::Preview,
    /// How many of its photos are not here.
    photos_new: u64,
}

impl Looked {
    fn report(&self, photos_left: u64) -> Preview {
        let parts_missing = pieces::missing(&self.meta, &self.preview, photos_left);
        Preview { parts_missing, photos_new: self.photos_new, photos_left, ..report::preview(&self.preview) }
    }

    /// Reads the whole file; `all` is how much there is to be done, in bytes. What only the texts of the events held can
    /// tell is looked for a second time with them.
    async fn at(journal: &dyn Journal, join: &Join, file: &Picked, all: u64) -> Result<Self, JobFault> {
        if let Some(looked) = Self::with(journal, join, file, all, false).await? {
            return Ok(looked);
        }
        // A text that cannot be read now is lost.
        Self::with(journal, join, file, all, true).await?.ok_or(JobFault::Journal(Fault::Damaged))
    }

    /// The same with the texts of all events that are held, or of those that came after the stored fold; nothing where
    /// that is not enough.
    async fn with(
        journal: &dyn Journal,
        join: &Join,
        file: &Picked,
        all: u64,
        texts: bool,
    ) -> Result<Option<Self>, JobFault> {
        let total = file.size();
        check_size(total).map_err(refused)?;
        let campaign = join.campaign.as_ref().map(|open| CampaignTag {
            id: open.id.clone(),
            name: open.name.clone(),
            training: open.training,
        });
        let (before, meta) = match &campaign {
            Some(open) => store::ledger(journal, &open.id, texts).await.map_err(JobFault::Journal)?,
            None => (Ledger::new(), Meta::default()),
        };
        let gate = MovementGate::new(&before);
        let expect = Expect {
            campaign: campaign.as_ref(),
            now_ms: Some(join.now_ms),
            me: join.me.as_deref().and_then(|me| me.parse().ok()),
            knows: &movement::knows,
            gate: &gate,
        };
        let mut inspection = Inspection::new(&before, expect);
        let mut at = 0;
        while at < total {
            let end = (at + SLICE).min(total);
            let bytes = file.slice(at, end).await.ok_or(JobFault::File)?;
            match inspection.push(&bytes, &mut |_| ()) {
                Ok(()) => {}
                Err(Stop::NeedsLog) => return Ok(None),
                Err(Stop::Refused(error)) => return Err(refused(error)),
            }
            at = end;
            desk::progress(at, all);
        }
        let preview = match inspection.finish(&mut |_| ()) {
            Ok(preview) => preview,
            Err(Stop::NeedsLog) => return Ok(None),
            Err(Stop::Refused(error)) => return Err(refused(error)),
        };
        let photos_new = pictures::missing(journal, &preview.campaign, &preview.photos).await;
        let photos_new = photos_new.map_err(JobFault::Journal)?;
        Ok(Some(Self { before, meta, preview, photos_new }))
    }
}

fn refused(error: bundle::BundleError) -> JobFault {
    JobFault::Refused(report::refusal(error))
}
