//! Who may look at and write which sheet: one's own, the unit's own and the team's; the office looks at every sheet. Never
//! opens a person's sheet to another tablet.

use super::{Assessor, Key, Sheet, present};
use crate::model::Model;
use crate::person::{Recusal, recused, speaks_for};
use crate::team::{self, Team};
use crate::visit;
use ledger::{Ledger, RecordId};

/// Who looks: the person on the device, and whether the device is the office's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The person.
    pub person: Option<RecordId>,
    /// Whether the device is the office's.
    pub office: bool,
}

/// What a reader may do with a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Look at it and write on it.
    Writes,
    /// Look at it.
    Reads,
    /// Nothing before the reader's own sheet, which was begun, is sealed: what a team agreed would colour it.
    OwnFirst,
    /// Nothing: the reader stands aside from this model.
    Aside(Recusal),
    /// Nothing: it is not the reader's.
    Closed,
}

/// What a reader may do with the sheet of a key. The unit's own belongs to the registration: everybody sees it, and the
/// office and who speaks for the unit write it. The team's is written by the office and by the members of a team that visits the model; by nobody who
/// stands aside from it, on whatever device. A person's is theirs alone, and the office looks at it.
pub fn access(ledger: &Ledger, key: &Key, reader: &Reader) -> Access {
    match (&key.assessor, reader.office) {
        (Assessor::Person(of), _) if reader.person.as_ref() == Some(of) => {
            recused(ledger, of, &key.model).map_or(Access::Writes, Access::Aside)
        }
        (Assessor::Person(_), false) => Access::Closed,
        (Assessor::Person(_), true) if owes_own(ledger, key, reader.person.as_ref()) => Access::OwnFirst,
        (Assessor::Person(_), true) => Access::Reads,
        (Assessor::Unit, true) => Access::Writes,
        (Assessor::Team, true) => {
            let why = reader.person.as_ref().and_then(|who| recused(ledger, who, &key.model));
            why.map_or(Access::Writes, Access::Aside)
        }
        (Assessor::Unit, false) => {
            let own = reader.person.as_ref().and_then(|who| speaks_for(ledger, who));
            let of = Model::read(ledger, &key.model).and_then(|model| model.unit);
            if own.is_some() && own == of { Access::Writes } else { Access::Reads }
        }
        (Assessor::Team, false) => reader.person.as_ref().map_or(Access::Closed, |who| in_team(ledger, key, who)),
    }
}

/// The teams that visit a model, by the visits that are planned or were made.
pub fn going(ledger: &Ledger, model: &RecordId) -> Vec<Team> {
    let visiting: Vec<RecordId> = visit::of_model(ledger, model).into_iter().filter_map(|visit| visit.team).collect();
    let mut teams = team::list(ledger);
    teams.retain(|team| visiting.contains(&team.id));
    teams
}

/// Where no visit is planned yet, any team may be the one that goes.
fn in_team(ledger: &Ledger, key: &Key, who: &RecordId) -> Access {
    let going = going(ledger, &key.model);
    let teams = if going.is_empty() { team::list(ledger) } else { going };
    if !teams.iter().any(|team| team.has(who)) {
        return Access::Closed;
    }
    if let Some(why) = recused(ledger, who, &key.model) {
        return Access::Aside(why);
    }
    if owes_own(ledger, key, Some(who)) { Access::OwnFirst } else { Access::Writes }
}

/// Whether a person has begun their own sheet of the same model and not sealed it: who scores looks at no other before. Who
/// stands aside by rule will not go on with it; a declaration can be taken back, and opens nothing.
fn owes_own(ledger: &Ledger, key: &Key, who: Option<&RecordId>) -> bool {
    let own = who
        .zip(Model::read(ledger, &key.model))
        .and_then(|(who, model)| present(ledger, &model, &Assessor::Person(who.clone())))
        .and_then(|(own, _)| Sheet::open(ledger, &own).ok());
    let begun = own.is_some_and(|own| own.begun && !own.sealed());
    begun && !who.is_some_and(|who| matches!(recused(ledger, who, &key.model), Some(Recusal::SameUnit(_))))
}
