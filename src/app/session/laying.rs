//! From what the journal read to a ledger: events, what was withheld, and what undone imports brought.

use device::journal::meta::{self, Holds, ImportRow};
use device::journal::{Fault, Journal, Meta, Opened};
use ledger::{EventId, EventRef, IncarnationId, Ledger};

use super::core::has;

/// Lays what was read into a ledger: the stored fold and what came after it. Where the fold cannot be read, everything
/// anew from its stretches: a fold can be thrown away at any time, an event never.
pub(super) async fn lay(journal: &dyn Journal, campaign: &str, opened: &Opened) -> Result<Ledger, Fault> {
    let stored = opened.snapshot.as_deref().and_then(|bytes| Ledger::reopen(bytes).ok());
    let mut ledger = match stored {
        Some(ledger) => ledger,
        None => {
            let mut ledger = Ledger::new();
            for segment in &opened.covered {
                ledger.attach_log(&journal.read(campaign, segment).await?);
            }
            ledger
        }
    };
    for stretch in &opened.since {
        ledger.attach_log(&stretch.lines);
    }
    follow_notes(&mut ledger, &opened.meta);
    Ok(ledger)
}

/// Notes what was withheld from this device, takes out what undone imports brought, as far as it is known by its text, and
/// puts back what has come again since. Tells whether the events that are shown have changed.
pub(super) fn follow_notes(ledger: &mut Ledger, notes: &Meta) -> bool {
    for (incarnation, runs) in notes.get(&meta::WITHHELD).unwrap_or_default() {
        let Ok(incarnation) = incarnation.parse::<IncarnationId>() else { continue };
        for (from, to) in runs {
            ledger.note_withheld(incarnation, from, to);
        }
    }
    let undone: Vec<Holds> = notes.get(&meta::IMPORTS).unwrap_or_default().into_iter().filter_map(undone).collect();
    let gone: Vec<_> = undone.iter().flat_map(|holds| brought(ledger, holds)).collect();
    let still_undone = |at: EventRef| undone.iter().any(|holds| has(holds, at.incarnation, at.seq));
    let back: Vec<_> = ledger.withdrawn().filter(|&(at, _)| !still_undone(at)).collect();
    ledger.withdraw(&gone) + ledger.readmit(&back) > 0
}

/// What an import brought that was taken back.
fn undone(import: ImportRow) -> Option<Holds> {
    import.withdrawn.then_some(import.brought)
}

/// The events that an import brought, by place and id.
pub(super) fn brought(ledger: &Ledger, holds: &Holds) -> Vec<(EventRef, EventId)> {
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

/// How many lines there are.
pub(super) fn lines_in(lines: &[u8]) -> u64 {
    lines.iter().filter(|byte| **byte == b'\n').count() as u64
}
