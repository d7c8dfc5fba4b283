//! Who must not score what: members of the unit itself, and whoever declared an interest (domain §3 no. 16).
//! Never judges anything else about a person.

use crate::look;
use crate::refusal::Refusal;
use ledger::{Ledger, RecordId};

/// Why a person does not score a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recusal {
    /// The person belongs to the unit that registered the model.
    SameUnit(RecordId),
    /// The person declared an interest, with this reason.
    Declared(String),
}

/// Whether a person must not score a model, and why.
pub fn recused(ledger: &Ledger, person: &RecordId, model: &RecordId) -> Option<Recusal> {
    let who = ledger.record(person.as_str())?;
    let of_person = look::link(&who, "unit");
    let of_model = ledger.record(model.as_str()).and_then(|model| look::link(&model, "unit"));
    if let Some(unit) = of_person
        && Some(&unit) == of_model.as_ref()
    {
        return Some(Recusal::SameUnit(unit));
    }
    let declared = look::text(&who, &format!("recuse.{}", model.name()));
    if declared.is_empty() { None } else { Some(Recusal::Declared(declared)) }
}

/// The same as a refusal.
pub(crate) fn refuse(ledger: &Ledger, person: &RecordId, model: &RecordId) -> Result<(), Refusal> {
    match recused(ledger, person, model) {
        None => Ok(()),
        Some(Recusal::SameUnit(unit)) => Err(Refusal::Recused { person: person.clone(), model: model.clone(), unit }),
        Some(Recusal::Declared(reason)) => {
            Err(Refusal::InterestDeclared { person: person.clone(), model: model.clone(), reason })
        }
    }
}
