//! What must hold between the fields of a campaign, and of what they name. Looks at what an action sets, and at what stands
//! for the rest.

use crate::model::Subject;
use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::rubric::Rubric;
use ledger::RecordId;

/// The least number of models a unit registers is not above the most; a rubric that is chosen suits its models.
pub(crate) fn check(pen: &Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
    super::numbering::check(pen, id)?;
    let number = |register: &str| pen.would_hold(id, register).and_then(|value| value.as_int());
    if let (Some(least), Some(most)) = (number("quota.min"), number("quota.max"))
        && least > most
    {
        return Err(Refusal::LeastAboveMost { least, most });
    }
    for (register, subject) in [("rubric.collective", Subject::Collective), ("rubric.individual", Subject::Individual)]
    {
        let chosen = pen.would_hold(id, register).filter(|_| pen.touches(id, register));
        let chosen = chosen.and_then(|value| value.as_text()).and_then(|text| RecordId::new(&text).ok());
        if let Some(rubric) = chosen {
            fits(pen, &rubric, subject)?;
        }
    }
    Ok(())
}

/// Whether new sheets of such models may be written by a rubric.
fn fits(pen: &Pen<'_>, id: &RecordId, subject: Subject) -> Result<(), Refusal> {
    let rubric = Rubric::read(pen.scene.ledger, id).ok_or_else(|| Refusal::UnknownRubric(id.clone()))?;
    if rubric.body.subject != subject {
        return Err(Refusal::RubricForOthers(id.clone()));
    }
    if rubric.retired { Err(Refusal::RubricRetired(id.clone())) } else { Ok(()) }
}
