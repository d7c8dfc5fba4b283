//! What survives a crash: the journal, a fold that was stored, what was withheld, and which imports were taken back.

use super::{Failure, Oracle, Random};
use crate::bundle::{Preview, Span};
use crate::event::Event;
use crate::id::{EventId, EventRef};
use crate::ledger::Ledger;
use std::collections::BTreeSet;

/// Where a crash strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Crash {
    /// Nowhere.
    None,
    /// Before the disk has anything.
    Before,
    /// In the middle of writing: the end of the line never arrives.
    Within,
    /// After the disk has it, before the memory.
    After,
}

/// A device's disk.
#[derive(Clone, Debug, Default)]
pub(super) struct Disk {
    journal: Vec<u8>,
    /// A fold, and how much of the journal it covers.
    snapshot: Option<(Vec<u8>, usize)>,
    /// What was withheld on purpose, as the bundles said.
    withheld: Vec<Span>,
    imports: Vec<Import>,
    pub(super) oracle: Oracle,
}

/// A file that was taken in.
#[derive(Clone, Debug)]
struct Import {
    batch: Vec<(EventRef, EventId)>,
    lines: BTreeSet<String>,
    withdrawn: bool,
}

impl Disk {
    /// Writes an event; whether it was kept.
    pub(super) fn write(&mut self, event: &Event, crash: Crash) -> bool {
        let line = event.line();
        match crash {
            Crash::Before => return false,
            Crash::Within => {
                self.journal.extend_from_slice(&line.as_bytes()[..line.len() / 2]);
                self.journal.push(b'\n');
                return false;
            }
            Crash::None | Crash::After => {}
        }
        self.journal.extend_from_slice(line.as_bytes());
        self.journal.push(b'\n');
        self.oracle.0.insert(line);
        true
    }

    /// Keeps what a file brings; of its lines, those are new that the oracle has not. What was taken back and comes
    /// again is no longer taken back.
    pub(super) fn take(&mut self, preview: &Preview, taken: BTreeSet<String>) {
        let lines: BTreeSet<String> = taken.difference(&self.oracle.0).cloned().collect();
        let back: BTreeSet<&(EventRef, EventId)> = preview.batch.iter().collect();
        for import in self.imports.iter_mut().filter(|import| import.withdrawn) {
            import.batch.retain(|event| !back.contains(event));
        }
        self.imports.push(Import { batch: preview.batch.clone(), lines, withdrawn: false });
        self.oracle.0.extend(taken);
        self.journal.extend_from_slice(preview.lines());
        self.withheld.extend_from_slice(&preview.withheld);
    }

    /// Takes back one of the imports that were not yet; its events.
    pub(super) fn take_back(&mut self, random: &mut Random) -> Option<Vec<(EventRef, EventId)>> {
        let mut standing: Vec<&mut Import> = self.imports.iter_mut().filter(|import| !import.withdrawn).collect();
        let one = random.below(standing.len());
        let import = standing.get_mut(one)?;
        import.withdrawn = true;
        self.oracle.0.retain(|line| !import.lines.contains(line));
        Some(import.batch.clone())
    }

    /// Stores a fold of all that is in the journal.
    pub(super) fn lay_down(&mut self, ledger: &Ledger) {
        self.snapshot = Some((ledger.snapshot(), self.journal.len()));
    }

    /// The lines of all events, of those too that were taken back.
    pub(super) fn journal(&self) -> &[u8] {
        &self.journal
    }

    /// The ledger as it is on the disk; without `texts`, those that the stored fold covers are left out.
    pub(super) fn open(&self, texts: bool) -> Result<Ledger, Failure> {
        let opened = self.snapshot.as_ref().map(|(fold, covered)| Ok((Ledger::reopen(fold)?, *covered)));
        let opened: Option<(Ledger, usize)> =
            opened.transpose().map_err(|_: crate::SnapshotFault| Failure::Snapshot { device: 0 })?;
        let (mut ledger, covered) = opened.unwrap_or_default();
        ledger.attach_log(self.journal.get(if texts { 0 } else { covered }..).unwrap_or_default());
        for span in &self.withheld {
            ledger.note_withheld(span.incarnation, span.from, span.to);
        }
        // The fold may know of events as taken back that have come again since.
        let gone: BTreeSet<_> =
            self.imports.iter().filter(|import| import.withdrawn).flat_map(|import| import.batch.clone()).collect();
        let back: Vec<_> = ledger.withdrawn().filter(|event| !gone.contains(event)).collect();
        ledger.withdraw(&gone.into_iter().collect::<Vec<_>>());
        ledger.readmit(&back);
        Ok(ledger)
    }
}
