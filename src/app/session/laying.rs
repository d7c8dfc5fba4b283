//! From what the journal read to a ledger: events, what was withheld, and what undone imports brought.

use device::journal::{Fault, Journal, Meta, Opened, meta};
use ledger::{EventId, EventRef, IncarnationId, Ledger};

/// Lays what was read into a ledger: the stored fold and what came after it. Where the fold cannot be read, everything
/// anew from its stretches: a fold can be thrown away at any time, an event never.
pub(super) async fn lay(journal: &dyn Journal, campaign: &str, opened: &Opened) -> Result<Ledger, Fault> {
    let stored = opened.snapshot.as_deref().and_then(|bytes| Ledger::reopen(bytes).ok());
    let mut ledger = match stored {
        Some(ledger) => ledger,
        None => {
            let mut ledger = Ledger::new();
            for segment in &opened.covered {
                ledger.absorb(&journal.read(campaign, segment).await?);
            }
            ledger
        }
    };
    for stretch in &opened.since {
        ledger.absorb(&stretch.lines);
    }
    for (incarnation, runs) in opened.meta.get(&meta::WITHHELD).unwrap_or_default() {
        let Ok(incarnation) = incarnation.parse::<IncarnationId>() else { continue };
        for (from, to) in runs {
            ledger.note_withheld(incarnation, from, to);
        }
    }
    withdraw_undone(&mut ledger, &opened.meta);
    Ok(ledger)
}

/// Takes out what undone imports brought, as far as it is known by its text.
pub(super) fn withdraw_undone(ledger: &mut Ledger, notes: &Meta) {
    for import in notes.get(&meta::IMPORTS).unwrap_or_default().iter().filter(|import| import.withdrawn) {
        let events = brought(ledger, &import.brought);
        ledger.withdraw(&events);
    }
}

/// The events that an import brought, by place and id.
pub(super) fn brought(ledger: &Ledger, holds: &meta::Holds) -> Vec<(EventRef, EventId)> {
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
