//! What happened to a record, newest first: who, when, what kind of action. Read only when it is opened.

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::person::Person;

use crate::app::parts::row::{Row, Rows};
use crate::app::session::use_session;
use crate::app::words::{lang, model, moment, t};

/// One thing that happened.
#[derive(Clone, PartialEq, Eq)]
struct Past {
    who: Option<String>,
    wall_ms: i64,
    items: usize,
}

/// The history of a record.
#[component]
pub fn History(
    /// The record.
    id: RecordId,
) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let read = Memo::new(move |_| match open.get() {
        true => session.view_record(&id, |ledger| past(ledger, &id)),
        false => Vec::new(),
    });
    view! {
        <details class="card" on:toggle=move |_| open.set(true)>
            <summary><h2>{model::HISTORY}</h2></summary>
            <Show when=move || open.get() && read.with(Vec::is_empty)><p class="row-text">{model::NO_HISTORY}</p></Show>
            <Rows>{move || read.get().into_iter().map(past_row).collect_view()}</Rows>
        </details>
    }
}

fn past_row(past: Past) -> impl IntoView {
    let who = past.who;
    let title = move || who.clone().unwrap_or_else(|| t(model::BY_NOBODY).to_owned());
    let text = move || Some(format!("{} · {}", moment(past.wall_ms), model::changed(lang(), past.items)));
    view! { <Row title text=MaybeProp::derive(text) /> }
}

fn past(ledger: &Ledger, id: &RecordId) -> Vec<Past> {
    let mut past: Vec<Past> = ledger
        .history(id.as_str())
        .into_iter()
        .map(|entry| Past {
            who: entry.event.who().and_then(|who| RecordId::new(who).ok()).and_then(|who| name_of(ledger, &who)),
            wall_ms: entry.event.wall_ms(),
            items: entry.changes.len(),
        })
        .collect();
    past.reverse();
    past
}

fn name_of(ledger: &Ledger, who: &RecordId) -> Option<String> {
    Person::read(ledger, who).map(|person| person.name)
}
