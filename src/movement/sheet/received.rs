//! Every sheet of a model that was begun, as the office sees them side by side. Empty for a tablet, whose people score blind.

use super::{Access, Assessor, Reader, Sheet, Summary, access, going, summary};
use crate::look;
use crate::model::Model;
use crate::person::{Person, Seat};
use crate::points::Points;
use crate::rubric::Rubric;
use crate::text;
use crate::unit::Unit;
use ledger::Ledger;

/// A sheet in the office's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The name of who scored: a person, the teams that go there, the unit; empty where it is not known.
    pub name: String,
    /// The person's seat in the survey team.
    pub seat: Option<Seat>,
    /// How far it is.
    pub summary: Summary,
    /// The most that its rubric gives; none where the rubric is not known.
    pub max: Option<Points>,
    /// The name of the class it is sealed with; empty where it has none.
    pub class_name: String,
}

/// The sheets of a model that were begun, people by given name, then the team's, then the unit's own; of one assessor by
/// round. Empty on any device but the office's; without those that do not open to the reader yet.
pub fn received(ledger: &Ledger, model: &Model, reader: &Reader) -> Vec<Received> {
    if !reader.office {
        return Vec::new();
    }
    let opens = |sheet: &Sheet| matches!(access(ledger, &sheet.key, reader), Access::Reads | Access::Writes);
    let mut found: Vec<Received> = ledger
        .records("sheet")
        .filter(|record| record.text("model").as_deref() == Some(model.id.as_str()))
        .filter_map(|record| Sheet::read(ledger, &look::id(&record)?))
        .filter(|sheet| sheet.begun && opens(sheet))
        .map(|sheet| of(ledger, model, &sheet))
        .collect();
    ledger::order::by_key(&mut found, |one| {
        let key = &one.summary.key;
        (rank(&key.assessor), text::given_name_key(&one.name), key.round, key.rubric.clone())
    });
    found
}

fn rank(assessor: &Assessor) -> u8 {
    match assessor {
        Assessor::Person(_) => 0,
        Assessor::Team => 1,
        Assessor::Unit => 2,
    }
}

fn of(ledger: &Ledger, model: &Model, sheet: &Sheet) -> Received {
    let rubric = Rubric::read(ledger, &sheet.key.rubric);
    let (name, seat) = match &sheet.key.assessor {
        Assessor::Person(id) => Person::read(ledger, id).map(|one| (one.name, one.seat)).unwrap_or_default(),
        Assessor::Team => {
            let teams = going(ledger, &model.id).into_iter().map(|team| team.name);
            (teams.collect::<Vec<_>>().join(", "), None)
        }
        Assessor::Unit => {
            let unit = model.unit.as_ref().and_then(|unit| Unit::read(ledger, unit));
            (unit.map(|unit| unit.name).unwrap_or_default(), None)
        }
    };
    let class = sheet.standing().filter(|_| sheet.sealed()).map(|standing| standing.seal.class.clone());
    let band = |rubric: &Rubric| rubric.body.bands.iter().find(|band| Some(&band.key) == class.as_ref()).cloned();
    Received {
        name,
        seat,
        summary: summary(sheet, rubric.as_ref()),
        max: rubric.as_ref().map(|rubric| rubric.body.max()),
        class_name: rubric.as_ref().and_then(band).map(|band| band.name).unwrap_or_default(),
    }
}
