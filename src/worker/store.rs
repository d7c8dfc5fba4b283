//! The worker's own connection to the journal, and the ledger that it reads from it.

use device::jobs::JobFault;
use device::journal::idb::{DATABASE, Idb};
use device::journal::meta::{self, Holds};
use device::journal::{Fault, Journal, Opened, Photo};
use device::random;
use ledger::{EventId, EventRef, IncarnationId, Ledger};

/// A connection of this worker's own.
pub(crate) fn journal() -> Result<Idb, JobFault> {
    let mark = random::mark().ok_or(JobFault::Journal(Fault::Unavailable))?;
    Ok(Idb::new(DATABASE, &mark))
}

/// Keeps a photo.
pub(crate) async fn keep_photo(journal: &dyn Journal, campaign: &str, photo: &Photo) -> Result<(), Fault> {
    journal.put_photo(campaign, photo).await
}

/// What the page's own ledger holds, from the stored fold and what came after it; the texts of older events are read
/// too where `texts` says so.
pub(crate) async fn ledger(journal: &dyn Journal, campaign: &str, texts: bool) -> Result<(Ledger, Opened), Fault> {
    let mut opened = journal.open(campaign).await?;
    let folded = opened.snapshot.take().and_then(|bytes| Ledger::reopen(&bytes).ok());
    let whole = folded.is_some();
    let mut ledger = folded.unwrap_or_default();
    let imports = opened.meta.get(&meta::IMPORTS).unwrap_or_default();
    // What an undone import brought can only be taken out where its text is known.
    let texts = texts || imports.iter().any(|import| import.withdrawn);
    if texts || !whole {
        for segment in journal.segments(campaign).await? {
            ledger.attach_log(&journal.read(campaign, &segment).await?);
        }
    } else {
        for stretch in &opened.since {
            ledger.attach_log(&stretch.lines);
        }
    }
    opened.since = Vec::new();
    for import in imports.iter().filter(|import| import.withdrawn) {
        ledger.withdraw(&brought(&ledger, &import.brought));
    }
    for (incarnation, runs) in opened.meta.get(&meta::WITHHELD).unwrap_or_default() {
        if let Ok(incarnation) = incarnation.parse::<IncarnationId>() {
            runs.iter().for_each(|&(from, to)| ledger.note_withheld(incarnation, from, to));
        }
    }
    Ok((ledger, opened))
}

/// The events that an import brought.
fn brought(ledger: &Ledger, holds: &Holds) -> Vec<(EventRef, EventId)> {
    let mut events = Vec::new();
    for (incarnation, runs) in holds {
        let Ok(incarnation) = incarnation.parse::<IncarnationId>() else { continue };
        for seq in runs.iter().flat_map(|&(from, to)| from..=to) {
            let at = EventRef { incarnation, seq };
            events.extend(ledger.events_at(at).iter().map(|event| (at, event.id())));
        }
    }
    events
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
