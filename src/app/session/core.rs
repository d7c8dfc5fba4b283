//! What a session holds: the ledger, who writes, and what is known of each event's way home. No signals, no waiting.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::steps::Steps;
use super::tabs::Tabs;
use device::journal::meta::Holds;
use device::journal::{Batch, Journal};
use device::writer::Writer;
use ledger::{Action, ComposeFault, EventRef, IncarnationId, Ledger, RecordId, Stamp};

/// After how many events the fold is stored anew, so that opening replays at most about as many.
const SNAPSHOT_EVERY: u64 = 400;

pub(super) struct Core {
    pub ledger: Ledger,
    pub campaign: RecordId,
    /// The incarnation under which this device writes.
    pub me: IncarnationId,
    /// The incarnations it wrote under before.
    pub retired: Vec<IncarnationId>,
    pub journal: Rc<dyn Journal>,
    pub writer: Writer,
    pub exported: Holds,
    pub received: Holds,
    /// Own events handed to the writer of late: number and ticket, in order.
    pub flying: VecDeque<(u64, u64)>,
    /// What can be undone, for the records that someone asked about.
    pub steps: BTreeMap<String, Steps>,
    /// Text that is being written, by key.
    pub drafts: BTreeMap<String, String>,
    /// The mark of the store.
    pub store: String,
    /// When the last export was made, milliseconds since 1970.
    pub exported_at: Option<i64>,
    /// This tab's place among the others, once it has one.
    pub tabs: Option<Tabs>,
    /// Events since the fold was stored.
    pub since_snapshot: u64,
}

impl Core {
    /// Makes the event of an action, lays it over the ledger and hands it to the writer; in this order, in one turn.
    /// Fails, and changes nothing, where the event would break a limit of the ledger.
    pub fn commit(&mut self, stamp: Stamp<'_>, action: &Action, saved: u64) -> Result<EventRef, ComposeFault> {
        let event = self.ledger.compose(self.me, stamp, action)?;
        self.ledger.add(&event);
        for change in &action.changes {
            if let Some(steps) = self.steps.get_mut(change.record.as_str()) {
                steps.then(event.seq(), event.kind());
            }
        }
        let mut lines = event.line().into_bytes();
        lines.push(b'\n');
        if let Some(tabs) = &self.tabs {
            tabs.tell(&lines);
        }
        let ticket = self.writer.append(Batch { lines, ..Batch::default() });
        self.flying.retain(|&(_, ticket)| ticket > saved);
        self.flying.push_back((event.seq(), ticket));
        self.since_snapshot += 1;
        if self.since_snapshot >= SNAPSHOT_EVERY {
            self.since_snapshot = 0;
            self.writer.snapshot(self.ledger.snapshot());
        }
        Ok(event.at())
    }

    /// The first own event that is not on the disk yet, given the last hand-over that is.
    pub fn first_unsaved(&self, saved: u64) -> Option<u64> {
        self.flying.iter().find(|&&(_, ticket)| ticket > saved).map(|&(seq, _)| seq)
    }

    /// Whether an event was made on this device, now or under an earlier incarnation.
    pub fn is_mine(&self, incarnation: IncarnationId) -> bool {
        incarnation == self.me || self.retired.contains(&incarnation)
    }

    /// How many own events no export has carried yet.
    pub fn unexported(&self) -> u64 {
        self.retired
            .iter()
            .chain([&self.me])
            .map(|mine| {
                let made = self.ledger.last_seq(*mine);
                made.saturating_sub(covered(&self.exported, *mine))
            })
            .sum()
    }
}

/// Whether `holds` has number `seq` of an incarnation.
pub(super) fn has(holds: &Holds, incarnation: IncarnationId, seq: u64) -> bool {
    holds.get(&incarnation.to_string()).is_some_and(|ranges| ranges.iter().any(|&(from, to)| from <= seq && seq <= to))
}

fn covered(holds: &Holds, incarnation: IncarnationId) -> u64 {
    holds
        .get(&incarnation.to_string())
        .map_or(0, |ranges| ranges.iter().map(|&(from, to)| to.saturating_sub(from) + 1).sum())
}
