//! The page of one model: its registration, self-score, visits, and the reader's own sheets. Never another assessor's points.

use super::{Model, Notice, notices};
use crate::campaign::Campaign;
use crate::person::{Recusal, recused};
use crate::rubric::{Rubric, for_model};
use crate::sheet::{self, Assessor, Key, Sheet, Summary};
use crate::thon::Thon;
use crate::unit::Unit;
use crate::visit::{self, Visit};
use ledger::{Ledger, RecordId};

/// Everything on the page of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The registration.
    pub model: Model,
    /// The unit, if it is known.
    pub unit: Option<Unit>,
    /// The thôn, if it is known.
    pub thon: Option<Thon>,
    /// The name of the field.
    pub field_name: String,
    /// The name of the strand.
    pub strand_name: String,
    /// The rubric that the campaign asks for it.
    pub rubric: Option<Rubric>,
    /// What deserves a second look.
    pub notices: Vec<Notice>,
    /// The visits to it.
    pub visits: Vec<Visit>,
    /// What the reader's sheet of the present round is about, and how far it is; none without reader or rubric.
    pub mine: Option<(Key, Summary)>,
    /// The reader's sheets of other rounds and rubrics.
    pub earlier: Vec<Summary>,
    /// The unit's own sheet of the present round (tự chấm), begun or not.
    pub own: Option<(Key, Summary)>,
    /// The team's sheet of the present round, begun or not.
    pub team: Option<(Key, Summary)>,
    /// Why the reader does not score it, if so.
    pub recused: Option<Recusal>,
}

/// The page of a model for a reader, if the model is known.
pub fn page(ledger: &Ledger, id: &RecordId, reader: Option<&RecordId>) -> Option<Page> {
    let model = Model::read(ledger, id)?;
    let campaign = Campaign::of(ledger);
    let rubric = for_model(ledger, &model);
    let round = campaign.as_ref().map_or(1, |campaign| campaign.round);
    let sheet_of = |assessor: Assessor| {
        let rubric = rubric.as_ref()?;
        let key = Key { model: id.clone(), assessor, round, rubric: rubric.id.clone() };
        let sheet = Sheet::open(ledger, &key).ok()?;
        Some((key, sheet::summary(&sheet, Some(rubric))))
    };
    let mine = reader.and_then(|reader| sheet_of(Assessor::Person(reader.clone())));
    let earlier = reader.map(|reader| earlier(ledger, id, reader, mine.as_ref())).unwrap_or_default();
    Some(Page {
        unit: model.unit.as_ref().and_then(|unit| Unit::read(ledger, unit)),
        thon: model.thon.as_ref().and_then(|thon| Thon::read(ledger, thon)),
        field_name: campaign.as_ref().map_or(&*model.field, |all| all.field_name(&model.field)).to_owned(),
        strand_name: campaign.as_ref().map_or(&*model.strand, |all| all.strand_name(&model.strand)).to_owned(),
        notices: notices(ledger, &model),
        visits: visit::of_model(ledger, id),
        own: sheet_of(Assessor::Unit),
        team: sheet_of(Assessor::Team),
        recused: reader.and_then(|reader| recused(ledger, reader, id)),
        mine,
        earlier,
        rubric,
        model,
    })
}

fn earlier(ledger: &Ledger, model: &RecordId, reader: &RecordId, mine: Option<&(Key, Summary)>) -> Vec<Summary> {
    sheet::of_model(ledger, model, &Assessor::Person(reader.clone()))
        .into_iter()
        .filter(|sheet| mine.is_none_or(|(key, _)| sheet.key != *key))
        .map(|sheet| sheet::summary(&sheet, Rubric::read(ledger, &sheet.key.rubric).as_ref()))
        .collect()
}
