//! The campaign with the plan's settings, the thôn, the units, the people and the teams.

use super::SampleFault;
use super::data::Data;
use super::scribe::{Hand, Scribe, day, placed, record, time};
use crate::Command;
use crate::campaign::{self, Found, plan_2026};
use crate::record::{Entry, Noun};
use ledger::RecordId;

/// The device on which the office writes.
pub(super) const OFFICE: &str = "office";
/// The person at the office who keeps the records: the specialist of the first team.
pub(super) const CLERK: usize = 4;

/// The unit of a short name; refused where the file has none.
pub(super) fn unit_of(data: &Data, short: &str) -> Result<RecordId, SampleFault> {
    if data.units.iter().any(|unit| unit.id == short) {
        record("unit", short)
    } else {
        Err(SampleFault::Form(short.to_owned()))
    }
}

/// The office's hand at a day and time of the file.
pub(super) fn office<'a>(data: &Data, date: &str, hour: &str) -> Result<Hand<'a>, SampleFault> {
    let who = Some(placed("person", &data.people, CLERK)?);
    Ok(Hand { device: OFFICE, who, day: day(date)?, time: time(hour)? })
}

/// Begins the campaign and writes who and where everybody is.
pub(super) fn write(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    let hand = Hand { who: None, ..office(data, &data.campaign.planned, "08:00")? };
    found(scribe, data, &hand)?;
    for (index, (name, households)) in data.thon.iter().enumerate() {
        let entries = vec![Entry::text("name", format!("Thôn {name}")), Entry::number("households", Some(*households))];
        let id = placed("thon", &data.thon, index + 1)?;
        scribe.make(&hand, &id, &Command::create(Noun::Thon, entries))?;
    }
    scribe.sign(&hand)?;
    for one in &data.units {
        let place = one.thon.map(|place| placed("thon", &data.thon, place)).transpose()?;
        let entries = vec![
            Entry::text("name", one.name.clone()),
            Entry::text("type", one.kind.key()),
            Entry::link("thon", place),
            Entry::text("keeper", one.keeper.clone()),
            Entry::text("phone", one.phone.clone()),
        ];
        scribe.make(&hand, &record("unit", &one.id)?, &Command::create(Noun::Unit, entries))?;
    }
    scribe.sign(&hand)?;
    for (index, one) in data.people.iter().enumerate() {
        let entries = vec![
            Entry::text("name", one.name.clone()),
            Entry::text("post", one.post.clone()),
            Entry::text("seat", one.seat.map(|seat| seat.key()).unwrap_or_default()),
            Entry::link("unit", Some(unit_of(data, &one.unit)?)),
            Entry::text("phone", one.phone.clone()),
        ];
        let id = placed("person", &data.people, index + 1)?;
        scribe.make(&hand, &id, &Command::create(Noun::Person, entries))?;
    }
    scribe.sign(&hand)
}

fn found(scribe: &mut Scribe, data: &Data, hand: &Hand<'_>) -> Result<(), SampleFault> {
    let mut entries = plan_2026(&data.campaign.province, &data.campaign.commune);
    entries.push(Entry::text("name", data.campaign.name.clone()));
    entries.push(Entry::text("signer.name", data.campaign.signer.clone()));
    let found = Found { entries, ready: true, training: true };
    let command = Command::Campaign(campaign::Command::Found(Box::new(found)));
    scribe.make(hand, &record("campaign", "mau-2026")?, &command)?;
    scribe.sign(hand)
}

/// Sets up the survey teams, each led by its first member, and writes down who stands aside from what.
pub(super) fn write_teams(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    let hand = office(data, "2026-06-19", "14:00")?;
    for (index, one) in data.teams.iter().enumerate() {
        let members = one.members.iter().map(|place| placed("person", &data.people, *place));
        let members = members.collect::<Result<Vec<_>, _>>()?;
        let mut entries = vec![Entry::text("name", one.name.clone()), Entry::link("leader", members.first().cloned())];
        entries.extend(members.into_iter().map(|member| Entry::mark("m.", member, true)));
        let id = placed("team", &data.teams, index + 1)?;
        scribe.make(&hand, &id, &Command::create(Noun::Team, entries))?;
    }
    scribe.sign(&hand)?;
    let hand = office(data, "2026-06-19", "15:10")?;
    for one in &data.declared {
        let model = placed("model", &data.models, one.model)?;
        let entries = vec![Entry::note("recuse.", model, one.why.clone())];
        scribe.tell(&hand, &Command::edit(placed("person", &data.people, one.person)?, entries))?;
    }
    scribe.sign(&hand)
}
