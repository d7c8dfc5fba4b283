//! Next year's campaign from this one: settings, thôn, units, people, teams, rubrics, inspection forms and tasks are carried
//! over; models, visits, sheets and everything that happened stay behind.

use super::{Campaign, Choice, Command as Verb, Found, shift};
use crate::date::Day;
use crate::record::{self, Entry, Noun};
use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::{Command, decide, look, rubric};
use ledger::{ComposeFault, Event, IncarnationId, Ledger, Record, RecordId, Stamp, Value};

/// What is carried over, in the order in which the new campaign learns of it.
const CARRIED: [Noun; 6] = [Noun::Thon, Noun::Unit, Noun::Person, Noun::Team, Noun::Checklist, Noun::Task];

/// The days of a campaign that move by a year.
const DAYS: [&str; 3] = ["deadline", "survey.from", "survey.to"];

/// Why nothing could be carried over; nothing was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CarryFault {
    /// The movement's own rules refuse it.
    Refused(Box<Refusal>),
    /// The ledger cannot write it.
    Compose(ComposeFault),
}

impl From<Refusal> for CarryFault {
    fn from(refusal: Refusal) -> Self {
        CarryFault::Refused(Box::new(refusal))
    }
}

impl From<ComposeFault> for CarryFault {
    fn from(fault: ComposeFault) -> Self {
        CarryFault::Compose(fault)
    }
}

/// The events of next year's campaign, written by `me` at `wall_ms`; `fresh` names it.
///
/// # Errors
/// When there is no campaign to carry over, or a rule or the ledger refuses something of it.
pub fn next_year(old: &Ledger, me: IncarnationId, wall_ms: i64, fresh: [u8; 10]) -> Result<Vec<Event>, CarryFault> {
    let campaign = Campaign::of(old).ok_or(Refusal::NoCampaign)?;
    let mut hand = Hand { new: Ledger::new(), me, wall_ms, fresh, events: Vec::new() };
    let name = match campaign.year {
        Some(year) => campaign.name.replace(&year.to_string(), &(year + 1).to_string()),
        None => campaign.name,
    };
    let entries = vec![Entry::text("name", name), Entry::number("year", campaign.year.map(|year| year + 1))];
    let found = Found { entries, ready: false, training: campaign.training };
    hand.tell(&Command::Campaign(Verb::Found(Box::new(found))))?;
    for rubric in rubric::list(old).into_iter().filter(|rubric| !rubric.retired) {
        hand.tell(&Command::Rubric(rubric::Command::Adopt(Box::new(rubric.body.as_ref().clone()))))?;
        if !rubric.approved.is_empty() {
            let approve = rubric::Command::Approve { id: rubric.id.clone(), decision: rubric.approved.clone() };
            hand.tell(&Command::Rubric(approve))?;
        }
    }
    for kind in CARRIED {
        for record in old.records(kind.key()).filter(|record| !look::flag(record, "binned")) {
            let Some(id) = look::id(&record) else { continue };
            hand.copy(id, kept(kind, &record, campaign.year))?;
        }
    }
    let new = Campaign::of(&hand.new).ok_or(Refusal::NoCampaign)?.id;
    if let Some(record) = old.record(campaign.id.as_str()) {
        hand.copy(new, kept(Noun::Campaign, &record, campaign.year))?;
    }
    Ok(hand.events)
}

/// What is kept of a record: what its table knows, without what happened in the year.
fn kept(kind: Noun, record: &Record<'_>, year: Option<u32>) -> Vec<(String, Value)> {
    let registers = record.registers().filter(|register| kind.schema().field(register.name()).is_some());
    registers
        .filter_map(|register| {
            let name = register.name();
            let value = match (kind, name) {
                (Noun::Campaign, "name" | "year")
                | (Noun::Task, "done" | "note")
                | (Noun::Team, "decision" | "decided") => {
                    return None;
                }
                (Noun::Campaign, _) if DAYS.contains(&name) => a_year_on(record, name),
                (Noun::Campaign, "fields" | "strands") => still_offered(record, name),
                (Noun::Task, "due") => a_year_on(record, name),
                (Noun::Task, "name") => match year {
                    Some(year) => Value::text(&shift::a_year_on(&look::text(record, name), year)),
                    None => register.value(),
                },
                (Noun::Person, _) if name.starts_with("recuse.") => return None,
                _ => register.value(),
            };
            (!value.is_null()).then(|| (name.to_owned(), value))
        })
        .collect()
}

/// A list of choices without what is offered no longer: no model of the next year has it.
fn still_offered(record: &Record<'_>, register: &str) -> Value {
    let choices: Vec<Choice> = record.value(register).unwrap_or_default();
    let offered: Vec<Choice> = choices.into_iter().filter(|choice| !choice.gone).collect();
    if offered.is_empty() { Value::null() } else { Value::of(&offered).unwrap_or_else(|_| Value::null()) }
}

/// The same day of the next year; 29 February becomes the 28th.
fn a_year_on(record: &Record<'_>, register: &str) -> Value {
    let Some(day) = look::day(record, register) else { return Value::null() };
    let (year, month, of_month) = day.civil();
    let next = Day::new(year + 1, month, of_month).or_else(|_| Day::new(year + 1, month, 28));
    next.map_or_else(|_| Value::null(), |day| Value::text(&day.to_string()))
}

/// Writes the new campaign.
struct Hand {
    new: Ledger,
    me: IncarnationId,
    wall_ms: i64,
    fresh: [u8; 10],
    events: Vec<Event>,
}

impl Hand {
    fn copy(&mut self, id: RecordId, registers: Vec<(String, Value)>) -> Result<(), CarryFault> {
        if registers.is_empty() { Ok(()) } else { self.tell(&Command::Record(record::Verb::Copy(id, registers))) }
    }

    /// Writes a command; one that changes nothing is none.
    fn tell(&mut self, command: &Command) -> Result<(), CarryFault> {
        let scene = Scene { ledger: &self.new, who: None, wall_ms: self.wall_ms, fresh: self.fresh };
        let action = match decide(&scene, command) {
            Err(Refusal::NothingChanges) => return Ok(()),
            decided => decided?,
        };
        let event = self.new.compose(self.me, Stamp { who: None, wall_ms: self.wall_ms }, &action)?;
        self.new.add(&event);
        self.events.push(event);
        Ok(())
    }
}
