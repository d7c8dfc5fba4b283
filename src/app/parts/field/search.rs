//! A field to search in: what is typed counts at once, letter by letter, also while an input method composes.

use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::fresh_id;
use crate::app::parts::button::IconButton;
use crate::app::parts::icon;
use crate::app::words::parts;

/// A search field over a list.
#[component]
pub fn SearchField(
    /// What is searched.
    #[prop(into)]
    label: TextProp,
    /// What is searched for; the field writes it, and follows it where something else does.
    query: RwSignal<String>,
    /// How many are found, in words; read out when it changes.
    #[prop(optional, into)]
    found: MaybeProp<String>,
) -> impl IntoView {
    let (id, hint) = (fresh_id(), label.clone());
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let wanted = query.get();
        if let Some(input) = input.get()
            && input.value() != wanted
        {
            input.set_value(&wanted);
        }
    });
    let clear = move |()| {
        query.set(String::new());
        if let Some(input) = input.get_untracked() {
            drop(input.focus());
        }
    };
    view! {
        <div class="field search" role="search">
            <label for=id.clone()>{move || label.get()}</label>
            <div class="search-box">
                {icon::SEARCH}
                <input id=id node_ref=input type="text" inputmode="search" enterkeyhint="search" autocomplete="off" spellcheck="false" placeholder=move || hint.get()
                    on:input=move |ev| query.set(event_target_value(&ev)) />
                <Show when=move || !query.with(String::is_empty)>
                    <IconButton label=parts::CLEAR_SEARCH icon=icon::CLOSE on_press=clear />
                </Show>
            </div>
            <p class="field-hint" aria-live="polite">{move || found.get()}</p>
        </div>
    }
}
