//! Who speaks for a unit: whoever belongs to it and is in no survey team, whose day is the survey.

use super::Person;
use crate::team;
use ledger::{Ledger, RecordId};

/// The unit that a person speaks for.
pub fn speaks_for(ledger: &Ledger, person: &RecordId) -> Option<RecordId> {
    if team::list(ledger).iter().any(|team| team.has(person)) {
        return None;
    }
    Person::read(ledger, person)?.unit
}
