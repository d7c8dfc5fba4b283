//! How many models of each field came into which class. Of a model the team's sealed sheet of the last scored round counts;
//! where there is none, the arithmetic mean of that round's sealed sheets (domain §4). For the office alone: it tells what
//! other assessors gave.

use crate::campaign::{Campaign, Choice};
use crate::look;
use crate::model::{self, Model, ModelKind, Subject};
use crate::points::Points;
use crate::rubric::{Body, Rubric};
use crate::sheet::{Access, Assessor, Reader, Sheet, access};
use ledger::{Ledger, RecordId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Models by field and class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// The names of the classes, best first.
    pub names: Vec<String>,
    /// The fields in the campaign's order, then those offered no longer and used, those without a field last: the name, and how many models are in each class.
    pub fields: Vec<(String, Vec<usize>)>,
    /// How many models are in a class by their team's sheet, and how many by the mean.
    pub bases: (usize, usize),
}

/// The sealed sheets of one model in one round.
#[derive(Default)]
struct Round {
    /// The class of the team's sheet, by its key.
    team: Option<String>,
    /// The totals of the people's sheets; none where one found a ground for exclusion.
    totals: Vec<Option<Points>>,
    body: Option<Arc<Body>>,
}

/// Which models are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Those of one strand, by its key; of both where there is none.
    pub strand: Option<String>,
    /// Those of one kind and subject; of all where there is none.
    pub kind: Option<(ModelKind, Subject)>,
}

impl Counted {
    fn has(&self, model: &Model) -> bool {
        let strand = self.strand.as_ref().is_none_or(|strand| *strand == model.strand);
        strand && self.kind.is_none_or(|kind| kind == model.counts_as())
    }
}

/// Models by field and class, as far as this device knows; empty for a reader who is not of the office.
pub fn classes(ledger: &Ledger, reader: &Reader, counted: &Counted) -> Classes {
    if !reader.office {
        return Classes::default();
    }
    let rounds = rounds(ledger, reader);
    let campaign = Campaign::of(ledger);
    let choices: Vec<&Choice> = campaign.iter().flat_map(|of| of.known("fields")).collect();
    let mut of_field: Vec<(String, Vec<usize>)> = choices.iter().map(|one| (one.name.clone(), Vec::new())).collect();
    of_field.push((String::new(), Vec::new()));
    let mut found = Classes { names: names(&rounds), fields: of_field, bases: (0, 0) };
    for (_, counts) in &mut found.fields {
        counts.resize(found.names.len(), 0);
    }
    for one in model::list(ledger).into_iter().filter(|one| one.in_survey() && counted.has(one)) {
        let Some((_, round)) = rounds.range((one.id.clone(), 0)..=(one.id.clone(), u32::MAX)).next_back() else {
            continue;
        };
        let Some(at) = class(round).and_then(|name| found.names.iter().position(|known| *known == name)) else {
            continue;
        };
        let field = choices.iter().position(|choice| choice.key == one.field).unwrap_or(choices.len());
        if let Some(count) = found.fields.get_mut(field).and_then(|(_, counts)| counts.get_mut(at)) {
            *count += 1;
        }
        match round.team {
            Some(_) => found.bases.0 += 1,
            None => found.bases.1 += 1,
        }
    }
    let mut at = choices.iter();
    found.fields.retain(|(_, counts)| {
        let is_offered = at.next().is_some_and(|choice| !choice.gone);
        is_offered || counts.iter().any(|count| *count > 0)
    });
    found
}

/// The rounds of which every sealed sheet opens to the reader: a class would tell what a sheet that does not open holds.
fn rounds(ledger: &Ledger, reader: &Reader) -> BTreeMap<(RecordId, u32), Round> {
    let mut rounds: BTreeMap<(RecordId, u32), Round> = BTreeMap::new();
    let mut shut = BTreeSet::new();
    for record in ledger.records("sheet") {
        let Some(sheet) = look::id(&record).and_then(|id| Sheet::read(ledger, &id)) else { continue };
        let Some(standing) = sheet.standing().filter(|_| sheet.sealed()) else { continue };
        if !matches!(access(ledger, &sheet.key, reader), Access::Reads | Access::Writes) {
            shut.insert((sheet.key.model.clone(), sheet.key.round));
            continue;
        }
        let (class, total) = (standing.seal.class.clone(), standing.seal.total);
        let round = rounds.entry((sheet.key.model.clone(), sheet.key.round)).or_default();
        match sheet.key.assessor {
            Assessor::Unit => continue,
            Assessor::Team => round.team = Some(class),
            Assessor::Person(_) => round.totals.push(Some(total).filter(|_| !class.is_empty())),
        }
        if round.body.is_none() {
            round.body = Rubric::read(ledger, &sheet.key.rubric).map(|rubric| rubric.body);
        }
    }
    // What a unit says of itself alone is no round of the survey.
    rounds.retain(|place, round| round.body.is_some() && !shut.contains(place));
    rounds
}

/// The name of the class that a round's sheets give a model; none where a ground for exclusion was found.
fn class(round: &Round) -> Option<String> {
    let body = round.body.as_ref()?;
    let key = match &round.team {
        Some(key) => key.clone(),
        None => body.band(mean(&round.totals)?)?.key.clone(),
    };
    body.bands.iter().find(|band| band.key == key).map(|band| band.name.clone())
}

/// The arithmetic mean, rounded half up to hundredths; none where a sheet found a ground for exclusion.
fn mean(totals: &[Option<Points>]) -> Option<Points> {
    let all: Vec<i64> = totals.iter().map(|total| total.map(Points::wide)).collect::<Option<_>>()?;
    let count = i64::try_from(all.len()).ok().filter(|count| *count > 0)?;
    let mean = (all.iter().sum::<i64>() * 2 + count).div_euclid(count * 2);
    i32::try_from(mean).ok().map(Points::hundredths)
}

/// The names of all classes of the rubrics that were used, best first.
fn names(rounds: &BTreeMap<(RecordId, u32), Round>) -> Vec<String> {
    let mut bands: Vec<(Points, String)> = Vec::new();
    for band in rounds.values().filter_map(|round| round.body.as_ref()).flat_map(|body| &body.bands) {
        if !bands.iter().any(|(_, name)| *name == band.name) {
            bands.push((band.from, band.name.clone()));
        }
    }
    ledger::order::by_key(&mut bands, |(from, name)| (std::cmp::Reverse(*from), name.clone()));
    bands.into_iter().map(|(_, name)| name).collect()
}
