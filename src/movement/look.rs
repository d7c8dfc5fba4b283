//! Small ways to read a register into a type of ours. Never fails: what cannot be read is not there.

use crate::date::Day;
use crate::refusal::Refusal;
use crate::text;
use ledger::{Ledger, Record, RecordId};

/// The record's id.
pub(crate) fn id(record: &Record<'_>) -> Option<RecordId> {
    RecordId::new(record.id()).ok()
}

/// The record of an id, if it is known and of that kind.
pub(crate) fn of_kind<'a>(ledger: &'a Ledger, id: &RecordId, kind: &str) -> Option<Record<'a>> {
    if id.kind() == kind { ledger.record(id.as_str()) } else { None }
}

/// The text of a register as it is shown and searched: with its accents on their letters (NFC), whoever wrote it and
/// with what. The event keeps its own bytes. Empty if there is none.
pub(crate) fn text(record: &Record<'_>, register: &str) -> String {
    text::composed(record.text(register).unwrap_or_default())
}

/// Whether a register says yes.
pub(crate) fn flag(record: &Record<'_>, register: &str) -> bool {
    record.value::<bool>(register).unwrap_or(false)
}

/// The record that a register names.
pub(crate) fn link(record: &Record<'_>, register: &str) -> Option<RecordId> {
    record.text(register).and_then(|id| RecordId::new(&id).ok())
}

/// The day of a register.
pub(crate) fn day(record: &Record<'_>, register: &str) -> Option<Day> {
    record.text(register).and_then(|day| Day::parse(&day).ok())
}

/// A count of a register.
pub(crate) fn number(record: &Record<'_>, register: &str) -> Option<u32> {
    record.int(register).and_then(|n| u32::try_from(n).ok())
}

/// The records that registers of the form `prefix` + name switch on, in the order of their names.
pub(crate) fn marked(record: &Record<'_>, prefix: &str, kind: &str) -> Vec<RecordId> {
    record
        .registers()
        .filter_map(|register| {
            let name = register.name().strip_prefix(prefix)?;
            if register.raw() == "true" { RecordId::new(&format!("{kind}/{name}")).ok() } else { None }
        })
        .collect()
}

/// A record that must exist, be of that kind, and have been made (not only mentioned).
pub(crate) fn known(ledger: &Ledger, id: &RecordId, kind: &'static str) -> Result<(), Refusal> {
    if id.kind() != kind {
        return Err(Refusal::WrongKind { record: id.clone(), wanted: kind });
    }
    if ledger.record(id.as_str()).is_none() {
        return Err(Refusal::NoSuchRecord(id.clone()));
    }
    Ok(())
}
