//! What the simulator itself writes down while it plays: plain lists and sums, without a ledger, a fold or a merge.
//! Its numbers are what a merge of all bundles must come to.

use ledger::{EventId, Fingerprint};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The simulator's notebook.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) campaign: String,
    /// The id of every event that anybody made.
    pub(super) ids: BTreeSet<EventId>,
    /// By sheet: the model, who scored, the hundredths given by criterion.
    pub(super) sheets: BTreeMap<String, Sheet>,
    /// By model: what each tablet wrote as its telephone, none of them knowing of the others.
    pub(super) phones: BTreeMap<String, BTreeMap<u64, String>>,
}

/// A sheet as the simulator remembers it.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) model: String,
    pub(super) assessor: String,
    pub(super) points: BTreeMap<String, i64>,
    pub(super) sealed: bool,
}

/// What a merge of all bundles must hold.
#[derive(Debug, Serialize)]
pub(super) struct Expected<'a> {
    campaign: &'a str,
    events: usize,
    sheets: usize,
    sealed: usize,
    /// Hundredths.
    sum_of_totals: i64,
    conflicts: usize,
    fingerprint: Words,
    totals: Vec<Total<'a>>,
    conflicting: Vec<Conflict<'a>>,
}

#[derive(Debug, Serialize)]
struct Words {
    words: Vec<&'static str>,
    hex: String,
}

#[derive(Debug, Serialize)]
struct Total<'a> {
    sheet: &'a str,
    model: &'a str,
    assessor: &'a str,
    /// Hundredths.
    total: i64,
    points: &'a BTreeMap<String, i64>,
    sealed: bool,
}

#[derive(Debug, Serialize)]
struct Conflict<'a> {
    record: &'a str,
    register: &'static str,
    values: BTreeSet<&'a str>,
}

impl Book {
    /// The sums.
    pub(super) fn expected(&self) -> Expected<'_> {
        let totals: Vec<Total<'_>> = self
            .sheets
            .iter()
            .map(|(sheet, it)| Total {
                sheet,
                model: &it.model,
                assessor: &it.assessor,
                total: it.points.values().sum(),
                points: &it.points,
                sealed: it.sealed,
            })
            .collect();
        let conflicting: Vec<Conflict<'_>> = self
            .phones
            .iter()
            .map(|(record, said)| (record, said.values().map(String::as_str).collect::<BTreeSet<_>>()))
            .filter(|(_, values)| values.len() > 1)
            .map(|(record, values)| Conflict { record, register: "phone", values })
            .collect();
        let fingerprint = Fingerprint::of(self.ids.iter().copied());
        Expected {
            campaign: &self.campaign,
            events: self.ids.len(),
            sheets: totals.len(),
            sealed: totals.iter().filter(|total| total.sealed).count(),
            sum_of_totals: totals.iter().map(|total| total.total).sum(),
            conflicts: conflicting.len(),
            fingerprint: Words { words: fingerprint.words().to_vec(), hex: fingerprint.hex() },
            totals,
            conflicting,
        }
    }
}
