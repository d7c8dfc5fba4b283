//! What happened to a record, newest first: who, when, on which device, and what was written where. Read only when it is opened.

use ledger::{IncarnationId, Ledger, RecordId};
use leptos::prelude::*;
use movement::person::Person;

use crate::app::parts::row::Rows;
use crate::app::session::use_session;
use crate::app::words::register::{place, written};
use crate::app::words::{Lang, common, lang, model, moment, t};

/// The longest value that is shown whole, in characters.
const SHOWN: usize = 160;

/// One thing that happened.
#[derive(Clone, PartialEq, Eq)]
struct Past {
    who: Option<String>,
    wall_ms: i64,
    /// Whether it was written at the office, where nobody is chosen.
    office: bool,
    /// On which device, in words.
    device: String,
    /// Registers and what was written into each, in words.
    changes: Vec<(String, String)>,
}

/// The history of a record.
#[component]
pub fn History(
    /// The record.
    id: RecordId,
) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let read = Memo::new(move |_| match (open.get(), lang()) {
        (true, lang) => {
            session.view_record(&id, |ledger| past(lang, ledger, &id, |from| session.device_called(lang, from)))
        }
        (false, _) => Vec::new(),
    });
    view! {
        <details class="card" on:toggle=move |_| open.set(true)>
            <summary><h2>{model::HISTORY}</h2><span class="row-text">{common::NEWEST_FIRST}</span></summary>
            <Show when=move || open.get() && read.with(Vec::is_empty)><p class="row-text">{model::NO_HISTORY}</p></Show>
            <Rows>{move || read.get().into_iter().map(past_row).collect_view()}</Rows>
        </details>
    }
}

fn past_row(past: Past) -> impl IntoView {
    let who = past.who;
    let office = past.office;
    let title =
        move || who.clone().unwrap_or_else(|| t(if office { model::BY_OFFICE } else { model::BY_NOBODY }).to_owned());
    let change = |(place, value): (String, String)| view! { <li><b>{place}": "</b>{value}</li> };
    view! {
        <li class="row">
            <div class="row-lines">
                <strong>{title}</strong>
                <span class="row-text">{move || format!("{} · {}", moment(past.wall_ms), past.device)}</span>
                <ul class="changes">{past.changes.into_iter().map(change).collect_view()}</ul>
            </div>
        </li>
    }
}

fn past(lang: Lang, ledger: &Ledger, id: &RecordId, called: impl Fn(IncarnationId) -> String) -> Vec<Past> {
    let change = |change: &ledger::Change| {
        let (called, reading) = place(lang, ledger, id, change.register.as_str());
        let value = written(lang, ledger, id.kind(), change.register.as_str(), &reading, &change.value);
        (called, shortened(value))
    };
    let mut past: Vec<Past> = ledger
        .history(id.as_str())
        .into_iter()
        .map(|entry| Past {
            who: entry.event.who().and_then(|who| RecordId::new(who).ok()).and_then(|who| name_of(ledger, &who)),
            // Only the office works without a person chosen.
            office: entry.event.who().is_none(),
            wall_ms: entry.event.wall_ms(),
            device: called(entry.event.incarnation()),
            changes: entry.changes.iter().map(change).collect(),
        })
        .collect();
    past.reverse();
    past
}

fn name_of(ledger: &Ledger, who: &RecordId) -> Option<String> {
    Person::read(ledger, who).map(|person| person.name)
}

/// A value as long as there is room for.
fn shortened(value: String) -> String {
    match value.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", value[..at].trim_end()),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use ledger::{Action, Change, RegisterName, Stamp, Value};

    use super::*;

    #[test]
    fn the_history_names_each_field_and_what_was_written_into_it_newest_first() {
        let id = RecordId::new("model/a").expect("a sound id");
        let mut ledger = Ledger::new();
        let long = "đường ".repeat(60);
        for (register, value) in
            [("name", Value::text("Hiến đất")), ("nominated", Value::bool(true)), ("goal", Value::text(&long))]
        {
            let register = RegisterName::new(register).expect("a sound name");
            let change = Change { record: id.clone(), register, value };
            let action = Action { kind: "model.edit".to_owned(), changes: vec![change] };
            let stamp = Stamp { who: None, wall_ms: 1 };
            let event = ledger.compose(IncarnationId::from_bytes([1; 10]), stamp, &action).expect("an event");
            ledger.add(&event);
        }
        let told = past(Lang::Vi, &ledger, &id, |from| from.to_string());
        let first: Vec<_> = told.iter().filter_map(|past| past.changes.first()).collect();
        assert_eq!(first[2], &("Tên".to_owned(), "Hiến đất".to_owned()));
        assert_eq!(first[1], &("Được giới thiệu".to_owned(), "Có".to_owned()));
        assert!(first[0].1.ends_with('…') && first[0].1.chars().count() <= SHOWN + 1);
    }

    #[test]
    fn what_a_sheet_is_about_is_said_in_words() {
        let id = RecordId::new("sheet/a").expect("a sound id");
        for register in ["model", "assessor", "round", "rubric"] {
            for lang in [Lang::Vi, Lang::En] {
                assert_ne!(place(lang, &Ledger::new(), &id, register).0, register);
            }
        }
    }
}
