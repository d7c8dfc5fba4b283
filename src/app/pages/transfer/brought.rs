//! The way from an import to what it brought: its score sheets, the models that came without one, then everything else.

use std::collections::BTreeSet;
use std::sync::Arc;

use device::jobs::Preview;
use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::record::Noun;
use movement::sheet::Reader;

use super::list::{Sorted, records_of};
use super::naming::{self, Titles};
use crate::app::pages::sheet::way_to;
use crate::app::parts::row::Row;
use crate::app::route::{Name, Route};
use crate::app::session::Session;
use crate::app::words::{lang, transfer};

/// How many ways are shown.
const SHOWN: usize = 6;

/// What a file brings that one may want to see, and what it is called.
#[derive(Clone)]
pub struct Brought {
    records: Vec<String>,
    titles: Arc<Titles>,
}

impl Brought {
    /// Of a file that is shown.
    pub fn of(preview: &Preview) -> Self {
        let Sorted { sheets, sheets_changed, others, others_changed } = records_of(preview);
        let all = sheets.into_iter().chain(sheets_changed.into_iter().map(|(id, _)| id));
        let others = others.into_iter().chain(others_changed.into_iter().map(|(id, _)| id));
        let (models, rest): (Vec<String>, Vec<String>) = others.partition(|id| id.starts_with("model/"));
        Self { records: all.chain(models).chain(rest).collect(), titles: Arc::new(preview.titles.clone()) }
    }

    /// The ways to them, each place once, and how many more there are.
    fn ways(&self, ledger: &Ledger, reader: &Reader) -> (Vec<(String, Route)>, usize) {
        let (mut seen, mut ways) = (BTreeSet::new(), Vec::new());
        for record in &self.records {
            let Some(to) = RecordId::new(record).ok().and_then(|id| way(ledger, &id, reader)) else { continue };
            // A model is reached from its sheet.
            let model = match &to {
                Route::Sheet(model, _) => Some(Route::Model(model.clone()).address()),
                _ => None,
            };
            if seen.insert(to.address()) {
                ways.push((record.clone(), to));
            }
            seen.extend(model);
        }
        let more = ways.len().saturating_sub(SHOWN);
        ways.truncate(SHOWN);
        (ways, more)
    }
}

/// Where a record is looked at.
fn way(ledger: &Ledger, id: &RecordId, reader: &Reader) -> Option<Route> {
    let name = Name::of(id.as_str())?;
    match Noun::of(id) {
        Some(_) if ledger.record(id.as_str()).is_none() => None,
        Some(Noun::Model) => Some(Route::Model(name)),
        Some(noun) => Some(Route::Record(noun, name)),
        None if id.kind() == "rubric" => Some(Route::Rubric(name)),
        None => way_to(ledger, id, reader),
    }
}

/// The ways, below what is said of an import.
#[component]
pub fn Ways(
    /// What it brought.
    brought: Brought,
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    let reader = session.reader();
    let (ways, more) = session.view(|ledger| brought.ways(ledger, &reader));
    if ways.is_empty() {
        return ().into_any();
    }
    let row = |(record, to): (String, Route)| {
        let (titles, about, named) = (Arc::clone(&brought.titles), Arc::clone(&brought.titles), record.clone());
        let title = move || naming::record(lang(), &titles, &named);
        let text = MaybeProp::derive(move || naming::about(lang(), &about, &record));
        view! { <Row title text to=to.address() /> }
    };
    let rows = ways.into_iter().map(row).collect_view();
    let rest = (more > 0).then(|| {
        view! { <Row title=move || transfer::and_more(lang(), more as u64) /> }
    });
    view! {
        <p>{transfer::BROUGHT}</p>
        <ul class="rows">{rows}{rest}</ul>
    }
    .into_any()
}
