//! The year's work around the survey: training, media, inspections, reports, money, tasks that are done, and what the
//! review made of the first models.

use super::SampleFault;
use super::data::{Data, Entered};
use super::roster::office;
use super::scribe::{Scribe, placed, record};
use crate::record::{Entry, Input, Noun, Shape};
use crate::{Command, checklist, task};
use ledger::RecordId;

/// The day on which the review sat.
const REVIEW: &str = "2026-11-06";

/// Writes all of it, each on its day.
pub(super) fn write(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    for one in &data.year {
        let hand = office(data, &one.on, "16:20")?;
        let noun = Noun::from_key(&one.kind).ok_or_else(|| SampleFault::Form(one.kind.clone()))?;
        let command = Command::create(noun, entries(noun, one)?);
        scribe.make(&hand, &record(noun.key(), &one.id)?, &command)?;
        scribe.sign(&hand)?;
    }
    for (number, day) in &data.done {
        let hand = office(data, day, "16:40")?;
        let entry = typed(Noun::Task, "done", day)?;
        scribe.tell(&hand, &Command::edit(task::ready_id(*number)?, vec![entry]))?;
        scribe.sign(&hand)?;
    }
    let hand = office(data, REVIEW, "15:00")?;
    for one in &data.reviewed {
        let id = placed("model", &data.models, one.model)?;
        let entries = vec![
            Entry::text("outcome", one.outcome.clone()),
            typed(Noun::Model, "outcome.on", REVIEW)?,
            Entry::text("outcome.why", one.why.clone()),
        ];
        scribe.tell(&hand, &Command::edit(id, entries))?;
    }
    for one in &data.withdrawn {
        let id = placed("model", &data.models, one.model)?;
        scribe.tell(&hand, &Command::edit(id, vec![Entry::text("withdrawn", one.why.clone())]))?;
    }
    scribe.sign(&hand)
}

fn entries(noun: Noun, one: &Entered) -> Result<Vec<Entry>, SampleFault> {
    let mut all = Vec::new();
    for (register, text) in &one.values {
        all.push(typed(noun, register, text)?);
    }
    if noun == Noun::Inspection {
        all.push(Entry::link("form", Some(checklist::ready_id()?)));
    }
    for (family, records) in &one.marks {
        let field = noun.schema().field_of(family).ok_or_else(|| SampleFault::Form(family.clone()))?;
        for id in records {
            let id = RecordId::new(id).map_err(|_| SampleFault::Form(id.clone()))?;
            all.push(Entry { register: field.register, input: Input::Mark(id, true) });
        }
    }
    Ok(all)
}

/// An entry as a person would type it; of a family the number stands after its dot: `a.2`.
fn typed(noun: Noun, register: &str, text: &str) -> Result<Entry, SampleFault> {
    let strange = || SampleFault::Form(register.to_owned());
    let field = noun.schema().field(register).ok_or_else(strange)?;
    let item = || register.strip_prefix(field.register).map(str::to_owned).ok_or_else(strange);
    let input = match field.shape {
        Shape::Picks(_) => Input::Pick(item()?, text.to_owned()),
        Shape::Words => Input::Word(item()?, text.to_owned()),
        _ => return Ok(Entry::typed(field, text)?),
    };
    Ok(Entry { register: field.register, input })
}
