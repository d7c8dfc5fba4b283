//! What units give themselves, and the sheets of two assessors, with some that others have only begun.
//!
//! A sheet begins and is sealed by command; what stands between goes straight into its registers, since judging every
//! tap by a whole rubric would make the opening slow. The seal judges all of it; the tests judge the sheets without one.

use super::SampleFault;
use super::data::{Data, OwnSheet, Sheet};
use super::scribe::{Hand, Scribe, day, placed, time};
use crate::Command;
use crate::points::Points;
use crate::refusal::Refusal;
use crate::rubric::{self, CriterionId, Rubric};
use crate::sheet::{self, Assessor, Key, Verb};
use ledger::Value;

/// Enters what a unit gives its own model: the office writes it from the unit's form, as one event.
pub(super) fn write_own(scribe: &mut Scribe, data: &Data, own: &OwnSheet, hand: &Hand<'_>) -> Result<(), SampleFault> {
    let points: Vec<_> = own.points.iter().map(|points| Some(Points::whole(*points))).collect();
    let key = score(scribe, data, own.model, Assessor::Unit, &points, hand)?;
    tell(scribe, hand, &key, Verb::Seal)?;
    scribe.sign(hand)
}

/// Enters the assessors' sheets, each on its assessor's own device: one event of points and remarks, one of the seal.
pub(super) fn write_assessors(scribe: &mut Scribe, data: &Data) -> Result<(), SampleFault> {
    let mut all: Vec<&Sheet> = data.sheets.iter().collect();
    all.sort_by_key(|one| (&one.day, one.person, one.model));
    for one in all {
        write_one(scribe, data, one)?;
    }
    Ok(())
}

fn write_one(scribe: &mut Scribe, data: &Data, one: &Sheet) -> Result<(), SampleFault> {
    let person = placed("person", &data.people, one.person)?;
    let device = format!("tablet/{}", one.person);
    let hand = Hand { device: &device, who: Some(person.clone()), day: day(&one.day)?, time: time("10:20")? };
    let points: Vec<_> = one.points.iter().map(|points| points.map(Points::hundredths)).collect();
    let key = score(scribe, data, one.model, Assessor::Person(person), &points, &hand)?;
    let id = key.id()?;
    for (code, text) in &one.remarks {
        scribe.set(&id, &format!("r.{code}"), Value::text(text))?;
    }
    let notes = [("strengths", &one.strengths), ("limits", &one.limits), ("proposals", &one.proposals)];
    for (register, text) in notes.into_iter().filter(|(_, text)| !text.is_empty()) {
        scribe.set(&id, register, Value::text(text))?;
    }
    scribe.sign(&hand)?;
    if one.sealed {
        let hand = Hand { time: time("11:05")?, ..hand };
        tell(scribe, &hand, &key, Verb::Seal)?;
        scribe.sign(&hand)?;
    }
    Ok(())
}

/// Gives points in the order of the model's rubric, in the first round; there is one for every criterion, or none.
fn score(
    scribe: &mut Scribe,
    data: &Data,
    place: usize,
    assessor: Assessor,
    points: &[Option<Points>],
    hand: &Hand<'_>,
) -> Result<Key, SampleFault> {
    let model = placed("model", &data.models, place)?;
    let rubric = rubric_of(scribe, data, place)?;
    let codes: Vec<CriterionId> = rubric.body.criteria().map(|(_, criterion)| criterion.code.clone()).collect();
    if codes.len() != points.len() {
        return Err(SampleFault::Missing { kind: "criterion", place: points.len() });
    }
    let key = Key { model, assessor, round: 1, rubric: rubric.id };
    let id = key.id()?;
    let mut given = codes.into_iter().zip(points).filter_map(|(code, points)| points.map(|points| (code, points)));
    if let Some((code, points)) = given.next() {
        tell(scribe, hand, &key, Verb::Give(code, points))?;
    }
    for (code, points) in given {
        scribe.set(&id, &format!("p.{code}"), Value::int(points.wide()))?;
    }
    Ok(key)
}

/// The rubric under which a model is scored, read once for each kind of subject.
fn rubric_of(scribe: &mut Scribe, data: &Data, place: usize) -> Result<Rubric, SampleFault> {
    let model = placed("model", &data.models, place)?;
    let known = crate::model::Model::read(scribe.ledger(), &model).ok_or(Refusal::NoSuchRecord(model))?;
    if let Some(rubric) = scribe.rubrics.iter().find(|rubric| rubric.body.subject == known.counts_as().1) {
        return Ok(rubric.clone());
    }
    let rubric = rubric::for_model(scribe.ledger(), &known).ok_or(Refusal::NoCampaign)?;
    scribe.rubrics.push(rubric.clone());
    Ok(rubric)
}

fn tell(scribe: &mut Scribe, hand: &Hand<'_>, key: &Key, verb: Verb) -> Result<(), SampleFault> {
    scribe.tell(hand, &Command::Sheet(sheet::Command { key: key.clone(), verb }))
}
