//! The list of campaigns on this device.

use device::journal::meta::{self, CampaignRow};
use device::journal::{Batch, Fault, Journal, Meta, SHARED};
use device::random;

/// The campaigns on this device, last opened first.
pub(super) async fn campaigns(journal: &dyn Journal) -> Result<Vec<CampaignRow>, Fault> {
    Ok(listed(&journal.meta(SHARED).await?))
}

/// The campaigns that the notes of the whole device list, last opened first.
pub(super) fn listed(shared: &Meta) -> Vec<CampaignRow> {
    let mut rows = shared.get(&meta::CAMPAIGNS).unwrap_or_default();
    ledger::order::by(&mut rows, |one: &CampaignRow, other| {
        other.opened_ms.cmp(&one.opened_ms).then_with(|| one.id.cmp(&other.id))
    });
    rows
}

/// Puts a campaign at the head of the list of those on this device.
pub(super) async fn enlist(journal: &dyn Journal, row: CampaignRow) -> Result<(), Fault> {
    let mut rows = campaigns(journal).await?;
    rows.retain(|known| known.id != row.id);
    rows.insert(0, row);
    let mut notes = vec![meta::CAMPAIGNS.set(&rows)?];
    if journal.meta(SHARED).await?.get(&meta::STORE).is_none() {
        notes.push(meta::STORE.set(&random::mark().unwrap_or_default())?);
    }
    let batch = Batch { meta: notes, ..Batch::default() };
    journal.append(SHARED, &batch).await.map(drop)
}
