//! Undoing an action of this ledger. Never undoes sealing or amending, and never reaches into a sealed sheet.

use crate::record::Noun;
use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::sheet::{self, Sheet};
use ledger::{Action, Change, EventRef, RecordId, RegisterName, Value};

/// The action that puts back what an event changed.
pub(crate) fn decide(scene: &Scene<'_>, event: EventRef) -> Result<Action, Refusal> {
    // What a sheet is about stays: other taps may have followed the first, here or on another device.
    if scene.ledger.event(event).is_some_and(|event| event.kind() == "campaign.found") {
        return Err(Refusal::NotUndoable);
    }
    let wanted = |record: &str, register: &str| !record.starts_with("sheet/") || !sheet::IDENTITY.contains(&register);
    let mut action = scene.ledger.undo_part(event, wanted).map_err(Refusal::Undo)?;
    into_the_bin(&mut action)?;
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

/// A record that was made by what is undone goes into the bin, from which it comes back: without what it needs a nameless
/// shell would stay.
fn into_the_bin(action: &mut Action) -> Result<(), Refusal> {
    let needs = |change: &Change| {
        let field = Noun::of(&change.record).and_then(|noun| noun.schema().field(change.register.as_str()));
        change.value.is_null() && field.is_some_and(|field| field.needed)
    };
    let mut made: Vec<RecordId> =
        action.changes.iter().filter(|change| needs(change)).map(|c| c.record.clone()).collect();
    made.dedup();
    action.changes.retain(|change| !made.contains(&change.record));
    let register = RegisterName::new("binned").map_err(|_| Refusal::Unwritable)?;
    let bin = |record| Change { record, register: register.clone(), value: Value::bool(true) };
    action.changes.extend(made.into_iter().map(bin));
    Ok(())
}
