//! Bringing a bundle in: read in slices, judged event by event; then photos one by one and all events in one transaction.

use std::collections::BTreeMap;

use device::files::Picked;
use device::jobs::{JobFault, Join, Preview};
use device::journal::meta::{self, ImportRow, Peer};
use device::journal::{Batch, Fault, Journal, Meta, MetaChange, Photo};
use device::photo;
use ledger::bundle::{self, CampaignTag, Expect, Header, Inspection, PhotoKind, Role, check_size};
use ledger::{IncarnationId, Ledger, Ranges};
use movement::gate::MovementGate;

use crate::{desk, pieces, report, store};

/// How much of the file is read at once, in bytes.
const SLICE: u64 = 1 << 20;

/// What the file would bring. Nothing changes.
pub(crate) async fn inspect(journal: &dyn Journal, join: &Join, file: &Picked) -> Result<Preview, JobFault> {
    let looked = Looked::at(journal, join, file, false).await?;
    Ok(looked.report())
}

/// Takes the file in.
pub(crate) async fn import(journal: &dyn Journal, join: &Join, file: &Picked) -> Result<Preview, JobFault> {
    let looked = Looked::at(journal, join, file, true).await?;
    let preview = &looked.preview;
    let notes = notes(&looked, join, file).map_err(JobFault::Journal)?;
    let batch = Batch { lines: preview.lines().to_vec(), meta: notes, ..Batch::default() };
    journal.import(&preview.campaign, &batch).await.map_err(JobFault::Journal)?;
    Ok(looked.report())
}

struct Looked {
    /// What is held without the file.
    before: Ledger,
    preview: bundle::Preview,
    meta: Meta,
    photos_left: u64,
    /// Runs that the file's maker holds exactly as they are held here.
    agreed: Vec<(IncarnationId, u64, u64)>,
}

impl Looked {
    fn report(&self) -> Preview {
        let missing = pieces::missing(&self.meta, &self.preview);
        Preview { parts_missing: missing, ..report::preview(&self.preview, self.photos_left) }
    }

    /// Reads the whole file; with `keep`, its sound photos are kept as they come by.
    async fn at(journal: &dyn Journal, join: &Join, file: &Picked, keep: bool) -> Result<Self, JobFault> {
        let total = file.size();
        check_size(total).map_err(refused)?;
        let campaign = join.campaign.as_ref().map(|open| CampaignTag {
            id: open.id.clone(),
            name: open.name.clone(),
            training: open.training,
        });
        let (ledger, meta) = match &campaign {
            Some(open) => store::ledger(journal, &open.id, false).await.map_err(JobFault::Journal)?,
            None => (Ledger::new(), Meta::default()),
        };
        let gate = MovementGate::new(&ledger);
        let expect = Expect {
            campaign: campaign.as_ref(),
            now_ms: Some(join.now_ms),
            me: join.me.as_deref().and_then(|me| me.parse().ok()),
            knows: &movement::knows,
            gate: &gate,
        };
        let mut inspection = Inspection::new(&ledger, expect);
        let (mut at, mut photos_left) = (0, 0);
        let mut unfiled = Vec::new();
        while at < total {
            let end = (at + SLICE).min(total);
            let bytes = file.slice(at, end).await.ok_or(JobFault::File)?;
            let mut photos = Vec::new();
            inspection.push(&bytes, &mut |photo| take(&mut photos, keep, &photo)).map_err(refused)?;
            at = end;
            // A bundle says whose it is before its photos; one whose header is damaged says so only at its end.
            match &campaign {
                Some(open) => photos_left += keep_all(journal, &open.id, photos).await,
                None => unfiled.extend(photos),
            }
            desk::progress(at, total);
        }
        let mut photos = Vec::new();
        let preview = inspection.finish(&mut |photo| take(&mut photos, keep, &photo)).map_err(refused)?;
        unfiled.extend(photos);
        photos_left += keep_all(journal, &preview.campaign, unfiled).await;
        let agreed = preview.header.as_ref().map(|header| agreed(&ledger, &header.holds)).unwrap_or_default();
        Ok(Self { before: ledger.clone(), preview, meta, photos_left, agreed })
    }
}

/// The runs whose chain ends as it does here; a run that cannot be compared is not claimed.
fn agreed(ledger: &Ledger, holds: &Ranges) -> Vec<(IncarnationId, u64, u64)> {
    let runs = holds.devices.iter().flat_map(|device| device.intervals.iter().map(|run| (device.incarnation, run)));
    let same = runs.filter(|(incarnation, run)| ledger.chain_at(*incarnation, run.to) == Some(run.end));
    same.map(|(incarnation, run)| (incarnation, run.from, run.to)).collect()
}

