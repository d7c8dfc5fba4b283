//! What lies in the bin of a noun, at the end of its list.

use leptos::prelude::*;
use movement::record::{Item, Noun, WORDLESS, items};

use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::words::{lang, noun as words};

/// What lies in the bin, folded away; each leads to its form, where it can be taken out.
#[component]
pub fn Binned(
    /// The noun.
    noun: Noun,
) -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| session.view_kind(noun.key(), |ledger| items(ledger, noun, true, WORDLESS)));
    let row = move |item: Item| {
        let to = Name::of(item.id.as_str()).map(|name| Route::Record(noun, name).address());
        view! { <Row title=move || item.title.clone() to=to.unwrap_or_default() /> }
    };
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <details class="card">
                <summary>{move || words::in_bin(lang(), all.with(Vec::len))}</summary>
                <Rows>{move || all.get().into_iter().map(row).collect_view()}</Rows>
            </details>
        </Show>
    }
}
