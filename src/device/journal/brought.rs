//! Which events an import brought: by their places, and at a place that holds others too, by their ids. So that taking
//! the import back takes away what it brought and nothing else.

use std::collections::BTreeMap;

use ledger::{EventId, EventRef, IncarnationId, Ledger};
use serde::{Deserialize, Serialize};

use super::holds::{Holds, hold, holds, let_go};

/// A bundle that was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRow {
    /// The digest of its new events, 64 hex digits.
    pub digest: String,
    /// The name of the device that made it; only for showing.
    pub from: String,
    /// When it was taken in, milliseconds since 1970; only for showing.
    pub at_ms: i64,
    /// The places of the events that it brought.
    pub brought: Holds,
    /// Of the places that several events have, those events that it brought.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub forked: BTreeMap<String, BTreeMap<u64, Vec<EventId>>>,
    /// Whether it was taken back.
    pub withdrawn: bool,
}

impl ImportRow {
    /// How many events it brought.
    pub fn changes(&self) -> u64 {
        self.brought.values().flatten().map(|&(from, to)| to.saturating_sub(from) + 1).sum()
    }

    /// The events that it brought, as far as a ledger knows them. Of several at a place of which nobody noted which came
    /// with it, none: rather is too much shown than something hidden.
    pub fn events(&self, ledger: &Ledger) -> Vec<(EventRef, EventId)> {
        let mut events = Vec::new();
        for (name, runs) in &self.brought {
            let Ok(incarnation) = name.parse::<IncarnationId>() else { continue };
            for seq in runs.iter().flat_map(|&(from, to)| from..=to) {
                let at = EventRef { incarnation, seq };
                match self.named(name, seq) {
                    Some(ids) => events.extend(ids.iter().map(|&id| (at, id))),
                    None => events.extend(only(ledger, at).map(|id| (at, id))),
                }
            }
        }
        events
    }

    /// Notes the events that it brought, in the ledger as it is afterwards.
    fn bring(&mut self, batch: &[(EventRef, EventId)], after: &Ledger) {
        hold(&mut self.brought, &places(batch.iter().map(|&(at, _)| at)));
        for &(at, id) in batch.iter().filter(|&&(at, _)| only(after, at).is_none()) {
            self.name(at, id);
        }
    }

    /// Notes which event of a place it brought, where so far there was only one.
    fn tell_apart(&mut self, at: EventRef, known: EventId) {
        let name = at.incarnation.to_string();
        let runs = self.brought.get(&name).into_iter().flatten();
        if runs.into_iter().any(|&(from, to)| from <= at.seq && at.seq <= to) && self.named(&name, at.seq).is_none() {
            self.name(at, known);
        }
    }

    /// Forgets the events that have come again by another import.
    fn let_go(&mut self, batch: &[(EventRef, EventId)]) {
        let gone: Vec<EventRef> = batch.iter().filter(|&&(at, id)| self.forget(at, id)).map(|&(at, _)| at).collect();
        let_go(&mut self.brought, &places(gone.into_iter()));
    }

    /// Forgets one of several events of a place; whether that was the last of them, or nobody told them apart.
    fn forget(&mut self, at: EventRef, id: EventId) -> bool {
        let name = at.incarnation.to_string();
        let Some(places) = self.forked.get_mut(&name) else { return true };
        let Some(ids) = places.get_mut(&at.seq) else { return true };
        ids.retain(|known| *known != id);
        if !ids.is_empty() {
            return false;
        }
        places.remove(&at.seq);
        if places.is_empty() {
            self.forked.remove(&name);
        }
        true
    }

    fn name(&mut self, at: EventRef, id: EventId) {
        let ids = self.forked.entry(at.incarnation.to_string()).or_default().entry(at.seq).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    fn named(&self, incarnation: &str, seq: u64) -> Option<&Vec<EventId>> {
        self.forked.get(incarnation)?.get(&seq)
    }
}

/// Adds an import to those before it: `row` says what it is called, `batch` what it brings to the ledger `before`, which
/// makes it `after`.
pub fn import(
    rows: &mut Vec<ImportRow>,
    mut row: ImportRow,
    batch: &[(EventRef, EventId)],
    before: &Ledger,
    after: &Ledger,
) {
    row.bring(batch, after);
    for &(at, id) in batch {
        if let Some(known) = only(before, at).filter(|known| *known != id) {
            rows.iter_mut().for_each(|row| row.tell_apart(at, known));
        }
    }
    // What was taken back and comes again is no longer taken back.
    rows.iter_mut().filter(|row| row.withdrawn).for_each(|row| row.let_go(batch));
    rows.retain(|row| !row.brought.is_empty());
    rows.push(row);
}

/// The event of a place, if there is only one.
fn only(ledger: &Ledger, at: EventRef) -> Option<EventId> {
    let mut ids = ledger.ids_at(at);
    ids.next().filter(|_| ids.next().is_none())
}

fn places(events: impl Iterator<Item = EventRef>) -> Holds {
    holds(events.map(|at| (at.incarnation, at.seq, at.seq)))
}
