//! From what the journal read to a ledger: events, what was withheld, and what undone imports brought. The page and the
//! worker lay alike, so that both hold the same.

use std::collections::BTreeSet;

use ledger::{Added, EventId, EventRef, IncarnationId, Ledger};

use crate::journal::meta::{self, Holds, ImportRow};
use crate::journal::{Fault, Journal, Meta, Opened, Segment};

/// Lays what was read into a ledger: the stored fold and what came after it; with `texts`, the texts of older events
/// too. Where the fold cannot be read, everything anew from its stretches: a fold can be thrown away at any time, an
/// event never.
pub async fn lay(journal: &dyn Journal, campaign: &str, opened: &Opened, texts: bool) -> Result<Ledger, Fault> {
    let stored = opened.snapshot.as_deref().and_then(|bytes| Ledger::reopen(bytes).ok());
    let folded = stored.is_some();
    let mut ledger = stored.unwrap_or_default();
    if !folded {
        each_stretch(journal, campaign, &opened.covered, |lines| drop(ledger.attach_log(lines))).await?;
    }
    for stretch in &opened.since {
        ledger.attach_log(&stretch.lines);
    }
    let imports = opened.meta.get(&meta::IMPORTS).unwrap_or_default();
    // A number given twice since the fold leaves nothing after it in sight.
    if ledger.needs_log() && (texts || ledger.is_stale() || Turned::of(&ledger, &imports).is_some()) {
        let read = each_stretch(journal, campaign, &opened.covered, |lines| drop(ledger.attach_log(lines))).await;
        // Without the texts too much is shown, not too little; who asked for them must know.
        read.or_else(|fault| if texts { Err(fault) } else { Ok(()) })?;
    }
    follow_notes(&mut ledger, &opened.meta);
    Ok(ledger)
}

/// Notes what was withheld from this device, and follows what is noted of imports. Tells whether the events that are shown
/// have changed.
pub fn follow_notes(ledger: &mut Ledger, notes: &Meta) -> bool {
    note_withheld(ledger, &notes.get(&meta::WITHHELD).unwrap_or_default());
    follow_imports(ledger, &notes.get(&meta::IMPORTS).unwrap_or_default())
}

/// Notes what was withheld from this device.
pub fn note_withheld(ledger: &mut Ledger, withheld: &Holds) {
    for (incarnation, runs) in withheld {
        let Ok(incarnation) = incarnation.parse::<IncarnationId>() else { continue };
        runs.iter().for_each(|&(from, to)| ledger.note_withheld(incarnation, from, to));
    }
}

/// Takes out what undone imports brought, and puts back what has come again since; tells whether there was any of it. Waits
/// while the texts of older events are not here, without which the records cannot be made again.
pub fn follow_imports(ledger: &mut Ledger, imports: &[ImportRow]) -> bool {
    if ledger.needs_log() {
        return false;
    }
    let Some(Turned { gone, back }) = Turned::of(ledger, imports) else { return false };
    ledger.withdraw(&gone) + ledger.readmit(&back) > 0
}

/// Hands over the lines of every stretch; of those that another has packed away meanwhile too.
pub async fn each_stretch(
    journal: &dyn Journal,
    campaign: &str,
    stretches: &[Segment],
    mut take: impl FnMut(&[u8]),
) -> Result<(), Fault> {
    let mut read = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        match journal.read(campaign, stretch).await {
            Ok(lines) => take(&lines),
            // It goes by another name now: all that is not read yet comes at once, from one moment.
            Err(Fault::Missing) => {
                let rest = journal.news(campaign, &read).await?;
                rest.iter().for_each(|stretch| take(&stretch.lines));
                return Ok(());
            }
            Err(fault) => return Err(fault),
        }
        read.push(stretch.clone());
    }
    Ok(())
}

/// In what a ledger differs from what is noted of imports.
struct Turned {
    /// What it holds, and an undone import brought.
    gone: Vec<(EventRef, EventId)>,
    /// What it left out, and no undone import brought.
    back: Vec<(EventRef, EventId)>,
}

impl Turned {
    /// `None` where it does not differ.
    fn of(ledger: &Ledger, imports: &[ImportRow]) -> Option<Self> {
        let undone = imports.iter().filter(|import| import.withdrawn);
        let undone: BTreeSet<_> = undone.flat_map(|import| import.events(ledger)).collect();
        let held = |&(at, id): &(EventRef, EventId)| ledger.compare(at, id) == Added::Held;
        let gone: Vec<_> = undone.iter().copied().filter(held).collect();
        let back: Vec<_> = ledger.withdrawn().filter(|event| !undone.contains(event)).collect();
        (!gone.is_empty() || !back.is_empty()).then_some(Self { gone, back })
    }
}
