//! The day of a person: visits of today and of the week, sheets begun but not sealed, and those of earlier visits that were
//! never begun. Never another person's sheets.
//! The office has a day of its own, and who speaks for a unit sees what it has registered.

mod of_unit;
mod office;

pub use of_unit::{OfUnit, of_unit};
pub use office::{OfficeDay, Outing, Untold, Visited, for_office};

use crate::campaign::Campaign;
use crate::date::Day;
use crate::look;
use crate::model::Model;
use crate::person::{self, Recusal};
use crate::rubric::Rubric;
use crate::sheet::{self, Assessor, Key, Sheet, Summary, SummaryState};
use crate::team;
use crate::thon::Thon;
use crate::unit::Unit;
use crate::visit::{self, Visit};
use ledger::{Ledger, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// A model on the day's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The model.
    pub model: Model,
    /// Its unit's name.
    pub unit_name: String,
    /// Its thôn's name.
    pub thon_name: String,
    /// The name of its field.
    pub field_name: String,
    /// The person's sheet; none where no rubric is known.
    pub sheet: Option<Summary>,
    /// Whether the sheet is not that of the present round, which the model's page leads to.
    pub earlier: bool,
    /// Why the person does not score it, if so.
    pub recused: Option<Recusal>,
}

impl Stop {
    /// Whether nothing is left to do for the person.
    pub fn is_done(&self) -> bool {
        let state = self.sheet.as_ref().map(|sheet| &sheet.state);
        self.recused.is_some() || matches!(state, Some(SummaryState::Sealed { .. }))
    }
}

/// A visit on the day's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trip {
    /// The visit.
    pub visit: Visit,
    /// The team's name.
    pub team_name: String,
    /// Its models.
    pub stops: Vec<Stop>,
    /// Whether it lies outside the time of the survey.
    pub outside_survey: bool,
}

/// The day of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// The visits of the day.
    pub today: Vec<Trip>,
    /// The other visits from now to the end of the week.
    pub week: Vec<Trip>,
    /// The next visit after the week, where neither day nor week has one.
    pub next: Option<Trip>,
    /// The person's sheets that were begun and are not sealed, but for those of the visits of the day.
    pub unfinished: Vec<Stop>,
    /// Visits of earlier days of the present round, with the models whose sheet the person has not begun and that are not
    /// visited again; each model once, at its last visit.
    pub missed: Vec<Trip>,
}

impl Today {
    /// The next model of the day that is not done, after this one in the order of the day and then from its beginning.
    pub fn next_after(&self, model: &RecordId) -> Option<&Stop> {
        let all: Vec<&Stop> = self.today.iter().flat_map(|trip| &trip.stops).collect();
        let here = all.iter().position(|stop| stop.model.id == *model).map_or(0, |at| at + 1);
        let (before, after) = all.split_at(here);
        after.iter().chain(before).copied().find(|stop| stop.model.id != *model && !stop.is_done())
    }
}

/// The day of a person.
pub fn for_person(ledger: &Ledger, person: &RecordId, day: Day) -> Today {
    let mine = Assessor::Person(person.clone());
    let mut sheets: BTreeMap<RecordId, Vec<Sheet>> = BTreeMap::new();
    let own = ledger.records("sheet").filter(|record| record.text("assessor").as_deref() == Some(mine.text()));
    for sheet in own.filter_map(|record| Sheet::read(ledger, &look::id(&record)?)) {
        sheets.entry(sheet.key.model.clone()).or_default().push(sheet);
    }
    for of_one in sheets.values_mut() {
        sheet::in_order(of_one);
    }
    Reader { ledger, person, mine, sheets, campaign: Campaign::of(ledger), rubrics: BTreeMap::new() }.read(day)
}

/// The name of a model's unit; empty where it is not known.
fn unit_name(ledger: &Ledger, model: &Model) -> String {
    model.unit.as_ref().and_then(|id| Unit::read(ledger, id)).map(|unit| unit.name).unwrap_or_default()
}

/// The name of a model's thôn; empty where it is not known.
fn thon_name(ledger: &Ledger, model: &Model) -> String {
    model.thon.as_ref().and_then(|id| Thon::read(ledger, id)).map(|thon| thon.name).unwrap_or_default()
}

struct Reader<'a> {
    ledger: &'a Ledger,
    person: &'a RecordId,
    mine: Assessor,
    /// The person's sheets of each model, by round and rubric.
    sheets: BTreeMap<RecordId, Vec<Sheet>>,
    campaign: Option<Campaign>,
    rubrics: BTreeMap<RecordId, Option<Rubric>>,
}

