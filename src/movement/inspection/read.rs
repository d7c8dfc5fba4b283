//! How far an inspection is.

use super::Answer;
use crate::look;
use ledger::{Ledger, RecordId};

/// How many of a form's items are answered, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The items of the form.
    pub items: usize,
    /// Those met.
    pub met: usize,
    /// Those met in part.
    pub partly: usize,
    /// Those not met.
    pub not_met: usize,
}

/// How far an inspection is; nothing of one that is not known.
pub fn progress(ledger: &Ledger, id: &RecordId) -> Progress {
    let mut found = Progress::default();
    let Some(record) = look::of_kind(ledger, id, "inspection") else { return found };
    let items = super::items(ledger, id);
    found.items = items.len();
    for item in items {
        match Answer::from_key(&look::text(&record, &format!("a.{}", item.part))) {
            Some(Answer::Met) => found.met += 1,
            Some(Answer::Partly) => found.partly += 1,
            Some(Answer::NotMet) => found.not_met += 1,
            None => {}
        }
    }
    found
}
