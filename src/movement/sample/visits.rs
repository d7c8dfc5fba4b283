//! The visits: those of the first weeks on their days, the others around the day of opening. Never two days' visits
//! under one name: a visit's name holds the day on which the sample was opened.

use super::SampleFault;
use super::data::{Data, Visit};
use super::roster::{CLERK, office};
use super::scribe::{Hand, Scribe, day, placed, record, time};
use crate::Command;
use crate::date::Day;
use crate::record::{Entry, Input, Noun};

/// Enters the visits of the first weeks, all of them announced and confirmed.
pub(super) fn write_past(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    let hand = office(data, "2026-07-03", "16:00")?;
    for (index, one) in data.past.iter().enumerate() {
        let entries = vec![
            Entry::day("date", Some(day(&one.date)?)),
            Entry::time("time", Some(time(&one.time)?)),
            Entry::link("team", Some(placed("team", &data.teams, one.team)?)),
            Entry::mark("m.", placed("model", &data.models, one.model)?, true),
            Entry::day("notice.sent", Some(day("2026-06-30")?)),
            Entry::day("notice.ack", Some(day("2026-07-02")?)),
        ];
        let id = record("visit", &format!("mau-{:02}", index + 1))?;
        scribe.make(&hand, &id, &Command::create(Noun::Visit, entries))?;
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
        scribe.make(&hand, &id, &Command::create(Noun::Visit, entries(data, one, today)?))?;
    }
    scribe.sign(&hand)
}

fn entries(data: &Data, one: &Visit, today: Day) -> Result<Vec<Entry>, SampleFault> {
    let date = today.plus(one.day);
    let maker = data.people.get(CLERK - 1).filter(|_| one.made.is_some());
    let mut entries = vec![
        Entry::day("date", Some(date)),
        Entry::time("time", Some(time(&one.time)?)),
        Entry::link("team", Some(placed("team", &data.teams, one.team)?)),
        Entry::mark("m.", placed("model", &data.models, one.model)?, true),
        Entry::day("notice.made", one.made.map(|before| date.plus(-before))),
        Entry::text("notice.maker", maker.map(|maker| maker.name.clone()).unwrap_or_default()),
        Entry::day("notice.sent", one.sent.map(|before| date.plus(-before))),
        Entry::day("notice.ack", one.ack.map(|before| date.plus(-before))),
        Entry::text("note", one.note.clone()),
    ];
    let ready = one.prep.iter().map(|ready| Entry { register: "prep.", input: Input::Tick(ready.key(), true) });
    entries.extend(ready);
    Ok(entries)
}
