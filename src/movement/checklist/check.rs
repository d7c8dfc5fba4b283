//! What becomes of a form when its items change: one that an inspection uses has a new version from then on, and answers
//! that were kept by number go on meaning the items of the first.

use crate::look;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::{RecordId, Value};

/// The most items of a form.
const MOST: usize = 99;

/// Refuses a form without items or with too many; keeps what its older answers are to.
pub(crate) fn check(pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
    if !pen.touches(id, "items") {
        return Ok(());
    }
    let items: Vec<String> = pen.would_hold(id, "items").and_then(|items| items.get()).unwrap_or_default();
    if items.is_empty() {
        return Err(Refusal::TextMissing("items".to_owned()));
    }
    if items.len() > MOST {
        return Err(Refusal::TooManyLines { register: "items".to_owned(), most: MOST });
    }
    let ledger = pen.scene.ledger;
    let before = super::items(ledger, id);
    if before.is_empty() {
        return Ok(());
    }
    if super::first(ledger, id).is_empty() {
        pen.keep(id, super::FIRST, &before)?;
    }
    let uses = |record: ledger::Record<'_>| look::link(&record, "form").as_ref() == Some(id);
    if ledger.records("inspection").any(uses) && !pen.touches(id, "version") {
        let next = i64::from(super::version(ledger, id)) + 1;
        pen.set(id, "version", Value::int(next.min(super::LAST)))?;
    }
    Ok(())
}
