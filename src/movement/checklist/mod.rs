//! Forms for the inspection of units (plan II.2 "Kiểm tra việc triển khai"): versioned like a rubric, so that an inspection
//! keeps the items it was made with. Never holds an answer.

mod check;
mod fields;
mod ready;

pub(crate) use check::check;
pub(crate) use fields::SCHEMA;
pub(crate) use ready::{id as ready_id, write as write_ready};

use crate::look;
use crate::mint;
use crate::text;
use ledger::{Ledger, RecordId};

/// The last version.
pub(crate) const LAST: i64 = 999;
/// The register of the items that a form had before they changed for the first time.
pub(crate) const FIRST: &str = "first";

/// The items of a form as it stands; none where it is not known.
pub fn items(ledger: &Ledger, id: &RecordId) -> Vec<String> {
    lines(ledger, id, "items")
}

/// The version of a form, from 1.
pub fn version(ledger: &Ledger, id: &RecordId) -> u32 {
    look::of_kind(ledger, id, "checklist").and_then(|form| look::number(&form, "version")).unwrap_or(1)
}

/// The items that a form had before they changed for the first time; none where they did not.
pub(crate) fn first(ledger: &Ledger, id: &RecordId) -> Vec<String> {
    lines(ledger, id, FIRST)
}

/// By what the answers to items are kept: a short digest of an item's words, and of how often they stood before it.
pub fn keys(items: &[String]) -> Vec<String> {
    let key = |(at, item): (usize, &String)| {
        let before = items.iter().take(at).filter(|other| *other == item).count();
        let words = text::composed(format!("{item}|{before}"));
        mint::derived("checklist", &words).map(|id| id.name().to_owned()).unwrap_or_default()
    };
    items.iter().enumerate().map(key).collect()
}

fn lines(ledger: &Ledger, id: &RecordId, register: &str) -> Vec<String> {
    look::of_kind(ledger, id, "checklist").and_then(|form| form.value(register)).unwrap_or_default()
}
