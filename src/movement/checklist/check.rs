//! A form that an inspection uses stays as it is: the answers are to its items.

use crate::look;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::RecordId;

/// Refuses to change the items of a form in use.
pub(crate) fn check(pen: &Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
    let uses = |record: ledger::Record<'_>| look::link(&record, "form").as_ref() == Some(id);
    if pen.touches(id, "items") && pen.scene.ledger.records("inspection").any(uses) {
        return Err(Refusal::InUse(id.clone()));
    }
    Ok(())
}
