//! Records that belong to one: those chosen, each with the way to take it out, and a list to choose another from.

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::record::{Field, Input, Noun, title};
use movement::text::{given_name_key, sort_key};

use super::offered::records;
use super::paper::Paper;
use crate::app::parts::button::IconButton;
use crate::app::parts::field::{Choice, Select};
use crate::app::parts::icon;
use crate::app::route::Route;
use crate::app::words::{Text, lang, noun as words, office, t};

/// Puts records in Vietnamese order, people by their given name.
fn in_order(ledger: &Ledger, kind: &str, ids: &mut [RecordId]) {
    ids.sort_by_cached_key(|id| {
        let name = title(ledger, id);
        if kind == "person" { given_name_key(&name) } else { (sort_key(&name), sort_key("")) }
    });
}

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
    // Whoever is in it is shown, also where nobody could choose them any more.
    let chosen = Memo::new(move |_| {
        let parts = paper.marked(field.register).into_iter();
        let mut ids: Vec<_> = parts.filter_map(|part| RecordId::new(&format!("{kind}/{part}")).ok()).collect();
        paper.session.view(|ledger| in_order(ledger, kind, &mut ids));
        ids
    });
    let offered = Memo::new(move |_| {
        let id = |choice: Choice| Some((RecordId::new(&choice.value).ok()?, choice.title.get()));
        records(paper.session, paper.noun, kind, paper.id().as_ref()).into_iter().filter_map(id).collect::<Vec<_>>()
    });
    let set = move |id: RecordId, on: bool| {
        let name = id.name().to_owned();
        paper.enter_part(field, &name, Input::Mark(id, on), if on { "true" } else { "" });
    };
    let left = Signal::derive(move || {
        let marked = chosen.get();
        let free = offered.get().into_iter().filter(|(id, _)| !marked.contains(id));
        free.map(|(id, name)| Choice::new(id.as_str(), move || name.clone())).collect::<Vec<_>>()
    });
    // A list without a single entry says why, where the way to entries is known.
    let barred = Memo::new(move |_| paper.noun == Noun::Visit && kind == "model" && offered.with(Vec::is_empty));
    let add = move |value: String| {
        if let Ok(id) = RecordId::new(&value) {
            set(id, true);
        }
    };
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
            <Show when=move || !chosen.with(Vec::is_empty)
                fallback=|| view! { <p class="field-hint">{words::NOBODY_IN}</p> }>
                <ul class="rows marks"><For each=move || chosen.get() key=|id| id.clone() children=row /></ul>
            </Show>
            <Select label=move || words::add_to(lang(), &t(called).to_lowercase()) choices=left
                value=Signal::derive(String::new) none=words::CHOOSE on_choose=add />
            <Show when=move || barred.get()>
                <p class="field-hint">{office::NOMINATED_NONE}" "<a href=Route::Nominations.address()>{office::NOMINATIONS}</a></p>
            </Show>
        </fieldset>
    }
}
