//! Everything that can be seen of a ledger, so that two can be held side by side. Changes nothing.

use ledger::{Conflict, EventId, EventRef, Fingerprint, Ledger, Ranges};

/// A value that stands: the event that set it, and the value.
type Stands = (EventRef, EventId, String);

/// What can be seen.
#[derive(Debug, PartialEq, Eq)]
pub struct Seen {
    heads: Vec<(String, String, Vec<Stands>)>,
    shown: Vec<String>,
    conflicts: Vec<(String, String)>,
    ranges: Ranges,
    fingerprint: Fingerprint,
}

/// Looks at everything.
pub fn seen(ledger: &Ledger) -> Seen {
    let registers: Vec<_> = ledger.all_records().flat_map(|record| record.registers().collect::<Vec<_>>()).collect();
    let heads = registers.iter().map(|register| {
        let mut heads: Vec<_> = register.heads().map(|head| (head.at(), head.id(), head.raw().to_owned())).collect();
        heads.sort();
        (register.record().to_owned(), register.name().to_owned(), heads)
    });
    let name = |conflict: &Conflict<'_>| (conflict.record().to_owned(), conflict.name().to_owned());
    Seen {
        heads: heads.collect(),
        shown: registers.iter().map(|register| register.raw().to_owned()).collect(),
        conflicts: ledger.conflicts().iter().map(name).collect(),
        ranges: ledger.ranges(),
        fingerprint: ledger.fingerprint(),
    }
}
