//! Adopting, approving and retiring rubrics. Never changes one: another text has another id.

use super::{Body, Command, Fault, Weight, lint};
use crate::mint;
use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::text::{tidy, tidy_line};
use ledger::{Action, RecordId, Value};

/// Decides a command on rubrics.
pub(crate) fn decide(scene: &Scene<'_>, command: &Command) -> Result<Action, Refusal> {
    let mut pen = Pen::new(scene);
    match command {
        Command::Adopt(body) => {
            write(&mut pen, body)?;
            pen.done("rubric.adopt")
        }
        Command::Approve { id, decision } => {
            crate::look::known(scene.ledger, id, "rubric")?;
            pen.line(id, "approved", decision)?;
            pen.done("rubric.approve")
        }
        Command::Retire { id, retired } => {
            crate::look::known(scene.ledger, id, "rubric")?;
            pen.set(id, "retired", if *retired { Value::bool(true) } else { Value::null() })?;
            pen.done("rubric.retire")
        }
    }
}

/// Writes a rubric's body under the id of its digest.
pub(crate) fn write(pen: &mut Pen<'_>, body: &Body) -> Result<RecordId, Refusal> {
    let body = tidied(body);
    let mut problems = lint(&body);
    problems.retain(|problem| Fault::weight(&problem.fault) == Weight::Block);
    if !problems.is_empty() {
        return Err(Refusal::RubricFaulty(problems));
    }
    let id = id_of(&body)?;
    pen.keep(&id, "body", &body)?;
    Ok(id)
}

/// The id of a rubric: its digest over canonical JSON.
pub(crate) fn id_of(body: &Body) -> Result<RecordId, Refusal> {
    let value = Value::of(body).map_err(|_| Refusal::Unwritable)?;
    mint::derived("rubric", value.raw())
}

/// Every text as it is kept.
fn tidied(body: &Body) -> Body {
    let mut body = body.clone();
    for line in [&mut body.title, &mut body.version] {
        *line = tidy_line(line);
    }
    for text in [&mut body.source, &mut body.bonus_guidance, &mut body.penalty_guidance] {
        *text = tidy(text);
    }
    for veto in &mut body.vetoes {
        veto.text = tidy(&veto.text);
    }
    for band in &mut body.bands {
        band.name = tidy_line(&band.name);
    }
    for group in &mut body.groups {
        group.code = tidy_line(&group.code);
        group.name = tidy_line(&group.name);
        for criterion in &mut group.criteria {
            criterion.name = tidy_line(&criterion.name);
            criterion.guidance = tidy(&criterion.guidance);
            criterion.evidence = tidy(&criterion.evidence);
            for level in &mut criterion.levels {
                level.name = tidy_line(&level.name);
                level.text = tidy(&level.text);
            }
        }
    }
    body
}
