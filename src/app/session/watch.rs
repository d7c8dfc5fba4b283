//! Which parts of the screen look at which records. Holds no value itself: a change wakes its readers, and they read the ledger anew.

use ledger::RecordId;
use leptos::prelude::{ArcTrigger, Notify, Track};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// Triggers by record and by kind of record, made on first use and kept for the life of the app.
#[derive(Default)]
pub struct Watch {
    records: RefCell<FxHashMap<String, ArcTrigger>>,
    kinds: RefCell<FxHashMap<String, ArcTrigger>>,
    all: ArcTrigger,
}

impl Watch {
    /// Makes the caller's computation run again when this record changes.
    pub fn record(&self, id: &str) {
        let trigger = self.records.borrow_mut().entry(id.to_owned()).or_default().clone();
        trigger.track();
    }

    /// Makes the caller's computation run again when any record of this kind changes.
    pub fn kind(&self, kind: &str) {
        let trigger = self.kinds.borrow_mut().entry(kind.to_owned()).or_default().clone();
        trigger.track();
    }

    /// Makes the caller's computation run again on every change.
    pub fn everything(&self) {
        self.all.track();
    }

    /// Wakes whoever looks at these records; each reader once, in a fixed order.
    pub fn wake(&self, touched: &[RecordId]) {
        if touched.is_empty() {
            return;
        }
        let mut kinds: Vec<&str> = touched.iter().map(RecordId::kind).collect();
        ledger::order::plainly(&mut kinds);
        kinds.dedup();
        let mut triggers: Vec<ArcTrigger> = Vec::new();
        {
            let records = self.records.borrow();
            triggers.extend(touched.iter().filter_map(|id| records.get(id.as_str()).cloned()));
            let by_kind = self.kinds.borrow();
            triggers.extend(kinds.iter().filter_map(|kind| by_kind.get(*kind).cloned()));
        }
        triggers.push(self.all.clone());
        for trigger in triggers {
            trigger.notify();
        }
    }

    /// Wakes everybody: the ledger was replaced or a whole batch came or went.
    pub fn wake_all(&self) {
        let mut named: Vec<(String, ArcTrigger)> = Vec::new();
        named.extend(self.records.borrow().iter().map(|(name, trigger)| (name.clone(), trigger.clone())));
        named.extend(self.kinds.borrow().iter().map(|(name, trigger)| (name.clone(), trigger.clone())));
        ledger::order::by(&mut named, |left, right| left.0.cmp(&right.0));
        for (_, trigger) in named {
            trigger.notify();
        }
        self.all.notify();
    }
}
