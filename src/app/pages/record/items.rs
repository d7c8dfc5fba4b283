//! The items of an inspection's form, each with its answer and what was seen.

use ledger::RecordId;
use leptos::prelude::*;
use movement::checklist;
use movement::record::{Field, Input};

use super::paper::Paper;
use crate::app::parts::field::{Choice, RadioCards, TextField};
use crate::app::words::noun as words;

/// The items; until a form is chosen, how they come.
#[component]
pub fn Items(
    /// The paper.
    paper: Paper,
    /// The field of the answers.
    field: &'static Field,
    /// The answers.
    keys: &'static [&'static str],
) -> impl IntoView {
    let items = Memo::new(move |_| {
        let form = RecordId::new(&paper.text("form")).ok();
        form.map(|form| paper.session.view_record(&form, |ledger| checklist::items(ledger, &form))).unwrap_or_default()
    });
    let one = move |(at, text): (usize, String)| {
        let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
        view! { <Item paper field keys number text /> }
    };
    view! {
        <h2 class="items-head">{words::ITEMS}</h2>
        <Show when=move || !items.with(Vec::is_empty) fallback=|| view! { <p class="row-text">{words::ITEMS_NEXT}</p> }>
            {move || items.get().into_iter().enumerate().map(one).collect_view()}
        </Show>
    }
}

#[component]
fn Item(paper: Paper, field: &'static Field, keys: &'static [&'static str], number: u8, text: String) -> impl IntoView {
    let choices = Signal::derive(move || {
        let one = |key: &&'static str| Some(Choice::new(*key, words::key(paper.noun, field.register, key)?));
        keys.iter().filter_map(one).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || paper.text(&format!("{}{number}", field.register)));
    let set = move |key: String| paper.enter_part(field, &number.to_string(), Input::Pick(number, key.clone()), &key);
    let seen = paper.noun.schema().field_of("n.");
    let note = move |seen: &'static Field| {
        let value = Signal::derive(move || paper.text(&format!("{}{number}", seen.register)));
        let done = move |text: String| {
            paper.enter_part(seen, &number.to_string(), Input::Word(number, text.clone()), &text);
        };
        let register = StoredValue::new(format!("{}{number}", seen.register));
        let draft = move |text: String| register.with_value(|register| paper.draft_part(register, text));
        let fault = MaybeProp::derive(move || register.with_value(|register| paper.fault(register)));
        view! { <TextField label=words::SEEN value fault many=true on_draft=draft on_done=done /> }
    };
    view! {
        <div class="item">
            <RadioCards legend=move || format!("{number}. {text}") choices value on_choose=set />
            {seen.map(note)}
        </div>
    }
}
