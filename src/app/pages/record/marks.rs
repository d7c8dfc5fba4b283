//! Records that belong to one: those chosen, each with the way to take it out, and a list to choose another from.

use ledger::RecordId;
use leptos::prelude::*;
use movement::record::{Field, Input, title};

use super::field::records;
use super::paper::Paper;
use crate::app::parts::button::IconButton;
use crate::app::parts::field::{Choice, Select};
use crate::app::parts::icon;
use crate::app::words::{Text, lang, noun as words, t};

/// The records chosen, and the way to more.
#[component]
pub fn Marks(
    /// The paper.
    paper: Paper,
    /// The field.
    field: &'static Field,
    /// The kind of the records.
    kind: &'static str,
    /// What the field is called.
    called: Text,
) -> impl IntoView {
    let register = move |id: &RecordId| format!("{}{}", field.register, id.name());
    let on = move |id: &RecordId| paper.text(&register(id)) == "true";
    let id = |choice: &Choice| RecordId::new(&choice.value).ok();
    let split = Memo::new(move |_| {
        let all = records(paper, kind);
        let ids: Vec<(RecordId, bool)> = all.iter().filter_map(id).map(|id| (id.clone(), on(&id))).collect();
        ids
    });
    let set = move |id: RecordId, on: bool| {
        let name = id.name().to_owned();
        paper.enter_part(field, &name, Input::Mark(id, on), if on { "true" } else { "" });
    };
    let left = Signal::derive(move || {
        let marked = split.get();
        let is_free = |choice: &Choice| !marked.iter().any(|(id, on)| *on && id.as_str() == choice.value);
        records(paper, kind).into_iter().filter(is_free).collect::<Vec<_>>()
    });
    let add = move |value: String| {
        if let Ok(id) = RecordId::new(&value) {
            set(id, true);
        }
    };
    let chosen = move || split.get().into_iter().filter(|(_, on)| *on).map(|(id, _)| id).collect::<Vec<_>>();
    let row = move |id: RecordId| {
        let of = id.clone();
        let name = Memo::new(move |_| paper.session.view_record(&of, |ledger| title(ledger, &of)));
        view! {
            <li class="row">
                <span class="row-lines">{move || name.get()}</span>
                <IconButton label=move || words::take_out(lang(), &name.get()) icon=icon::CLOSE
                    on_press=move |()| set(id.clone(), false) />
            </li>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{called}</legend>
            <Show when=move || !chosen().is_empty()
                fallback=|| view! { <p class="field-hint">{words::NOBODY_IN}</p> }>
                <ul class="rows marks"><For each=chosen key=|id| id.clone() children=row /></ul>
            </Show>
            <Select label=move || words::add_to(lang(), &t(called).to_lowercase()) choices=left
                value=Signal::derive(String::new) none=words::CHOOSE on_choose=add />
        </fieldset>
    }
}
