//! The ledger that the worker reads from the journal, and the sums that it keeps of what is held.

use device::journal::meta::{self, Holds};
use device::journal::{Fault, Journal, Meta};
use device::laying;
use ledger::{IncarnationId, Ledger};

/// What the page's own ledger holds, from the stored fold and what came after it; the texts of older events are read
/// too where `texts` says so.
pub(crate) async fn ledger(journal: &dyn Journal, campaign: &str, texts: bool) -> Result<(Ledger, Meta), Fault> {
    let opened = journal.open(campaign).await?;
    let ledger = laying::lay(journal, campaign, &opened, texts).await?;
    Ok((ledger, opened.meta))
}

/// Adds sequence numbers to those noted; runs that meet become one.
pub(crate) fn add(holds: &mut Holds, incarnation: IncarnationId, from: u64, to: u64) {
    meta::hold(holds, &incarnation.to_string(), from, to);
}

#[cfg(test)]
mod tests {
    use super::{Holds, add};
    use ledger::IncarnationId;

    #[test]
    fn runs_that_meet_become_one() {
        let incarnation = IncarnationId::from_bytes([7; 10]);
        let mut holds = Holds::new();
        for (from, to) in [(5, 6), (1, 2), (9, 9), (3, 4), (6, 7)] {
            add(&mut holds, incarnation, from, to);
        }
        assert_eq!(holds[&incarnation.to_string()], [(1, 7), (9, 9)]);
    }
}
