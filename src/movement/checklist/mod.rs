//! Forms for the inspection of units (plan II.2 "Kiểm tra việc triển khai"): versioned like a rubric, so one that an
//! inspection uses is not changed any more. Never holds an answer.

mod check;
mod fields;
mod ready;

pub(crate) use check::check;
pub(crate) use fields::SCHEMA;
pub(crate) use ready::{id as ready_id, write as write_ready};

use ledger::{Ledger, RecordId};

/// The items of a form; none where it is not known.
pub fn items(ledger: &Ledger, id: &RecordId) -> Vec<String> {
    crate::look::of_kind(ledger, id, "checklist").and_then(|form| form.value("items")).unwrap_or_default()
}