impl Reader<'_> {
    fn read(mut self, day: Day) -> Today {
        let teams: BTreeMap<RecordId, String> =
            team::of_person(self.ledger, self.person).into_iter().map(|team| (team.id, team.name)).collect();
        let sunday = day.week().1;
        let mut out = Today::default();
        for visit in visit::list(self.ledger) {
            let Some(date) = visit.date else { continue };
            let Some(team_name) = visit.team.as_ref().and_then(|team| teams.get(team)).cloned() else { continue };
            if date < day {
                out.missed.extend(self.missed(visit, team_name));
                continue;
            }
            if date > sunday && !(out.today.is_empty() && out.week.is_empty() && out.next.is_none()) {
                break;
            }
            let stops = visit.models.iter().filter_map(|model| self.stop(Model::read(self.ledger, model)?)).collect();
            let outside_survey = self.campaign.as_ref().is_some_and(|campaign| !campaign.surveys_on(date));
            let trip = Trip { visit, team_name, stops, outside_survey };
            match (date == day, date <= sunday) {
                (true, _) => out.today.push(trip),
                (false, true) => out.week.push(trip),
                (false, false) => out.next = Some(trip),
            }
        }
        out.unfinished = self.unfinished(&out.today);
        let planned = out.today.iter().chain(&out.week).chain(&out.next).flat_map(|trip| &trip.stops);
        let mut known: BTreeSet<RecordId> = planned.map(|stop| stop.model.id.clone()).collect();
        for trip in out.missed.iter_mut().rev() {
            trip.stops.retain(|stop| known.insert(stop.model.id.clone()));
        }
        out.missed.retain(|trip| !trip.stops.is_empty());
        out
    }

    /// What a visit of an earlier day has left of the present round; none where every sheet was begun.
    fn missed(&mut self, visit: Visit, team_name: String) -> Option<Trip> {
        let campaign = self.campaign.as_ref()?;
        if visit.round != campaign.round || campaign.closed.contains(&visit.round) {
            return None;
        }
        let outside_survey = visit.date.is_some_and(|date| !campaign.surveys_on(date));
        let stops = visit.models.iter().filter_map(|model| self.stop(Model::read(self.ledger, model)?));
        let blank = |stop: &Stop| stop.sheet.as_ref().is_some_and(|sheet| sheet.state == SummaryState::Blank);
        let reviewed = |model: &Model| model.outcome.is_some() || model.outcome_on.is_some();
        let open =
            |stop: &Stop| stop.recused.is_none() && stop.model.in_survey() && !reviewed(&stop.model) && blank(stop);
        let stops: Vec<Stop> = stops.filter(open).collect();
        (!stops.is_empty()).then_some(Trip { visit, team_name, stops, outside_survey })
    }

    fn stop(&mut self, model: Model) -> Option<Stop> {
        if model.binned {
            return None;
        }
        let sheet = self.summary(&model);
        Some(Stop {
            unit_name: unit_name(self.ledger, &model),
            thon_name: thon_name(self.ledger, &model),
            field_name: self.campaign.as_ref().map_or(&*model.field, |all| all.field_name(&model.field)).to_owned(),
            sheet,
            earlier: false,
            recused: person::recused(self.ledger, self.person, &model.id),
            model,
        })
    }

    fn summary(&mut self, model: &Model) -> Option<Summary> {
        let sheets = self.sheets.get(&model.id).map(Vec::as_slice).unwrap_or_default();
        let key = sheet::key_among(self.campaign.as_ref(), model, &self.mine, sheets)?;
        let begun = sheets.iter().find(|sheet| sheet.key == key).cloned();
        let sheet = begun.or_else(|| Sheet::open(self.ledger, &key).ok())?;
        Some(sheet::summary(&sheet, self.rubric(&key.rubric)))
    }

    fn rubric(&mut self, id: &RecordId) -> Option<&Rubric> {
        let ledger = self.ledger;
        self.rubrics.entry(id.clone()).or_insert_with(|| Rubric::read(ledger, id)).as_ref()
    }

    /// The person's drafts, whatever their round and rubric.
    fn unfinished(&mut self, today: &[Trip]) -> Vec<Stop> {
        let visited = |key: &Key| {
            let stops = today.iter().flat_map(|trip| &trip.stops);
            stops.filter_map(|stop| stop.sheet.as_ref()).any(|sheet| sheet.key == *key)
        };
        let drafts: Vec<Sheet> =
            self.sheets.values().flatten().filter(|sheet| !sheet.sealed() && !visited(&sheet.key)).cloned().collect();
        let mut found = Vec::new();
        for sheet in drafts {
            let summary = sheet::summary(&sheet, self.rubric(&sheet.key.rubric));
            if matches!(summary.state, SummaryState::Draft { .. })
                && let Some(model) = Model::read(self.ledger, &sheet.key.model)
                && let Some(stop) = self.stop(model)
                && stop.recused.is_none()
            {
                let earlier = stop.sheet.as_ref().is_none_or(|present| present.key != sheet.key);
                found.push(Stop { sheet: Some(summary), earlier, ..stop });
            }
        }
        ledger::order::by_key(&mut found, |stop| crate::text::sort_key(&stop.model.name));
        found
    }
}
