//! The schedule as a board: the visits of a week, day by day, and the nominated models that no visit holds yet, by thôn.

use super::warn::among;
use super::{Notice, Visit, Warning, list, may_hold};
use crate::campaign::Campaign;
use crate::date::{Day, Time};
use crate::model;
use crate::record::WORDLESS;
use crate::team::Team;
use crate::text;
use crate::thon::Thon;
use ledger::{Ledger, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// A visit on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its record.
    pub id: RecordId,
    /// The day.
    pub day: Day,
    /// The time of day, if it is set.
    pub time: Option<Time>,
    /// The team's name; empty where none is set.
    pub team: String,
    /// The thôn of its models, each once, in the order of the models.
    pub thons: Vec<String>,
    /// The names of its models.
    pub models: Vec<String>,
    /// What deserves a second look.
    pub warnings: Vec<Warning>,
    /// How far the notice to the unit is.
    pub notice: Notice,
}

/// The nominated models of one thôn that no visit holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The thôn's name; empty for models without one.
    pub thon: String,
    /// The models: record and name.
    pub models: Vec<(RecordId, String)>,
}

/// The visits of the week that a day lies in, Monday first, each day by time.
pub fn week(ledger: &Ledger, of: Day) -> Vec<(Day, Vec<Slot>)> {
    let (monday, _) = of.week();
    let campaign = Campaign::of(ledger);
    let mut days: Vec<(Day, Vec<Slot>)> = (0..7).map(|n| (monday.plus(n), Vec::new())).collect();
    let all = list(ledger);
    for visit in &all {
        let Some(day) = visit.date else { continue };
        if let Some((_, slots)) = days.iter_mut().find(|(at, _)| *at == day) {
            slots.push(slot(ledger, visit, day, among(ledger, campaign.as_ref(), visit, &all)));
        }
    }
    days
}

fn slot(ledger: &Ledger, visit: &Visit, day: Day, warnings: Vec<Warning>) -> Slot {
    let team = visit.team.as_ref().and_then(|team| Team::read(ledger, team)).map(|team| team.name);
    let models: Vec<_> = visit.models.iter().filter_map(|id| model::Model::read(ledger, id)).collect();
    let mut thons = Vec::new();
    for thon in models.iter().filter_map(|model| Thon::read(ledger, model.thon.as_ref()?)) {
        if !thons.contains(&thon.name) {
            thons.push(thon.name);
        }
    }
    Slot {
        id: visit.id.clone(),
        day,
        time: visit.time,
        team: team.unwrap_or_default(),
        thons,
        models: models.into_iter().map(|model| model.name).collect(),
        warnings,
        notice: visit.notice,
    }
}

/// The nominated models that no visit of the present round holds, by thôn in Vietnamese order; those without a thôn last.
pub fn waiting(ledger: &Ledger) -> Vec<Waiting> {
    let round = Campaign::of(ledger).map_or(1, |campaign| campaign.round);
    let of_round = list(ledger).into_iter().filter(|visit| visit.round == round);
    let held: BTreeSet<RecordId> = of_round.flat_map(|visit| visit.models).collect();
    let mut by_thon: BTreeMap<(bool, text::SortKey), Waiting> = BTreeMap::new();
    let rows = model::rows(ledger, WORDLESS).into_iter();
    for model in rows.filter(|row| !held.contains(&row.id) && may_hold(ledger, &row.id)) {
        let key = (model.thon_name.is_empty(), text::sort_key(&model.thon_name));
        let waiting = by_thon.entry(key).or_insert_with(|| Waiting { thon: model.thon_name, models: Vec::new() });
        waiting.models.push((model.id, model.name));
    }
    by_thon.into_values().collect()
}
