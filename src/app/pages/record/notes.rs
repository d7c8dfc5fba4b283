//! A text for each of some records: those that have one, and a list to choose another from.

use ledger::RecordId;
use leptos::prelude::*;
use movement::record::{Field, Input, Noun, title};

use super::offered::records;
use super::paper::Paper;
use crate::app::parts::field::{Choice, Select, TextField};
use crate::app::words::{Text, lang, noun as words, t};

/// The texts, and the way to more.
#[component]
pub fn Notes(
    /// The paper.
    paper: Paper,
    /// The field.
    field: &'static Field,
    /// The kind of the records.
    kind: &'static str,
    /// What the field is called.
    called: Text,
) -> impl IntoView {
    // Those that were just chosen and have no text yet.
    let opened = RwSignal::new(Vec::<RecordId>::new());
    let text = move |id: &RecordId| paper.text(&format!("{}{}", field.register, id.name()));
    let shown = Memo::new(move |_| {
        let all = records(paper.session, paper.noun, kind, paper.id().as_ref())
            .into_iter()
            .filter_map(|choice| RecordId::new(&choice.value).ok());
        let open = opened.get();
        all.filter(|id| open.contains(id) || !text(id).is_empty()).collect::<Vec<_>>()
    });
    let left = Signal::derive(move || {
        let there = shown.get();
        let is_free = |choice: &Choice| !there.iter().any(|id| id.as_str() == choice.value);
        records(paper.session, paper.noun, kind, paper.id().as_ref()).into_iter().filter(is_free).collect::<Vec<_>>()
    });
    let add = move |value: String| {
        if let Ok(id) = RecordId::new(&value) {
            opened.update(|opened| opened.push(id));
        }
    };
    let row = move |id: RecordId| {
        let (of, own) = (id.clone(), id.clone());
        let name = Memo::new(move |_| paper.session.view_record(&of, |ledger| title(ledger, &of)));
        let value = Signal::derive(move || text(&own));
        let part = id.name().to_owned();
        let own_part = part.clone();
        let done = move |text: String| {
            let part = own_part.clone();
            paper.enter_part(field, &part, Input::Note(id.clone(), text.clone()), &text);
        };
        let register = StoredValue::new(format!("{}{part}", field.register));
        let draft = move |text: String| register.with_value(|register| paper.draft_part(register, text));
        let fault = MaybeProp::derive(move || register.with_value(|register| paper.fault(register)));
        view! { <TextField label=move || name.get() value fault many=true on_draft=draft on_done=done /> }
    };
    let of = Noun::from_key(kind).map_or(words::UNNAMED, words::one);
    let add_label = move || words::note_on(lang(), t(called), &t(of).to_lowercase());
    view! {
        <fieldset class="field">
            <legend>{called}</legend>
            <For each=move || shown.get() key=|id| id.clone() children=row />
            <Select label=add_label choices=left
                value=Signal::derive(String::new) none=words::CHOOSE on_choose=add />
        </fieldset>
    }
}
