//! The registrations, each on the day it was received; later their results and nominations.

use super::SampleFault;
use super::data::{Data, Model};
use super::roster::{CLERK, office, unit_of};
use super::scribe::{Scribe, day, placed};
use super::sheets;
use crate::Command;
use crate::record::{Entry, Noun};

/// Registers every model, in the order of receipt; a draft on the day on which it was written.
pub(super) fn register(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    for (place, one) in by(data, written) {
        let hand = office(data, written(one), "10:15")?;
        let id = placed("model", &data.models, place)?;
        let command = Command::create(Noun::Model, form(data, one)?);
        scribe.make(&hand, &id, &command)?;
        scribe.sign(&hand)?;
    }
    Ok(())
}

/// Reports what the models have brought whose day is asked for, nominates those that go to the survey, and enters what
/// their units give themselves, in the order of the reports; the reports of a day are one event.
pub(super) fn report(scribe: &mut Scribe, data: &Data, asked: fn(&str) -> bool) -> Result<(), SampleFault> {
    let all: Vec<_> = by(data, |one| &one.reported).into_iter().filter(|(_, one)| asked(&one.reported)).collect();
    for of_day in all.chunk_by(|(_, one), (_, next)| one.reported == next.reported) {
        let Some((_, first)) = of_day.first() else { continue };
        let hand = office(data, &first.reported, "15:30")?;
        for (place, one) in of_day {
            let mut entries = vec![Entry::text("outputs", one.outputs.clone())];
            if one.nominated {
                entries.push(Entry::flag("nominated", true));
            }
            scribe.tell(&hand, &Command::edit(placed("model", &data.models, *place)?, entries))?;
        }
        scribe.sign(&hand)?;
        let places = of_day.iter().map(|(place, _)| *place);
        for own in places.flat_map(|place| data.own.iter().filter(move |own| own.model == place)) {
            sheets::write_own(scribe, data, own, &hand)?;
        }
    }
    Ok(())
}

/// The day on which a registration was written down.
fn written(one: &Model) -> &String {
    one.registered.as_ref().unwrap_or(&one.reported)
}

/// The models with their places, by a day of theirs.
fn by<'a>(data: &'a Data, key: impl Fn(&'a Model) -> &'a String) -> Vec<(usize, &'a Model)> {
    let mut all: Vec<(usize, &Model)> = data.models.iter().enumerate().map(|(index, one)| (index + 1, one)).collect();
    all.sort_by_key(|(place, one)| (key(one), *place));
    all
}

/// The registration form (domain §5).
fn form(data: &Data, one: &Model) -> Result<Vec<Entry>, SampleFault> {
    let source = one.from.map(|place| placed("model", &data.models, place)).transpose()?;
    let registered = one.registered.as_deref().map(day).transpose()?;
    let taker = data.people.get(one.receiver.unwrap_or(CLERK).saturating_sub(1)).filter(|_| registered.is_some());
    Ok(vec![
        Entry::text("name", one.name.clone()),
        Entry::link("unit", Some(unit_of(data, &one.unit)?)),
        Entry::text("field", one.field.clone()),
        Entry::text("strand", one.strand.clone()),
        Entry::text("kind", one.kind.key()),
        Entry::text("subject", one.subject.key()),
        Entry::link("thon", Some(placed("thon", &data.thon, one.thon)?)),
        Entry::text("place", one.place.clone()),
        Entry::text("newness", one.newness.key()),
        Entry::link("replicated", source),
        Entry::text("reason", one.reason.clone()),
        Entry::text("goal", one.goal.clone()),
        Entry::text("content", one.content.clone()),
        Entry::text("audience", one.audience.clone()),
        Entry::number("households", Some(one.households)),
        Entry::text("lead", one.lead.clone()),
        Entry::text("partners", one.partners.clone()),
        Entry::text("joiners", one.joiners.clone()),
        Entry::text("resources", one.resources.clone()),
        Entry::text("schedule", one.schedule.clone()),
        Entry::text("upkeep", one.upkeep.clone()),
        Entry::text("keeper", one.keeper.clone()),
        Entry::text("phone", one.phone.clone()),
        Entry::day("registered", registered),
        Entry::text("receiver", taker.map(|taker| taker.name.clone()).unwrap_or_default()),
        Entry::text("over.why", data.over.get(&one.unit).cloned().unwrap_or_default()),
    ])
}
