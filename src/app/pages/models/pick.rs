//! One choice that narrows the list of models to what occurs in it; where that is one thing only, nothing is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ledger::RecordId;
use leptos::prelude::*;
use movement::model::Row;
use movement::record::Noun;
use movement::text::sort_key;

use crate::app::parts::field::{Choice, Select};
use crate::app::parts::kept::kept;
use crate::app::route::Route;
use crate::app::words::{Text, noun, office, t};

/// A choice, and what was chosen in it.
#[derive(Clone, Copy)]
pub struct Pick {
    label: Text,
    chosen: RwSignal<String>,
    values: Memo<Vec<(String, String)>>,
}

impl Pick {
    /// Kept under `what`; among these values, as they are kept and as they are read.
    pub fn new(what: &str, label: Text, values: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static) -> Self {
        Self { label, chosen: kept(&Route::Models, what), values: Memo::new(move |_| values()) }
    }

    /// Whether there is anything to choose; followed.
    pub fn offers(self) -> bool {
        self.values.with(|values| values.len() > 1)
    }

    /// What was chosen; a value that no model has any more is none. Followed.
    pub fn value(self) -> Option<String> {
        let chosen = self.chosen.get();
        let stands = self.values.with(|values| values.len() > 1 && values.iter().any(|(value, _)| *value == chosen));
        stands.then_some(chosen)
    }

    /// The record that was chosen; followed.
    pub fn record(self) -> Option<RecordId> {
        self.value().and_then(|id| RecordId::new(&id).ok())
    }

    /// The list of choices.
    pub fn field(self) -> impl IntoView {
        let Self { label, chosen, values } = self;
        let choice = |(value, read): (String, String)| Choice::new(value, move || read.clone());
        let choices = Signal::derive(move || values.get().into_iter().map(choice).collect::<Vec<_>>());
        view! {
            <Show when=move || self.offers()>
                <Select label choices value=chosen none=office::ANY on_choose=move |value| chosen.set(value) />
            </Show>
        }
    }
}

/// The records that occur in these rows, by name.
pub fn records(rows: &[Arc<Row>], of: impl Fn(&Row) -> Option<(RecordId, String)>) -> Vec<(String, String)> {
    let found: BTreeMap<String, String> =
        rows.iter().filter_map(|row| of(row)).map(|(id, name)| (id.to_string(), name)).collect();
    let mut all: Vec<(String, String)> = found.into_iter().filter(|(_, name)| !name.is_empty()).collect();
    ledger::order::by_key(&mut all, |(_, name)| sort_key(name));
    all
}

/// The keys of a closed list that occur in these rows, in the order of the list, with their words.
pub fn keys(
    rows: &[Arc<Row>],
    (of_noun, register, all): (Noun, &str, &[&'static str]),
    of: impl Fn(&Row) -> Option<&'static str>,
) -> Vec<(String, String)> {
    let found: BTreeSet<&str> = rows.iter().filter_map(|row| of(row)).collect();
    let occurs = all.iter().filter(|key| found.contains(**key));
    occurs.filter_map(|key| Some(((*key).to_owned(), t(noun::key(of_noun, register, key)?).to_owned()))).collect()
}
