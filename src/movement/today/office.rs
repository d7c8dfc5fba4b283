//! The day of the office: who visits what, how many sheets of it came in, which are awaited, and what is due. Counts sheets;
//! never shows their points.

use crate::calendar::{Dated, Matter, dated};
use crate::campaign::Campaign;
use crate::date::Day;
use crate::model::Model;
use crate::person::{Person, recused};
use crate::record::title;
use crate::report::{Owing, owing};
use crate::sheet::Scorings;
use crate::team::{self, Team};
use crate::unit::participation;
use crate::visit::{self, Notice, Visit};
use ledger::{Ledger, RecordId};
use std::collections::BTreeMap;

/// How many days ahead something due is shown.
const AHEAD: i32 = 14;

/// A model of a visit, and the sheets of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visited {
    /// The model.
    pub model: Model,
    /// Its unit's name.
    pub unit_name: String,
    /// Its thôn's name.
    pub thon_name: String,
    /// How many members of the team score it: all but those who stand aside.
    pub of: usize,
    /// How many of their sheets of the visit's round are here, begun or sealed.
    pub begun: usize,
    /// How many of them are sealed.
    pub sealed: usize,
    /// The names of those whose sheet is not here sealed, in the order of the team.
    pub awaited: Vec<String>,
}

/// A visit as the office follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outing {
    /// The visit.
    pub visit: Visit,
    /// The team's name; empty where none is named.
    pub team_name: String,
    /// Its models.
    pub models: Vec<Visited>,
}

/// A visit to come of which the unit was not told, or has not said that it knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untold {
    /// The visit.
    pub visit: Visit,
    /// The names of its models, one after the other.
    pub models: String,
}

/// The day of the office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeDay {
    /// The visits of the day, by time.
    pub today: Vec<Outing>,
    /// The next day with visits, and its visits; empty where none is planned.
    pub next: Vec<Outing>,
    /// Visits of earlier days of which sealed sheets are not here, the latest first; with those models alone.
    pub awaited: Vec<Outing>,
    /// Visits of this day and later whose notice the unit has not confirmed, by day.
    pub untold: Vec<Untold>,
    /// How many units there are.
    pub units: usize,
    /// How many units have registered fewer models than the plan asks for.
    pub without: usize,
    /// The reports that are owed and due by now or within two weeks, period by period.
    pub reports: Vec<Owing>,
    /// What else is not done and due by now or within two weeks, by day.
    pub due: Vec<Dated>,
}

/// The day of the office.
pub fn for_office(ledger: &Ledger, day: Day) -> OfficeDay {
    let reader = Reader::of(ledger);
    let took_part = participation(ledger);
    let (units, without) = (took_part.units, took_part.missing.len());
    let mut out = OfficeDay {
        due: due(ledger, day),
        reports: owing(ledger, day, Some(day.plus(AHEAD))),
        units,
        without,
        ..OfficeDay::default()
    };
    for visit in visit::list(ledger) {
        let Some(date) = visit.date else { continue };
        if date >= day && !matches!(visit.notice, Notice::Confirmed(_)) {
            let names: Vec<String> = visit.models.iter().map(|model| title(ledger, model)).collect();
            out.untold.push(Untold { visit: visit.clone(), models: names.join(", ") });
        }
        let later = out.next.first().and_then(|next: &Outing| next.visit.date);
        if later.is_some_and(|later| date > later) {
            continue;
        }
        let mut outing = reader.outing(visit);
        match date.cmp(&day) {
            std::cmp::Ordering::Equal => out.today.push(outing),
            std::cmp::Ordering::Greater => out.next.push(outing),
            std::cmp::Ordering::Less => {
                outing.models.retain(|one| !one.awaited.is_empty());
                if !outing.models.is_empty() {
                    out.awaited.push(outing);
                }
            }
        }
    }
    out.awaited.reverse();
    out
}

/// What is not done: tasks since ever, other days from now on; visits and reports stand in lists of their own.
fn due(ledger: &Ledger, day: Day) -> Vec<Dated> {
    let wanted = |one: &Dated| match one.matter {
        Matter::Visit | Matter::Notice | Matter::Report => false,
        Matter::Received | Matter::Review | Matter::Media | Matter::Money => false,
        Matter::Task => !one.done,
        Matter::Deadline | Matter::SurveyFrom | Matter::SurveyTo | Matter::Training | Matter::Inspection => {
            one.day >= day
        }
    };
    dated(ledger).into_iter().filter(|one| one.day <= day.plus(AHEAD) && wanted(one)).collect()
}

struct Reader<'a> {
    ledger: &'a Ledger,
    teams: BTreeMap<RecordId, Team>,
    scorings: Scorings<'a>,
    /// The rounds that are closed: in them no sheet can be begun any more.
    closed: Vec<u32>,
}

impl<'a> Reader<'a> {
    fn of(ledger: &'a Ledger) -> Self {
        let teams = team::list(ledger).into_iter().map(|team| (team.id.clone(), team)).collect();
        let closed = Campaign::of(ledger).map(|campaign| campaign.closed).unwrap_or_default();
        Reader { ledger, teams, scorings: Scorings::of(ledger), closed }
    }

    fn outing(&self, visit: Visit) -> Outing {
        let team = visit.team.as_ref().and_then(|team| self.teams.get(team));
        let models = visit.models.iter().filter_map(|id| Model::read(self.ledger, id)).filter(|model| !model.binned);
        let models = models.map(|model| self.visited(model, &visit, team)).collect();
        Outing { team_name: team.map(|team| team.name.clone()).unwrap_or_default(), models, visit }
    }

    fn visited(&self, model: Model, visit: &Visit, team: Option<&Team>) -> Visited {
        let people = team.map(Team::people).unwrap_or_default();
        let scores = |person: &&RecordId| recused(self.ledger, person, &model.id).is_none();
        let people: Vec<&RecordId> = people.into_iter().filter(scores).collect();
        let round = self.scorings.round_of(&model.id, visit);
        let sealed = |person: &RecordId| self.scorings.sealed(&model.id, round, person);
        let closed = self.closed.contains(&round);
        let open = people.iter().filter(|person| match sealed(person) {
            Some(sealed) => !sealed,
            None => !closed,
        });
        Visited {
            unit_name: super::unit_name(self.ledger, &model),
            thon_name: super::thon_name(self.ledger, &model),
            of: people.len(),
            begun: people.iter().filter(|person| sealed(person).is_some()).count(),
            sealed: people.iter().filter(|person| sealed(person) == Some(true)).count(),
            awaited: open.map(|person| self.name_of(person)).collect(),
            model,
        }
    }

    fn name_of(&self, person: &RecordId) -> String {
        Person::read(self.ledger, person).map(|person| person.name).unwrap_or_default()
    }
}
