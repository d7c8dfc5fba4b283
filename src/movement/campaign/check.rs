//! What must hold between the fields of a campaign. Looks at what an action sets, and at what stands for the rest.

use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::RecordId;

/// The least number of models a unit registers is not above the most.
pub(crate) fn check(pen: &Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
    let number = |register: &str| pen.would_hold(id, register).and_then(|value| value.as_int());
    match (number("quota.min"), number("quota.max")) {
        (Some(least), Some(most)) if least > most => {
            Err(Refusal::OutOfRange { register: "quota.max".to_owned(), least, most: 100 })
        }
        _ => Ok(()),
    }
}
