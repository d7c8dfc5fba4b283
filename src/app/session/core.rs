//! What a session holds: the ledger, who writes, and what is known of each event's way home. No signals, no waiting.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::evidence::Photos;
use super::steps::Steps;
use super::tabs::{News, Tabs};
use super::texts::Texts;
use device::journal::meta::{self, Holds, Meta};
use device::journal::{Batch, Journal, MetaChange};
use device::vault::Keeper;
use device::writer::Writer;
use ledger::{Action, ComposeFault, EventRef, IncarnationId, Ledger, RecordId, Stamp};

/// After how many events the fold is stored anew, so that opening replays at most about as many.
pub(super) const SNAPSHOT_EVERY: u64 = 400;

pub(super) struct Core {
    pub ledger: Ledger,
    pub campaign: RecordId,
    /// The incarnation under which this device writes.
    pub me: IncarnationId,
    /// The incarnations it wrote under before.
    pub retired: Vec<IncarnationId>,
    pub journal: Rc<dyn Journal>,
    pub writer: Writer,
    /// The second store beside the journal; none where nothing was opened for it.
    pub keeper: Option<Keeper>,
    pub exported: Holds,
    pub received: Holds,
    pub photos: Photos,
    /// Own events handed to the writer of late, with their tickets, in order.
    pub flying: VecDeque<(EventRef, u64)>,
    /// What can be undone, for the records that someone asked about.
    pub steps: BTreeMap<String, Steps>,
    /// Text that is being written.
    pub texts: Texts,
    /// The mark of the store.
    pub store: String,
    /// When the last export was made, milliseconds since 1970.
    pub exported_at: Option<i64>,
    /// This tab's place among the others, once it has one.
    pub tabs: Option<Tabs>,
    /// Events since the fold was stored.
    pub since_snapshot: u64,
    /// How often notes were written here: whoever reads them from the store knows by it whether they are the newest.
    pub noted: u64,
    /// How often the notes were begun to be read, and the last of these readings that was taken over.
    pub readings: (u64, u64),
    /// Whether an import is under way, or is being taken back: one at a time, since each reads what the one before noted.
    pub importing: bool,
}

impl Core {
    /// A ledger that nobody has done anything with yet.
    pub fn new(
        ledger: Ledger,
        campaign: RecordId,
        me: IncarnationId,
        journal: Rc<dyn Journal>,
        writer: Writer,
    ) -> Self {
        Self {
            ledger,
            campaign,
            me,
            retired: Vec::new(),
            journal,
            writer,
            keeper: None,
            exported: Holds::new(),
            received: Holds::new(),
            photos: Photos::default(),
            flying: VecDeque::new(),
            steps: BTreeMap::new(),
            texts: Texts::default(),
            store: String::new(),
            exported_at: None,
            tabs: None,
            since_snapshot: 0,
            noted: 0,
            readings: (0, 0),
            importing: false,
        }
    }

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
        let ticket = self.writer.append(Batch { lines: lines.clone(), ..Batch::default() });
        self.tell_once_stored(ticket, News::Lines(lines));
        self.flying.retain(|&(_, ticket)| ticket > saved);
        self.flying.push_back((event.at(), ticket));
        self.since_snapshot += 1;
        self.fold_if_due();
        Ok(event.at())
    }

    /// Hands notes to the writer; the other tabs hear of them once they are on the disk.
    pub fn note(&mut self, notes: impl IntoIterator<Item = MetaChange>) {
        self.noted += 1;
        let ticket = self.writer.append(Batch { meta: notes.into_iter().collect(), ..Batch::default() });
        self.tell_once_stored(ticket, News::Look);
    }

    /// Hands over what was changed of the texts being written; only the tab that has the pen may.
    pub fn hand_over_texts(&mut self) {
        if let Some(batch) = self.texts.hand_over() {
            self.writer.append(batch);
        }
    }

    /// Lays over the ledger lines that others have made: heard as they came, or out of the store. What an undone import
    /// brought stays out. Tells whether somebody else has given numbers of the name under which this tab would write.
    pub fn take_in(&mut self, lines: &[u8]) -> bool {
        let last = self.ledger.last_seq(self.me);
        let taken = self.ledger.attach_log(lines);
        self.since_snapshot += taken.new;
        if taken.new > 0 {
            self.steps.clear();
        }
        self.ledger.last_seq(self.me) > last || self.ledger.is_forked(self.me)
    }

    /// Takes over what is noted in the store, in a tab that writes or one that does not; tells whether anything was news.
    pub fn read_notes(&mut self, notes: &Meta, writes: bool) -> bool {
        let names = (self.me, self.retired.len());
        self.learn_names(notes, writes);
        let exported = notes.get(&meta::EXPORTED).unwrap_or_default();
        let received = notes.get(&meta::RECEIVED).unwrap_or_default();
        let exported_at = notes.get(&meta::EXPORTED_AT);
        let same = (names, &exported, &received, exported_at)
            == ((self.me, self.retired.len()), &self.exported, &self.received, self.exported_at);
        (self.exported, self.received, self.exported_at) = (exported, received, exported_at);
        self.photos.read(notes) || !same
    }

    /// Stores the fold anew where enough has come since; only the tab that has the pen may.
    pub fn fold_if_due(&mut self) {
        if self.since_snapshot >= SNAPSHOT_EVERY {
            self.fold();
        }
    }

    /// Stores the fold anew; only the tab that has the pen may.
    pub fn fold(&mut self) {
        self.since_snapshot = 0;
        self.writer.snapshot(self.ledger.snapshot());
    }

    /// Of each incarnation the first own event that is not on the disk yet, given the last hand-over that is.
    pub fn first_unsaved(&self, saved: u64) -> Vec<EventRef> {
        let mut first: Vec<EventRef> = Vec::new();
        for &(at, _) in self.flying.iter().filter(|&&(_, ticket)| ticket > saved) {
            if !first.iter().any(|known| known.incarnation == at.incarnation) {
                first.push(at);
            }
        }
        first
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

    fn tell_once_stored(&self, ticket: u64, news: News) {
        if let Some(tabs) = &self.tabs {
            tabs.tell_once_stored(ticket, news);
        }
    }

    /// Every name that this device has written under, the present one last.
    pub fn lives(&self) -> Vec<IncarnationId> {
        self.retired.iter().chain([&self.me]).copied().collect()
    }

    /// The wall clock of the first own event that no export has carried, milliseconds.
    pub fn unexported_since(&self) -> Option<i64> {
        let mine = self.lives().into_iter();
        let first = mine.filter_map(|mine| {
            let runs = self.exported.get(&mine.to_string());
            let seq = runs.and_then(|runs| runs.first()).filter(|run| run.0 <= 1).map_or(1, |run| run.1 + 1);
            let events = self.ledger.events_at(EventRef { incarnation: mine, seq });
            events.first().map(ledger::EventView::wall_ms)
        });
        first.min()
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
