//! The items of an inspection, each with its answer and what was seen.

use ledger::RecordId;
use leptos::prelude::*;
use movement::checklist;
use movement::inspection::{Item, items, items_of, version};
use movement::record::{Field, Input};

use super::paper::Paper;
use crate::app::parts::field::{Choice, RadioCards, TextField};
use crate::app::words::{lang, noun as words, t};

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
    let form = Memo::new(move |_| RecordId::new(&paper.text("form")).ok());
    let asked = Memo::new(move |_| {
        let Some(form) = form.get() else { return Vec::new() };
        // The form itself is followed as well: before the first answer its items are asked as they stand.
        let present = paper.session.view_record(&form, |ledger| items_of(ledger, &form));
        paper.id().map_or(present, |id| paper.session.view_record(&id, |ledger| items(ledger, &id)))
    });
    let older = Memo::new(move |_| {
        let (id, form) = (paper.id()?, form.get()?);
        let used = paper.session.view_record(&id, |ledger| version(ledger, &id))?;
        let now = paper.session.view_record(&form, |ledger| checklist::version(ledger, &form));
        (used != now).then_some((used, now))
    });
    let one = move |(at, item): (usize, Item)| view! { <Answered paper field keys number=at + 1 item /> };
    let none = move || t(if form.get().is_some() { words::ITEMS_NONE } else { words::ITEMS_NEXT });
    view! {
        <h2 class="items-head">{words::ITEMS}</h2>
        {move || older.get().map(|(used, now)| view! { <p class="row-text">{words::items_older(lang(), used, now)}</p> })}
        <Show when=move || !asked.with(Vec::is_empty) fallback=move || view! { <p class="row-text">{none}</p> }>
            {move || asked.get().into_iter().enumerate().map(one).collect_view()}
        </Show>
    }
}

#[component]
fn Answered(
    paper: Paper,
    field: &'static Field,
    keys: &'static [&'static str],
    number: usize,
    item: Item,
) -> impl IntoView {
    let choices = Signal::derive(move || {
        let one = |key: &&'static str| Some(Choice::new(*key, words::key(paper.noun, field.register, key)?));
        keys.iter().filter_map(one).collect::<Vec<_>>()
    });
    let part = StoredValue::new(item.part);
    let register = move |field: &'static Field| part.with_value(|part| format!("{}{part}", field.register));
    let value = Signal::derive(move || paper.text(&register(field)));
    let set = move |key: String| {
        part.with_value(|part| paper.enter_part(field, part, Input::Pick(part.clone(), key.clone()), &key));
    };
    let seen = paper.noun.schema().field_of("n.");
    let note = move |seen: &'static Field| {
        let value = Signal::derive(move || paper.text(&register(seen)));
        let done = move |text: String| {
            part.with_value(|part| paper.enter_part(seen, part, Input::Word(part.clone(), text.clone()), &text));
        };
        let draft = move |text: String| paper.draft_part(&register(seen), text);
        let fault = MaybeProp::derive(move || paper.fault(&register(seen)));
        view! { <TextField label=words::SEEN value fault many=true on_draft=draft on_done=done /> }
    };
    let text = item.text;
    view! {
        <div class="item">
            <RadioCards legend=move || format!("{number}. {text}") choices value on_choose=set />
            {seen.map(note)}
        </div>
    }
}
