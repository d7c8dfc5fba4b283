//! What is noted beside the events of an import: the import itself, what was withheld, what its maker holds.

use std::collections::BTreeMap;

use device::files::Picked;
use device::jobs::Join;
use device::journal::meta::{self, ImportRow, Peer};
use device::journal::{Fault, MetaChange};
use ledger::bundle::{self, Header, Role};
use ledger::{IncarnationId, Ledger, Ranges};

use crate::bring::Looked;
use crate::store;

/// The notes that are stored together with the events.
pub(crate) fn notes(looked: &Looked, join: &Join, file: &Picked) -> Result<Vec<MetaChange>, Fault> {
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

/// A name for the import: the hash of its new events.
pub(crate) fn digest(preview: &bundle::Preview) -> String {
    device::journal::key_of(preview.lines())
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
    let turn = peers.values().map(|peer| peer.turn).max().unwrap_or(0) + 1;
    peers.insert(key, Peer { name: device.name.clone(), office, at_ms: join.now_ms, turn, holds });
    notes.push(meta::PEERS.set(&peers)?);
    if office {
        let mut received = held.get(&meta::RECEIVED).unwrap_or_default();
        for (incarnation, from, to) in agreed(&looked.before, &header.holds) {
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

/// The runs whose chain ends as it does here; a run that cannot be compared is not claimed.
fn agreed(ledger: &Ledger, holds: &Ranges) -> Vec<(IncarnationId, u64, u64)> {
    let runs = holds.devices.iter().flat_map(|device| device.intervals.iter().map(|run| (device.incarnation, run)));
    let same = runs.filter(|(incarnation, run)| ledger.chain_at(*incarnation, run.to) == Some(run.end));
    same.map(|(incarnation, run)| (incarnation, run.from, run.to)).collect()
}

fn reach(ranges: &Ranges) -> u64 {
    let runs = ranges.devices.iter().flat_map(|device| &device.intervals);
    runs.map(|run| run.to.saturating_sub(run.from) + 1).sum()
}
