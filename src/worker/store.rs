//! The ledger that the worker reads from the journal.

use device::journal::{Fault, Journal, Meta};
use device::laying;
use ledger::Ledger;

/// What the page's own ledger holds, from the stored fold and what came after it; the texts of older events are read
/// too where `texts` says so.
pub(crate) async fn ledger(journal: &dyn Journal, campaign: &str, texts: bool) -> Result<(Ledger, Meta), Fault> {
    let opened = journal.open(campaign).await?;
    let ledger = laying::lay(journal, campaign, &opened, texts).await?;
    Ok((ledger, opened.meta))
}
