//! How far the scoring of a model is: its latest round, the sheets of it that are here, and whose are still awaited. Counts
//! sheets; never reads their points.

use super::{Assessor, Sheet};
use crate::person::recused;
use crate::team::{self, Team};
use crate::visit::{self, Visit};
use ledger::{Ledger, Record, RecordId};
use std::collections::BTreeMap;

/// The scoring of a model in one round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scoring {
    /// The round, from 1.
    pub round: u32,
    /// How many assessors have begun a sheet, the team as a whole being one.
    pub begun: usize,
    /// How many of them have sealed it.
    pub sealed: usize,
    /// Whose sheet is not here sealed: members of the teams that go there, without those who stand aside.
    pub awaited: Vec<RecordId>,
}

impl Scoring {
    /// Whether every sheet that is here is sealed; no where there is none.
    pub fn all_sealed(&self) -> bool {
        self.begun > 0 && self.begun == self.sealed
    }
}

/// The scoring of all models: read once, asked for each.
pub struct Scorings<'a> {
    ledger: &'a Ledger,
    teams: BTreeMap<RecordId, Team>,
    visits: BTreeMap<RecordId, Vec<Visit>>,
    /// Of a model, by round: who has begun a sheet, and whether it is sealed.
    sheets: BTreeMap<RecordId, BTreeMap<u32, BTreeMap<Assessor, bool>>>,
}

impl<'a> Scorings<'a> {
    /// Reads it, as far as this device knows: a tablet does not know of others' sheets.
    pub fn of(ledger: &'a Ledger) -> Self {
        Self::read(ledger, None)
    }

    /// Reads that of one model alone.
    pub fn of_model(ledger: &'a Ledger, model: &RecordId) -> Self {
        Self::read(ledger, Some(model))
    }

    fn read(ledger: &'a Ledger, only: Option<&RecordId>) -> Self {
        let wanted =
            |record: &Record<'_>| only.is_none_or(|model| record.text("model").as_deref() == Some(model.as_str()));
        let mut sheets: BTreeMap<RecordId, BTreeMap<u32, BTreeMap<Assessor, bool>>> = BTreeMap::new();
        let ids = ledger.records("sheet").filter(wanted).filter_map(|record| crate::look::id(&record));
        for sheet in ids.filter_map(|id| Sheet::read(ledger, &id)) {
            if sheet.begun && sheet.key.assessor != Assessor::Unit {
                let sealed = sheet.sealed();
                let round = sheets.entry(sheet.key.model).or_default().entry(sheet.key.round).or_default();
                *round.entry(sheet.key.assessor).or_default() |= sealed;
            }
        }
        let mut visits: BTreeMap<RecordId, Vec<Visit>> = BTreeMap::new();
        for visit in visit::list(ledger) {
            for model in &visit.models {
                visits.entry(model.clone()).or_default().push(visit.clone());
            }
        }
        let teams = team::list(ledger).into_iter().map(|team| (team.id.clone(), team)).collect();
        Scorings { ledger, teams, visits, sheets }
    }

    /// The visits to a model.
    pub fn visits(&self, model: &RecordId) -> &[Visit] {
        self.visits.get(model).map(Vec::as_slice).unwrap_or_default()
    }

    /// The latest round that has a sheet or a visit of a model; the first where there is none.
    pub fn latest(&self, model: &RecordId) -> u32 {
        let counts = |who: &Assessor| who.person().is_none_or(|who| recused(self.ledger, who, model).is_none());
        let mut rounds = self.sheets.get(model).into_iter().flatten();
        let scored = rounds.rfind(|(_, sheets)| sheets.keys().any(counts)).map(|(round, _)| *round);
        let visited = self.visits(model).iter().map(|visit| visit.round).max();
        scored.max(visited).unwrap_or(1)
    }

    /// The round whose sheets a visit is made for: its own, or a later one that goes on without a visit.
    pub fn round_of(&self, model: &RecordId, visit: &Visit) -> u32 {
        let later = self.visits(model).iter().map(|other| other.round).filter(|round| *round > visit.round).min();
        let till = later.unwrap_or(u32::MAX);
        let scored = self.sheets.get(model).and_then(|rounds| rounds.range(visit.round..till).next_back());
        scored.map_or(visit.round, |(round, _)| *round)
    }

    /// Whether a person's sheet of a model in a round is sealed; none where it was not begun.
    pub fn sealed(&self, model: &RecordId, round: u32, person: &RecordId) -> Option<bool> {
        self.sheets.get(model)?.get(&round)?.get(&Assessor::Person(person.clone())).copied()
    }

    /// The scoring of a model in a round. Awaited are the teams of the visits of that round; where it has none, of all visits.
    pub fn in_round(&self, model: &RecordId, round: u32) -> Scoring {
        let visits = self.visits(model);
        let any = visits.iter().any(|visit| visit.round == round);
        let going = visits.iter().filter(|visit| !any || visit.round == round);
        let teams: Vec<&Team> = going.filter_map(|visit| self.teams.get(visit.team.as_ref()?)).collect();
        let mut awaited: Vec<RecordId> = Vec::new();
        for person in teams.into_iter().flat_map(Team::people) {
            if !awaited.contains(person) && recused(self.ledger, person, model).is_none() {
                awaited.push(person.clone());
            }
        }
        let none = BTreeMap::new();
        let here = self.sheets.get(model).and_then(|rounds| rounds.get(&round)).unwrap_or(&none);
        let counts = |who: &Assessor| who.person().is_none_or(|who| recused(self.ledger, who, model).is_none());
        let here: BTreeMap<&Assessor, bool> =
            here.iter().filter(|(who, _)| counts(who)).map(|(who, sealed)| (who, *sealed)).collect();
        awaited.retain(|person| here.get(&Assessor::Person(person.clone())) != Some(&true));
        Scoring { round, begun: here.len(), sealed: here.values().filter(|sealed| **sealed).count(), awaited }
    }
}
