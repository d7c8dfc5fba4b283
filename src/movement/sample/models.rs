//! The registrations, each on the day it was received; later their results and nominations.

use super::SampleFault;
use super::data::{Data, Model};
use super::roster::{office, unit_of};
use super::scribe::{Scribe, day, placed};
use super::sheets;
use crate::Command;
use crate::model::{self, Edit};

/// Registers every model, in the order of receipt.
pub(super) fn register(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    for (place, one) in by(data, |one| &one.registered) {
        let hand = office(data, &one.registered, "10:15")?;
        let id = placed("model", &data.models, place)?;
        let command = Command::Model(model::Command::Create(form(data, one)?));
        scribe.make(&hand, &id, &command)?;
        scribe.sign(&hand)?;
    }
    Ok(())
}

/// Reports what the models have brought whose day is asked for, nominates those that go to the survey, and enters what
/// their units give themselves, in the order of the reports.
pub(super) fn report(scribe: &mut Scribe, data: &Data, asked: fn(&str) -> bool) -> Result<(), SampleFault> {
    for (place, one) in by(data, |one| &one.reported).into_iter().filter(|(_, one)| asked(&one.reported)) {
        let hand = office(data, &one.reported, "15:30")?;
        let mut edits = vec![Edit::Outputs(one.outputs.clone())];
        if one.nominated {
            edits.push(Edit::Nominated(true));
        }
        let id = placed("model", &data.models, place)?;
        scribe.tell(&hand, &Command::Model(model::Command::Edit { id, edits }))?;
        scribe.sign(&hand)?;
        for own in data.own.iter().filter(|own| own.model == place) {
            sheets::write_own(scribe, data, own, &hand)?;
        }
    }
    Ok(())
}

/// The models with their places, by a day of theirs.
fn by<'a>(data: &'a Data, key: impl Fn(&'a Model) -> &'a String) -> Vec<(usize, &'a Model)> {
    let mut all: Vec<(usize, &Model)> = data.models.iter().enumerate().map(|(index, one)| (index + 1, one)).collect();
    all.sort_by_key(|(place, one)| (key(one), *place));
    all
}

/// The registration form (domain §5).
fn form(data: &Data, one: &Model) -> Result<Vec<Edit>, SampleFault> {
    let source = one.from.map(|place| placed("model", &data.models, place)).transpose()?;
    Ok(vec![
        Edit::Name(one.name.clone()),
        Edit::Unit(Some(unit_of(data, &one.unit)?)),
        Edit::Field(one.field.clone()),
        Edit::Strand(one.strand.clone()),
        Edit::Kind(one.kind),
        Edit::Subject(one.subject),
        Edit::Thon(Some(placed("thon", &data.thon, one.thon)?)),
        Edit::Place(one.place.clone()),
        Edit::Newness(one.newness),
        Edit::ReplicatedFrom(source),
        Edit::Reason(one.reason.clone()),
        Edit::Goal(one.goal.clone()),
        Edit::Content(one.content.clone()),
        Edit::Audience(one.audience.clone()),
        Edit::Households(Some(one.households)),
        Edit::Lead(one.lead.clone()),
        Edit::Partners(one.partners.clone()),
        Edit::Joiners(one.joiners.clone()),
        Edit::Resources(one.resources.clone()),
        Edit::Schedule(one.schedule.clone()),
        Edit::Upkeep(one.upkeep.clone()),
        Edit::Keeper(one.keeper.clone()),
        Edit::Phone(one.phone.clone()),
        Edit::Registered(Some(day(&one.registered)?)),
    ])
}
