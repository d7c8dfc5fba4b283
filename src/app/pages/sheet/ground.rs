//! What the page stands on: who scores which model by which rubric. Read before anything is shown, and again only when
//! one of these changes; never when points are given.

use std::sync::Arc;

use ledger::{Ledger, RecordId};
use movement::Refusal;
use movement::model::Model;
use movement::person::{Person, Recusal};
use movement::rubric::Body;
use movement::sheet::{Access, Assessor, Key, Reader, Sheet, access, going, may_begin, present};
use movement::unit::Unit;

use crate::app::route::Whose;
use crate::app::session::Session;

/// Whether there is a sheet to show, and if not, what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Nobody was chosen on this device.
    NoOne,
    /// The model is not on this device.
    NoModel,
    /// No rubric is known for the model.
    NoRubric,
    /// The sheet is there, and does not open to this reader, or not yet.
    Barred(Access),
    /// Nobody has begun the sheet, and it may not be begun.
    NotNow(Box<Refusal>),
    /// Everything is there.
    Ready(Box<Start>),
}

/// What a sheet is opened with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// What the sheet is about.
    pub key: Key,
    /// The sheet while nothing is written.
    pub blank: Sheet,
    /// The rubric, pinned.
    pub body: Arc<Body>,
    /// Whether somebody approved the rubric.
    pub approved: bool,
    /// The model's name.
    pub model: String,
    /// The name of who scores: a person, the teams that go there, the unit; empty where it is not known.
    pub assessor: String,
    /// Why the assessor does not score this model.
    pub recusal: Option<Recusal>,
    /// Whether this reader may only look.
    pub reads: bool,
}

/// Reads the ground of a sheet of a model; followed: reader, model, people, teams, rubrics and campaign, but no sheet.
pub fn read(session: Session, model: &RecordId, whose: Whose) -> Ground {
    let reader = session.reader();
    let assessor = match (whose, &reader.person) {
        (Whose::Mine, None) => return Ground::NoOne,
        (Whose::Mine, Some(person)) => Assessor::Person(person.clone()),
        (Whose::Team, _) => Assessor::Team,
        (Whose::Unit, _) => Assessor::Unit,
    };
    // The campaign names the round and the rubric; the rubric may arrive later than the model.
    for kind in ["campaign", "rubric", "person", "team", "visit"] {
        session.view_kind(kind, |_| ());
    }
    session.view_record(model, |ledger| of(ledger, model, &assessor, &reader))
}

fn of(ledger: &Ledger, model: &RecordId, assessor: &Assessor, reader: &Reader) -> Ground {
    let Some(what) = Model::read(ledger, model) else { return Ground::NoModel };
    let Some(name) = name_of(ledger, &what, assessor) else { return Ground::NoOne };
    let Some((key, rubric)) = present(ledger, &what, assessor) else { return Ground::NoRubric };
    let (recusal, reads) = match (access(ledger, &key, reader), assessor) {
        (Access::Writes, _) => (None, false),
        (Access::Reads, _) => (None, true),
        (Access::Aside(why), Assessor::Person(_)) => (Some(why), true),
        (barred, _) => return Ground::Barred(barred),
    };
    let begun = key.id().is_ok_and(|id| Sheet::read(ledger, &id).is_some_and(|sheet| sheet.begun));
    if !begun && let Err(refusal) = may_begin(ledger, &key) {
        return Ground::NotNow(Box::new(refusal));
    }
    let Ok(blank) = Sheet::open(&Ledger::new(), &key) else { return Ground::NoModel };
    Ground::Ready(Box::new(Start {
        key,
        blank,
        body: rubric.body,
        approved: !rubric.approved.is_empty(),
        model: what.name,
        assessor: name,
        recusal,
        reads,
    }))
}

/// What who scores is called; `None` where it is a person who is not known.
fn name_of(ledger: &Ledger, model: &Model, assessor: &Assessor) -> Option<String> {
    match assessor {
        Assessor::Person(id) => Person::read(ledger, id).map(|person| person.name),
        Assessor::Team => {
            Some(going(ledger, &model.id).into_iter().map(|team| team.name).collect::<Vec<_>>().join(", "))
        }
        Assessor::Unit => {
            let unit = model.unit.as_ref().and_then(|unit| Unit::read(ledger, unit));
            Some(unit.map(|unit| unit.name).unwrap_or_default())
        }
    }
}
