//! What the page stands on: who scores which model by which rubric. Read before anything is shown, and again only when
//! one of these changes; never when points are given.

use std::sync::Arc;

use ledger::{Ledger, RecordId};
use movement::campaign::Campaign;
use movement::model::Model;
use movement::person::{Person, Recusal, recused};
use movement::rubric::{self, Body, Rubric};
use movement::sheet::{Assessor, Key, Sheet, of_model};

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
    /// The assessor's name.
    pub assessor: String,
    /// Why the assessor does not score this model.
    pub recusal: Option<Recusal>,
}

/// Reads the ground of a model's sheet; followed: person, model, people, rubrics and campaign, but no sheet.
pub fn read(session: Session, model: &RecordId) -> Ground {
    let Some(person) = session.person() else { return Ground::NoOne };
    // The campaign names the round and the rubric; the rubric may arrive later than the model.
    session.view_kind("campaign", |_| ());
    session.view_kind("rubric", |_| ());
    session.view_record(&person, |_| ());
    session.view_record(model, |ledger| of(ledger, model, &person))
}

fn of(ledger: &Ledger, model: &RecordId, person: &RecordId) -> Ground {
    let Some(who) = Person::read(ledger, person) else { return Ground::NoOne };
    let Some(what) = Model::read(ledger, model) else { return Ground::NoModel };
    let round = Campaign::of(ledger).map_or(1, |campaign| campaign.round);
    let assessor = Assessor::Person(person.clone());
    // A sheet that was begun keeps its rubric, whatever the campaign asks for since.
    let begun = of_model(ledger, model, &assessor).into_iter().rfind(|sheet| sheet.key.round == round);
    let rubric = match &begun {
        Some(sheet) => Rubric::read(ledger, &sheet.key.rubric),
        None => rubric::for_model(ledger, &what),
    };
    let Some(rubric) = rubric else { return Ground::NoRubric };
    let key = Key { model: model.clone(), assessor, round, rubric: rubric.id };
    let Ok(blank) = Sheet::open(&Ledger::new(), &key) else { return Ground::NoModel };
    Ground::Ready(Box::new(Start {
        key,
        blank,
        body: rubric.body,
        approved: !rubric.approved.is_empty(),
        model: what.name,
        assessor: who.name,
        recusal: recused(ledger, person, model),
    }))
}
