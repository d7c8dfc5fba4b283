//! Lists of models: rows with everything a list shows and searches, made once; filtering and searching touch no ledger.

use super::{Model, ModelKind, Newness, Outcome, State, Subject, Surroundings, read};
use crate::campaign::Campaign;
use crate::date::Day;
use crate::look;
use crate::record::{Names, Noun};
use crate::text;
use crate::thon::Thon;
use crate::unit::{Unit, UnitKind};
use ledger::{Ledger, RecordId};
use std::borrow::Borrow;
use std::collections::BTreeMap;

/// Every model that is not in the bin, in Vietnamese order of their names.
pub fn list(ledger: &Ledger) -> Vec<Model> {
    let mut all: Vec<Model> = ledger
        .records("model")
        .filter_map(|record| read::of(&record))
        .filter(|model| !model.binned && !model.name.is_empty())
        .collect();
    ledger::order::by_key(&mut all, |model| (text::sort_key(&model.name), model.id.clone()));
    all
}

/// One row of a list of models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The model's record.
    pub id: RecordId,
    /// Its name.
    pub name: String,
    /// Its unit's record.
    pub unit: Option<RecordId>,
    /// Its unit's name.
    pub unit_name: String,
    /// Its unit's type.
    pub unit_kind: Option<UnitKind>,
    /// Its thôn's record.
    pub thon: Option<RecordId>,
    /// Its thôn's name.
    pub thon_name: String,
    /// The key of its field.
    pub field: String,
    /// The key of its strand.
    pub strand: String,
    /// The name of its strand; empty without one.
    pub strand_name: String,
    /// Mô hình or điển hình, as it counts.
    pub kind: ModelKind,
    /// Tập thể or cá nhân, as it counts.
    pub subject: Subject,
    /// Whether it is nominated.
    pub nominated: bool,
    /// The day on which it was received.
    pub registered: Option<Day>,
    /// Where it stands.
    pub state: State,
    /// Name, unit, thôn, place and what was chosen, folded: what a search looks through.
    pub hay: String,
}

/// The rows of all models, in the order of `list`.
pub fn rows(ledger: &Ledger, names: Names<'_>) -> Vec<Row> {
    let units: BTreeMap<RecordId, Unit> =
        ledger.records("unit").filter_map(|r| Unit::read(ledger, &look::id(&r)?)).map(|u| (u.id.clone(), u)).collect();
    let thons: BTreeMap<RecordId, Thon> =
        ledger.records("thon").filter_map(|r| Thon::read(ledger, &look::id(&r)?)).map(|t| (t.id.clone(), t)).collect();
    let around = Surroundings::of(ledger);
    let campaign = Campaign::of(ledger);
    let strand_name = |key: &str| campaign.as_ref().map_or(key, |all| all.strand_name(key)).to_owned();
    let field_name = |key: &str| campaign.as_ref().map_or(key, |all| all.field_name(key)).to_owned();
    // What was chosen, in words.
    let chosen = |model: &Model, unit: Option<&Unit>| {
        let own = [
            (Noun::Model, "kind", model.kind.map(ModelKind::key)),
            (Noun::Model, "subject", model.subject.map(Subject::key)),
            (Noun::Model, "newness", model.newness.map(Newness::key)),
            (Noun::Model, "outcome", model.outcome.map(Outcome::key)),
            (Noun::Unit, "type", unit.and_then(|unit| unit.kind).map(UnitKind::key)),
        ];
        let words = own.into_iter().filter_map(|(noun, at, key)| names(noun, at, key?));
        let words = words.collect::<Vec<_>>().join(" ");
        format!("{} {} {words}", field_name(&model.field), strand_name(&model.strand))
    };
    list(ledger)
        .into_iter()
        .map(|model| {
            let state = around.state(&model);
            let (kind, subject) = model.counts_as();
            let unit = model.unit.as_ref().and_then(|id| units.get(id));
            let thon = model.thon.as_ref().and_then(|id| thons.get(id));
            let unit_name = unit.map(|unit| unit.name.clone()).unwrap_or_default();
            let thon_name = thon.map(|thon| thon.name.clone()).unwrap_or_default();
            let own = [&*model.name, &*unit_name, &*thon_name, &*model.place, &*model.keeper, &*chosen(&model, unit)];
            let hay = text::fold(&own.join(" "));
            Row {
                unit_kind: unit.and_then(|unit| unit.kind),
                id: model.id,
                name: model.name,
                unit: model.unit,
                unit_name,
                thon: model.thon,
                thon_name,
                field: model.field,
                strand_name: strand_name(&model.strand),
                strand: model.strand,
                kind,
                subject,
                nominated: model.nominated,
                registered: model.registered,
                state,
                hay,
            }
        })
        .collect()
}

/// What a list is narrowed to; an empty filter keeps every row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The key of a field.
    pub field: Option<String>,
    /// The key of a strand.
    pub strand: Option<String>,
    /// A unit.
    pub unit: Option<RecordId>,
    /// A type of unit.
    pub unit_kind: Option<UnitKind>,
    /// A thôn.
    pub thon: Option<RecordId>,
    /// Mô hình or điển hình.
    pub kind: Option<ModelKind>,
    /// Tập thể or cá nhân.
    pub subject: Option<Subject>,
    /// Nominated or not.
    pub nominated: Option<bool>,
    /// Where it stands.
    pub state: Option<State>,
    /// Words to search, as typed.
    pub words: String,
}

/// The positions of the rows that a filter keeps, in order.
pub fn filter<R: Borrow<Row>>(rows: &[R], by: &Filter) -> Vec<usize> {
    fn fits<T: PartialEq>(wanted: &Option<T>, has: &T) -> bool {
        wanted.as_ref().is_none_or(|wanted| wanted == has)
    }
    fn fits_some<T: PartialEq>(wanted: &Option<T>, has: &Option<T>) -> bool {
        wanted.is_none() || wanted == has
    }
    let words = text::Query::new(&by.words);
    let keeps = |row: &Row| {
        fits(&by.field, &row.field)
            && fits(&by.strand, &row.strand)
            && fits_some(&by.unit, &row.unit)
            && fits_some(&by.unit_kind, &row.unit_kind)
            && fits_some(&by.thon, &row.thon)
            && fits(&by.kind, &row.kind)
            && fits(&by.subject, &row.subject)
            && fits(&by.nominated, &row.nominated)
            && fits(&by.state, &row.state)
            && words.finds(&row.hay)
    };
    rows.iter().enumerate().filter(|(_, row)| keeps((*row).borrow())).map(|(at, _)| at).collect()
}

/// The positions of the rows in which every word of a query stands, in order.
pub fn search(rows: &[Row], query: &str) -> Vec<usize> {
    filter(rows, &Filter { words: query.to_owned(), ..Filter::default() })
}
