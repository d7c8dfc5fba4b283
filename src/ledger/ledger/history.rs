//! What happened to a record, event by event.

use super::Ledger;
use crate::event::{Change, EventView};

/// One event in a record's history.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The event.
    pub event: EventView<'a>,
    /// What it set on this record.
    pub changes: Vec<Change>,
}

impl Ledger {
    /// Every event that set a register of this record, oldest first by hybrid clock, then by id.
    ///
    /// Empty while the log is not attached.
    pub fn history(&self, record: &str) -> Vec<Entry<'_>> {
        let writers = self.writers(record).into_iter();
        let mut entries: Vec<Entry<'_>> = writers.filter_map(|event| self.entry(event, record)).collect();
        crate::order::by_key(&mut entries, |entry| (entry.event.hlc_ms(), entry.event.id()));
        entries
    }

    /// The events that may have written to a record.
    pub(super) fn writers(&self, record: &str) -> Vec<u32> {
        // No name has room for a quote, so this text stands where the record is written to; or deep within a value,
        // which whoever reads the event will see.
        let mut found = self.log.find(&format!("\"{record}\":{{"));
        found.retain(|&event| !self.is_withdrawn(event));
        found
    }

    fn is_withdrawn(&self, event: u32) -> bool {
        let at = self.at(event);
        self.withdrawn.contains_key(&(at.incarnation, at.seq, self.log.get(event).id))
    }

    fn entry(&self, event: u32, record: &str) -> Option<Entry<'_>> {
        let view = self.view(event)?;
        let mut changes = view.changes();
        changes.retain(|change| change.record.as_str() == record);
        (!changes.is_empty()).then_some(Entry { event: view, changes })
    }
}
