//! Undoing an action of this ledger. Never undoes sealing or amending, and never reaches into a sealed sheet.

use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::sheet::{self, Sheet};
use ledger::{Action, EventRef};

/// The action that puts back what an event changed.
pub(crate) fn decide(scene: &Scene<'_>, event: EventRef) -> Result<Action, Refusal> {
    // What a sheet is about stays: other taps may have followed the first, here or on another device.
    let wanted = |record: &str, register: &str| !record.starts_with("sheet/") || !sheet::IDENTITY.contains(&register);
    let action = scene.ledger.undo_part(event, wanted).map_err(Refusal::Undo)?;
    for change in &action.changes {
        if change.record.kind() != "sheet" {
            continue;
        }
        let register = change.register.as_str();
        if register.starts_with("seal.") || register.starts_with("amend.") {
            return Err(Refusal::NotUndoable);
        }
        if let Some(sheet) = Sheet::read(scene.ledger, &change.record) {
            if sheet.sealed() {
                return Err(Refusal::SheetSealed);
            }
            let theirs = sheet.key.assessor.person().is_some_and(|person| scene.who.as_ref() != Some(person));
            if theirs {
                return Err(Refusal::NotYourSheet(sheet.key.assessor));
            }
        }
    }
    if crate::blind::mixes(&action) { Err(Refusal::Unwritable) } else { Ok(action) }
}