/// A photo's kind and bytes.
type Sound = (PhotoKind, Vec<u8>);

fn take(photos: &mut Vec<Sound>, keep: bool, photo: &bundle::Photo<'_>) {
    if keep {
        photos.push((photo.kind, photo.bytes.to_vec()));
    }
}

/// Keeps photos that came with a bundle; says how many did not fit. Scores go on without them.
async fn keep_all(journal: &dyn Journal, campaign: &str, photos: Vec<Sound>) -> u64 {
    let mut left = 0;
    for (kind, bytes) in photos {
        let thumb = match Picked::bytes("", kind.mime(), &bytes) {
            Some(picked) => photo::thumb(picked.as_blob()).await,
            None => Vec::new(),
        };
        let size = photo::inspect(&bytes, bytes.len() as u64).ok();
        let (width, height) = size.map_or((0, 0), |seen| (seen.width, seen.height));
        let photo = Photo::new(bytes, kind.mime(), width, height, thumb);
        if store::keep_photo(journal, campaign, &photo).await.is_err() {
            left += 1;
        }
    }
    left
}

/// What is noted beside the events: the import itself, what was withheld, what its maker holds.
fn notes(looked: &Looked, join: &Join, file: &Picked) -> Result<Vec<MetaChange>, Fault> {
    let (held, preview) = (&looked.meta, &looked.preview);
    let mut notes = Vec::new();
    if !preview.batch.is_empty() {
        let from = preview.header.as_ref().and_then(|header| header.device.as_ref());
        let row = ImportRow {
            digest: digest(preview),
            from: from.map_or_else(|| file.name().to_owned(), |device| device.name.clone()),
            at_ms: join.now_ms,
            brought: meta::Holds::new(),
            forked: BTreeMap::new(),
            withdrawn: false,
        };
        let mut imports = held.get(&meta::IMPORTS).unwrap_or_default();
        meta::import(&mut imports, row, &preview.batch, &looked.before, &preview.after);
        notes.push(meta::IMPORTS.set(&imports)?);
    }
    if let Some(pieces) = pieces::with(held, preview, &digest(preview), looked.photos_left) {
        notes.push(meta::PIECES.set(&pieces)?);
    }
    if !preview.withheld.is_empty() {
        let mut withheld = held.get(&meta::WITHHELD).unwrap_or_default();
        for span in &preview.withheld {
            store::add(&mut withheld, span.incarnation, span.from, span.to);
        }
        notes.push(meta::WITHHELD.set(&withheld)?);
    }
    if let Some(header) = &preview.header {
        notes.extend(peer(looked, header, join)?);
    }
    Ok(notes)
}

/// Every bundle is a receipt too: it says what its maker holds.
fn peer(looked: &Looked, header: &Header, join: &Join) -> Result<Vec<MetaChange>, Fault> {
    let held = &looked.meta;
    let Some(device) = &header.device else { return Ok(Vec::new()) };
    let office = device.role == Role::Office;
    let mut notes = Vec::new();
    let mut peers = held.get(&meta::PEERS).unwrap_or_default();
    let key = match device.incarnation {
        Some(incarnation) => incarnation.to_string(),
        None => device.name.clone(),
    };
    let known = peers.get(&key).map(|peer| peer.holds.clone()).unwrap_or_default();
    // An old bundle that comes late does not take back what a newer one has shown.
    let holds = if reach(&header.holds) >= reach(&known) { header.holds.clone() } else { known };
    peers.insert(key, Peer { name: device.name.clone(), office, at_ms: join.now_ms, holds });
    notes.push(meta::PEERS.set(&peers)?);
    if office {
        let mut received = held.get(&meta::RECEIVED).unwrap_or_default();
        for &(incarnation, from, to) in &looked.agreed {
            store::add(&mut received, incarnation, from, to);
        }
        notes.push(meta::RECEIVED.set(&received)?);
        let mut photos = held.get(&meta::RECEIVED_PHOTOS).unwrap_or_default();
        photos.extend(header.holds_photos.iter().cloned());
        photos.sort_unstable();
        photos.dedup();
        notes.push(meta::RECEIVED_PHOTOS.set(&photos)?);
    }
    Ok(notes)
}

fn reach(ranges: &Ranges) -> u64 {
    let runs = ranges.devices.iter().flat_map(|device| &device.intervals);
    runs.map(|run| run.to.saturating_sub(run.from) + 1).sum()
}

/// A name for the import: the hash of its new events.
fn digest(preview: &bundle::Preview) -> String {
    device::journal::key_of(preview.lines())
}

fn refused(error: bundle::BundleError) -> JobFault {
    JobFault::Refused(report::refusal(error))
}
