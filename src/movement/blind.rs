//! Blindness: a bundle made for a tablet withholds other members' sheets of an open round. Never hides anything from the office.

use crate::campaign::Campaign;
use crate::sheet::{Assessor, Sheet};
use ledger::{Action, Ledger, RecordId};

/// Whether a record is withheld from a tablet whose members are `readers`: a person's sheet of an open round,
/// the person not being among them. A sheet that does not say whose it is, is withheld.
pub fn withholds(ledger: &Ledger, record: &RecordId, readers: &[RecordId]) -> bool {
    if record.kind() != "sheet" {
        return false;
    }
    let Some(sheet) = Sheet::read(ledger, record) else { return true };
    let closed = || Campaign::of(ledger).is_some_and(|campaign| campaign.closed.contains(&sheet.key.round));
    match &sheet.key.assessor {
        Assessor::Team | Assessor::Unit => false,
        Assessor::Person(person) => !readers.contains(person) && !closed(),
    }
}

/// Whether an event that touches these records is withheld: it is, where one of them is.
pub fn withhold<'a>(ledger: &Ledger, mut touched: impl Iterator<Item = &'a RecordId>, readers: &[RecordId]) -> bool {
    touched.any(|record| withholds(ledger, record, readers))
}

/// Whether an action touches a sheet and anything else: such an action is never written, since it could not be
/// withheld without withholding the other.
pub(crate) fn mixes(action: &Action) -> bool {
    let Some(first) = action.changes.first() else { return false };
    let touches_sheet = action.changes.iter().any(|change| change.record.kind() == "sheet");
    touches_sheet && action.changes.iter().any(|change| change.record != first.record)
}
