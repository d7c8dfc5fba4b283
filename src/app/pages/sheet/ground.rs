//! What the page stands on: who scores which model by which rubric. Read before anything is shown, and again only when
//! one of these changes; never when points are given.

use std::sync::Arc;

use ledger::{Ledger, RecordId};
use movement::Refusal;
use movement::model::Model;
use movement::person::{Person, Recusal};
use movement::rubric::{Body, Rubric};
use movement::sheet::{Access, Assessor, Key, Reader, Sheet, access, going, may_begin, present};
use movement::unit::Unit;

use crate::app::route::{Name, Whose};
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
    /// Why the reader, whose sheet it is, does not score this model.
    pub recusal: Option<Recusal>,
    /// Whether this reader may only look.
    pub reads: bool,
}

/// Reads the ground of a sheet of a model; followed: reader, model, people, teams, rubrics and campaign, but no sheet.
pub fn read(session: Session, model: &RecordId, whose: &Whose) -> Ground {
    let reader = session.reader();
    // The campaign names the round and the rubric; the rubric may arrive later than the model.
    for kind in ["campaign", "rubric", "person", "team", "visit"] {
        session.view_kind(kind, |_| ());
    }
    let assessor = match (whose, &reader.person) {
        (Whose::Mine, None) => return Ground::NoOne,
        (Whose::Mine, Some(person)) => Assessor::Person(person.clone()),
        (Whose::Team, _) => Assessor::Team,
        (Whose::Unit, _) => Assessor::Unit,
        (Whose::One(sheet), _) => return session.view_record(model, |ledger| one(ledger, model, sheet, &reader)),
    };
    session.view_record(model, |ledger| of(ledger, model, &assessor, &reader))
}

/// The ground of any one sheet of whatever round and rubric: the reader's own as any other time, another's at the office,
/// where it is only looked at.
fn one(ledger: &Ledger, model: &RecordId, sheet: &Name, reader: &Reader) -> Ground {
    let sheet = RecordId::new(&sheet.in_kind("sheet")).ok().and_then(|id| Sheet::read(ledger, &id));
    let Some((what, key)) = Model::read(ledger, model).zip(sheet.map(|sheet| sheet.key)) else {
        return Ground::NoModel;
    };
    let own = matches!(&key.assessor, Assessor::Person(of) if reader.person.as_ref() == Some(of));
    if key.model != *model || !(own || reader.office) {
        return Ground::Barred(Access::Closed);
    }
    let Some(rubric) = Rubric::read(ledger, &key.rubric) else { return Ground::NoRubric };
    let (recusal, reads) = match access(ledger, &key, reader) {
        Access::Aside(why) if own => (Some(why), true),
        Access::Writes | Access::Reads | Access::Aside(_) => (None, !own),
        barred @ (Access::OwnFirst | Access::Closed) => return Ground::Barred(barred),
    };
    let assessor = name_of(ledger, &what, &key.assessor).unwrap_or_default();
    ready(key, rubric, what, assessor, recusal, reads)
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
    ready(key, rubric, what, name, recusal, reads)
}

fn ready(key: Key, rubric: Rubric, model: Model, assessor: String, recusal: Option<Recusal>, reads: bool) -> Ground {
    let Ok(blank) = Sheet::open(&Ledger::new(), &key) else { return Ground::NoModel };
    let approved = !rubric.approved.is_empty();
    Ground::Ready(Box::new(Start {
        key,
        blank,
        body: rubric.body,
        approved,
        model: model.name,
        assessor,
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
