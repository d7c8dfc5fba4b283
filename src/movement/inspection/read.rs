//! How far an inspection is.

use super::Answer;
use crate::{checklist, look};
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
    found.items = look::link(&record, "form").map_or(0, |form| checklist::items(ledger, &form).len());
    for item in 1..=found.items {
        match Answer::from_key(&look::text(&record, &format!("a.{item}"))) {
            Some(Answer::Met) => found.met += 1,
            Some(Answer::Partly) => found.partly += 1,
            Some(Answer::NotMet) => found.not_met += 1,
            None => {}
        }
    }
    found
}
