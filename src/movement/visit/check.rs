//! What a visit may hold: only nominated models are scheduled (plan II.2).

use crate::model::{self, Model};
use crate::record::{Entry, Input};
use crate::refusal::Refusal;
use ledger::{Ledger, RecordId};

/// Whether a model may be put into a visit.
pub fn may_hold(ledger: &Ledger, model: &RecordId) -> bool {
    Model::read(ledger, model).is_some_and(|model| model.in_survey())
}

/// Whether any model may be put into a visit.
pub fn any_to_hold(ledger: &Ledger) -> bool {
    model::list(ledger).iter().any(Model::in_survey)
}

/// Refuses to put a model into a visit that may not be there; what a visit holds already may stay.
pub(crate) fn check(ledger: &Ledger, entries: &[Entry]) -> Result<(), Refusal> {
    let put_in = entries.iter().filter_map(|entry| match (&entry.input, entry.register) {
        (Input::Mark(model, true), "m.") => Some(model),
        _ => None,
    });
    for model in put_in {
        if !may_hold(ledger, model) {
            return Err(Refusal::NotNominated(model.clone()));
        }
    }
    Ok(())
}
