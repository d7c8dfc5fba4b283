//! Settling a conflict: a person says which value stands, and may say otherwise later. Never chooses by itself.

use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::sheet::{Assessor, Sheet};
use crate::{gate, person};
use ledger::{Action, RecordId, Register, RegisterName, Value};

/// The kind of the action.
const KIND: &str = "settle";

/// Writes the value that shall stand over all present ones.
pub(crate) fn decide(
    scene: &Scene<'_>,
    record: &RecordId,
    register: &RegisterName,
    value: &Value,
) -> Result<Action, Refusal> {
    let not_in_conflict = || Refusal::NotInConflict { record: record.clone(), register: register.clone() };
    let known = scene.ledger.record(record.as_str()).ok_or_else(not_in_conflict)?;
    // What was settled can be settled again: the ledger cannot undo a choice, since no clock may choose what was before.
    let open = |present: &Register<'_>| present.heads_len() > 1 || present.shown().kind() == KIND;
    let present = known.get(register.as_str()).filter(open).ok_or_else(not_in_conflict)?;
    let stands = present.heads().any(|head| head.raw() == value.raw());
    if !stands {
        if only_one_of_them(record.kind(), register.as_str()) {
            return Err(Refusal::NotAChoice);
        }
        gate::check_given(scene.ledger, record, register.as_str(), value).map_err(Refusal::ValueRefused)?;
    }
    let sheet = if record.kind() == "sheet" { Sheet::read(scene.ledger, record) } else { None };
    if let (Some(sheet), Some(who)) = (&sheet, &scene.who)
        && sheet.key.assessor != Assessor::Unit
    {
        person::refuse(scene.ledger, who, &sheet.key.model)?;
    }
    if record.kind() == "sheet" && !is_seal(register.as_str()) {
        if sheet.as_ref().is_some_and(Sheet::sealed) {
            return Err(Refusal::SheetSealed);
        }
        if let Some(sheet) = sheet
            && sheet.key.assessor.person().is_some_and(|person| scene.who.as_ref() != Some(person))
        {
            return Err(Refusal::NotYourSheet(sheet.key.assessor));
        }
    }
    let mut pen = Pen::new(scene);
    pen.set(record, register.as_str(), value.clone())?;
    pen.done(KIND)
}

fn is_seal(register: &str) -> bool {
    register.starts_with("seal.") || register.starts_with("amend.")
}

/// Registers whose values are made by the app as a whole: a third one is not written by hand.
fn only_one_of_them(kind: &str, register: &str) -> bool {
    match kind {
        "sheet" => is_seal(register) || register.starts_with("e."),
        "rubric" => register == "body",
        _ => false,
    }
}
