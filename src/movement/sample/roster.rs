//! The campaign with the plan's settings, the thôn, the units, the people and the teams.

use super::SampleFault;
use super::data::Data;
use super::scribe::{Hand, Scribe, day, placed, record, time};
use crate::campaign::{self, Found, plan_2026};
use crate::{Command, person, team, thon, unit};
use ledger::RecordId;

/// The device on which the office writes.
pub(super) const OFFICE: &str = "office";
/// The person at the office who keeps the records: the specialist of the first team.
const CLERK: usize = 4;

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
        let edits = vec![thon::Edit::Name(format!("Thôn {name}")), thon::Edit::Households(Some(*households))];
        let id = placed("thon", &data.thon, index + 1)?;
        scribe.make(&hand, &id, &Command::Thon(thon::Command::Create(edits)))?;
    }
    scribe.sign(&hand)?;
    for one in &data.units {
        let place = one.thon.map(|place| placed("thon", &data.thon, place)).transpose()?;
        let edits = vec![
            unit::Edit::Name(one.name.clone()),
            unit::Edit::Kind(one.kind),
            unit::Edit::Thon(place),
            unit::Edit::Keeper(one.keeper.clone()),
            unit::Edit::Phone(one.phone.clone()),
        ];
        scribe.make(&hand, &record("unit", &one.id)?, &Command::Unit(unit::Command::Create(edits)))?;
    }
    scribe.sign(&hand)?;
    for (index, one) in data.people.iter().enumerate() {
        let edits = vec![
            person::Edit::Name(one.name.clone()),
            person::Edit::Post(one.post.clone()),
            person::Edit::Seat(Some(one.seat)),
            person::Edit::Unit(Some(unit_of(data, &one.unit)?)),
            person::Edit::Phone(one.phone.clone()),
        ];
        let id = placed("person", &data.people, index + 1)?;
        scribe.make(&hand, &id, &Command::Person(person::Command::Create(edits)))?;
    }
    scribe.sign(&hand)
}

fn found(scribe: &mut Scribe, data: &Data, hand: &Hand<'_>) -> Result<(), SampleFault> {
    let mut edits = plan_2026(&data.campaign.province, &data.campaign.commune);
    edits.push(campaign::Edit::Name(data.campaign.name.clone()));
    edits.push(campaign::Edit::SignerName(data.campaign.signer.clone()));
    let found = Found { edits, training: true };
    let command = Command::Campaign(campaign::Command::Found(Box::new(found)));
    scribe.make(hand, &record("campaign", "mau-2026")?, &command)?;
    scribe.sign(hand)
}

/// Sets up the survey teams, each led by its first member.
pub(super) fn write_teams(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    let hand = office(data, "2026-06-19", "14:00")?;
    for (index, one) in data.teams.iter().enumerate() {
        let members = one.members.iter().map(|place| placed("person", &data.people, *place));
        let members = members.collect::<Result<Vec<_>, _>>()?;
        let mut edits = vec![team::Edit::Name(one.name.clone()), team::Edit::Leader(members.first().cloned())];
        edits.extend(members.into_iter().map(|member| team::Edit::Member(member, true)));
        let id = placed("team", &data.teams, index + 1)?;
        scribe.make(&hand, &id, &Command::Team(team::Command::Create(edits)))?;
    }
    scribe.sign(&hand)
}
