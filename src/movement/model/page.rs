//! The page of one model: its registration, self-score, visits, and the reader's own sheets; at the office every sheet. Never
//! another assessor's points on a tablet.

use super::{Model, Notice, State, Surroundings, list, notices_for};
use crate::campaign::Campaign;
use crate::person::{Recusal, recused};
use crate::rubric::Rubric;
use crate::sheet::{
    self, Access, Assessor, Beside, Key, Reader, Received, Sheet, Summary, access, may_begin, present, received,
};
use crate::thon::Thon;
use crate::unit::Unit;
use crate::visit::{self, Visit};
use ledger::{Ledger, RecordId};

/// Everything on the page of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The registration.
    pub model: Model,
    /// Where it stands on its way through the year.
    pub state: State,
    /// The model it was replicated from, where it is one of the campaign: its record and name.
    pub source: Option<(RecordId, String)>,
    /// The models that were replicated from it, by name.
    pub copies: Vec<(RecordId, String)>,
    /// The unit, if it is known.
    pub unit: Option<Unit>,
    /// The thôn, if it is known.
    pub thon: Option<Thon>,
    /// The name of the field.
    pub field_name: String,
    /// The name of the strand.
    pub strand_name: String,
    /// What deserves a second look.
    pub notices: Vec<Notice>,
    /// The visits to it.
    pub visits: Vec<Visit>,
    /// The reader's sheet of the present round, begun or not; none without reader or rubric.
    pub mine: Option<OfSheet>,
    /// The reader's sheets of other rounds and rubrics.
    pub earlier: Vec<OfSheet>,
    /// The unit's own sheet (tự chấm), begun or not.
    pub own: Option<OfSheet>,
    /// The unit's own score group by group, beside the reader's sheet if that was begun; empty where the unit has none.
    pub beside: Vec<Beside>,
    /// The team's sheet of the present round, once it is begun or may be.
    pub team: Option<OfSheet>,
    /// Every sheet of it that was begun, at the office; empty elsewhere.
    pub received: Vec<Received>,
    /// Why the reader does not score it, if so.
    pub recused: Option<Recusal>,
}

/// A sheet on the page of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfSheet {
    /// How far it is.
    pub summary: Summary,
    /// Its rubric.
    pub rubric: Rubric,
    /// What the reader may do with it.
    pub access: Access,
    /// Whether it is there to be opened: begun, or such that it may be.
    pub opens: bool,
}

impl OfSheet {
    fn of(ledger: &Ledger, sheet: &Sheet, rubric: Rubric, reader: &Reader) -> Self {
        let (summary, access) = (sheet::summary(sheet, Some(&rubric)), access(ledger, &sheet.key, reader));
        Self { summary, rubric, access, opens: sheet.begun || may_begin(ledger, &sheet.key).is_ok() }
    }
}

/// The page of a model for a reader, if the model is known.
pub fn page(ledger: &Ledger, id: &RecordId, reader: &Reader) -> Option<Page> {
    let model = Model::read(ledger, id)?;
    let campaign = Campaign::of(ledger);
    let person = reader.person.as_ref();
    let sheet_of = |assessor: Assessor| {
        let (key, rubric) = present(ledger, &model, &assessor)?;
        Some((Sheet::open(ledger, &key).ok()?, rubric))
    };
    let shown = |(sheet, rubric): &(Sheet, Rubric)| OfSheet::of(ledger, sheet, rubric.clone(), reader);
    let mine = person.and_then(|person| sheet_of(Assessor::Person(person.clone())));
    let own = sheet_of(Assessor::Unit);
    let result = mine.as_ref().map(|(sheet, _)| sheet).filter(|sheet| sheet.begun);
    let beside = |(sheet, rubric): &(Sheet, Rubric)| sheet::beside(sheet, result, &rubric.body);
    let key = mine.as_ref().map(|(sheet, _)| &sheet.key);
    Some(Page {
        state: Surroundings::of_model(ledger, id).state(&model),
        source: model.replicated.as_ref().and_then(|from| Model::read(ledger, from)).map(|from| (from.id, from.name)),
        copies: copies(ledger, id),
        unit: model.unit.as_ref().and_then(|unit| Unit::read(ledger, unit)),
        thon: model.thon.as_ref().and_then(|thon| Thon::read(ledger, thon)),
        field_name: campaign.as_ref().map_or(&*model.field, |all| all.field_name(&model.field)).to_owned(),
        strand_name: campaign.as_ref().map_or(&*model.strand, |all| all.strand_name(&model.strand)).to_owned(),
        notices: notices_for(ledger, &model, reader),
        visits: visit::of_model(ledger, id),
        recused: person.and_then(|person| recused(ledger, person, id)),
        earlier: earlier(ledger, id, reader, key),
        mine: mine.as_ref().map(shown),
        beside: own.as_ref().filter(|(sheet, _)| sheet.begun).map(beside).unwrap_or_default(),
        own: own.as_ref().map(shown),
        team: sheet_of(Assessor::Team).as_ref().map(shown).filter(|team| team.opens),
        received: received(ledger, &model, reader),
        model,
    })
}

fn copies(ledger: &Ledger, id: &RecordId) -> Vec<(RecordId, String)> {
    let from = |model: &Model| model.replicated.as_ref() == Some(id) && model.withdrawn.is_empty();
    list(ledger).into_iter().filter(from).map(|model| (model.id, model.name)).collect()
}

fn earlier(ledger: &Ledger, model: &RecordId, reader: &Reader, mine: Option<&Key>) -> Vec<OfSheet> {
    let Some(person) = reader.person.clone() else { return Vec::new() };
    let others = sheet::of_model(ledger, model, &Assessor::Person(person)).into_iter();
    let others = others.filter(|sheet| sheet.begun && mine.is_none_or(|key| sheet.key != *key));
    others
        .filter_map(|sheet| Some(OfSheet::of(ledger, &sheet, Rubric::read(ledger, &sheet.key.rubric)?, reader)))
        .collect()
}
