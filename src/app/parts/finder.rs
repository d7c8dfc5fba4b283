//! The head of a list: its search and the way to a new entry; below them what narrows the list and puts it in order. On a
//! narrow screen these are folded away, and their button says how many of them are at work.

use leptos::prelude::*;

use super::field::fresh_id;
use super::icon;
use crate::app::words::{lang, parts, t};

/// The head of a list.
#[component]
pub fn Finder(
    /// The search.
    #[prop(into)]
    search: ViewFn,
    /// The way to a new entry.
    #[prop(into)]
    add: ViewFn,
    /// How many choices narrow the list or put it in order at present.
    #[prop(into)]
    at_work: Signal<usize>,
    /// Whether there is anything to choose.
    #[prop(into)]
    offers: Signal<bool>,
    /// What narrows the list and puts it in order.
    children: Children,
) -> impl IntoView {
    let (open, id) = (RwSignal::new(false), fresh_id());
    let own = id.clone();
    let label = move || match at_work.get() {
        0 => t(parts::NARROW).to_owned(),
        some => parts::narrowed_by(lang(), some),
    };
    view! {
        <div class="finder" class:open=move || open.get()>
            {search.run()}
            <div class="finder-acts">
                <Show when=move || offers.get()>
                    <button type="button" class="ghost narrow-only" aria-expanded=move || if open.get() { "true" } else { "false" }
                        aria-controls=own.clone() on:click=move |_| open.update(|open| *open = !*open)>
                        {icon::LIST}<span>{label}</span>
                    </button>
                </Show>
                {add.run()}
            </div>
            <div class="narrowers" id=id>{children()}</div>
        </div>
    }
}
