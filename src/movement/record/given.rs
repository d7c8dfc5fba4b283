//! What a record begins with: what is known of it by who makes it, and can be changed like anything else.

use super::Noun;
use crate::person::speaks_for;
use crate::sheet::Reader;
use ledger::{Ledger, RecordId};

/// The records that a new record of a noun names at first, by the register of the field. Who speaks for a unit registers
/// and reports for it; the office does so for any.
pub fn given(ledger: &Ledger, kind: Noun, reader: &Reader) -> Vec<(&'static str, RecordId)> {
    let of_unit = matches!(kind, Noun::Model | Noun::Report) && !reader.office;
    let unit = reader.person.as_ref().filter(|_| of_unit).and_then(|person| speaks_for(ledger, person));
    unit.map(|unit| ("unit", unit)).into_iter().collect()
}
