//! The visits: those of the first weeks on their days, the others around the day of opening. Never two days' visits
//! under one name: a visit's name holds the day on which the sample was opened.

use super::SampleFault;
use super::data::{Data, Visit};
use super::roster::office;
use super::scribe::{Hand, Scribe, day, placed, record, time};
use crate::Command;
use crate::date::Day;
use crate::visit::{self, Edit};

/// Enters the visits of the first weeks, all of them announced and confirmed.
pub(super) fn write_past(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    let hand = office(data, "2026-07-03", "16:00")?;
    for (index, one) in data.past.iter().enumerate() {
        let edits = vec![
            Edit::Date(day(&one.date)?),
            Edit::Time(Some(time(&one.time)?)),
            Edit::Team(Some(placed("team", &data.teams, one.team)?)),
            Edit::Model(placed("model", &data.models, one.model)?, true),
            Edit::NoticeSent(Some(day("2026-06-30")?)),
            Edit::NoticeConfirmed(Some(day("2026-07-02")?)),
        ];
        let id = record("visit", &format!("mau-{:02}", index + 1))?;
        scribe.make(&hand, &id, &Command::Visit(visit::Command::Create(edits)))?;
    }
    scribe.sign(&hand)
}

/// Lays the other visits around a day; they are written on a device of that day.
pub(super) fn lay(scribe: &mut Scribe, data: &Data, today: Day) -> Result<(), SampleFault> {
    let stamp = today.to_string().replace('-', "");
    let device = format!("visits/{stamp}");
    let clerk = office(data, &data.campaign.planned, "17:00")?;
    let hand = Hand { device: &device, day: today.plus(-1), ..clerk };
    for (index, one) in data.visits.iter().enumerate() {
        let id = record("visit", &format!("mau-{stamp}-{:02}", index + 1))?;
        scribe.make(&hand, &id, &Command::Visit(visit::Command::Create(edits(data, one, today)?)))?;
    }
    scribe.sign(&hand)
}

fn edits(data: &Data, one: &Visit, today: Day) -> Result<Vec<Edit>, SampleFault> {
    let date = today.plus(one.day);
    Ok(vec![
        Edit::Date(date),
        Edit::Time(Some(time(&one.time)?)),
        Edit::Team(Some(placed("team", &data.teams, one.team)?)),
        Edit::Model(placed("model", &data.models, one.model)?, true),
        Edit::NoticeSent(one.sent.map(|before| date.plus(-before))),
        Edit::NoticeConfirmed(one.ack.map(|before| date.plus(-before))),
        Edit::Note(one.note.clone()),
    ])
}
