//! Which sheet of an assessor is the present one, and which sheet of the unit stands beside another. Reads only.

use super::{Assessor, Key, Sheet, of_model};
use crate::campaign::Campaign;
use crate::model::Model;
use crate::rubric::{Rubric, id_for_model};
use ledger::Ledger;

/// What the present sheet of an assessor is about, and its rubric. A sheet that was begun keeps its rubric, whatever the
/// campaign asks for since; the unit scores itself once, whatever the round.
pub fn present(ledger: &Ledger, model: &Model, assessor: &Assessor) -> Option<(Key, Rubric)> {
    let key = key_among(Campaign::of(ledger).as_ref(), model, assessor, &of_model(ledger, &model.id, assessor))?;
    Rubric::read(ledger, &key.rubric).map(|rubric| (key, rubric))
}

/// The same of an assessor whose sheets of the model were read before: by round and rubric.
pub(crate) fn key_among(
    campaign: Option<&Campaign>,
    model: &Model,
    assessor: &Assessor,
    sheets: &[Sheet],
) -> Option<Key> {
    let round = campaign.map_or(1, |campaign| campaign.round);
    let counts = |sheet: &&Sheet| match assessor {
        Assessor::Unit => sheet.key.round <= round,
        Assessor::Person(_) | Assessor::Team => sheet.key.round == round,
    };
    if let Some(begun) = sheets.iter().rfind(counts) {
        return Some(begun.key.clone());
    }
    let rubric = id_for_model(campaign?, model)?;
    Some(Key { model: model.id.clone(), assessor: assessor.clone(), round, rubric })
}

/// The unit's own sheet that stands beside another: of the same model and rubric, of that round or the last before it.
/// None beside the unit's own sheet.
pub fn self_score(ledger: &Ledger, beside: &Key) -> Option<Sheet> {
    if beside.assessor == Assessor::Unit {
        return None;
    }
    (1..=beside.round.min(99)).rev().find_map(|round| {
        let key = Key { assessor: Assessor::Unit, round, ..beside.clone() };
        Sheet::read(ledger, &key.id().ok()?)
    })
}
