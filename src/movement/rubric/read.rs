//! Rubrics as pages read them.

use super::Body;
use crate::campaign::Campaign;
use crate::look;
use crate::mint;
use crate::model::{Model, Subject};
use crate::text;
use ledger::{Ledger, RecordId};
use std::sync::Arc;

/// A rubric that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    /// Its record, named by its digest.
    pub id: RecordId,
    /// What it says.
    pub body: Arc<Body>,
    /// The decision that approved it; empty: "mẫu, chưa được phê duyệt".
    pub approved: String,
    /// Whether it is out of the lists for new sheets.
    pub retired: bool,
}

impl Rubric {
    /// The rubric of a record id, if it is known, readable, and what its id says.
    pub fn read(ledger: &Ledger, id: &RecordId) -> Option<Rubric> {
        let record = look::of_kind(ledger, id, "rubric")?;
        let heads = record.get("body")?;
        // Somebody else's bytes under this id are no rubric of ours: the digest decides, not the order of heads.
        // It is asked for with every tap, and the event that brought it never changes: digested and read once.
        let body = heads.heads().find_map(|head| {
            let known = head.once(|raw| {
                let named = mint::derived("rubric", raw).ok()?;
                Some((named, Arc::new(serde_json::from_str::<Body>(raw).ok()?)))
            });
            known.as_ref().as_ref().filter(|(named, _)| named == id).map(|(_, body)| Arc::clone(body))
        })?;
        Some(Rubric {
            id: id.clone(),
            body,
            approved: look::text(&record, "approved"),
            retired: look::flag(&record, "retired"),
        })
    }
}

/// Every readable rubric: those in use first, then by title and version.
pub fn list(ledger: &Ledger) -> Vec<Rubric> {
    let mut all: Vec<Rubric> =
        ledger.records("rubric").filter_map(|record| Rubric::read(ledger, &look::id(&record)?)).collect();
    ledger::order::by_key(&mut all, |one| {
        (one.retired, text::sort_key(&one.body.title), text::sort_key(&one.body.version))
    });
    all
}

/// The rubric that the campaign asks for a model: collectives and individuals have their own.
pub fn for_model(ledger: &Ledger, model: &Model) -> Option<Rubric> {
    Rubric::read(ledger, &id_for_model(&Campaign::of(ledger)?, model)?)
}

/// The id of that rubric.
pub fn id_for_model(campaign: &Campaign, model: &Model) -> Option<RecordId> {
    match model.counts_as().1 {
        Subject::Collective => campaign.collective_rubric.clone(),
        Subject::Individual => campaign.individual_rubric.clone(),
    }
}
