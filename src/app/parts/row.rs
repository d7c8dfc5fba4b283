//! A list of rows, two lines each, the state as a pill at the right; where a row leads on, the whole row is the link.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::icon;

/// A list on one card.
#[component]
pub fn Rows(
    /// The rows.
    children: Children,
) -> impl IntoView {
    view! { <ul class="rows card">{children()}</ul> }
}

/// One row.
#[component]
pub fn Row(
    /// The first line.
    #[prop(into)]
    title: TextProp,
    /// The second line.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// Whether the first line is a name that people wrote, in Vietnamese.
    #[prop(optional)]
    names: bool,
    /// Where the row leads, as an address; without it the row is only read.
    #[prop(optional, into)]
    to: Option<String>,
    /// What stands before the lines: a pill, a thumbnail.
    #[prop(optional, into)]
    before: ViewFn,
    /// What stands after the lines: a pill, a button.
    #[prop(optional, into)]
    after: ViewFn,
) -> impl IntoView {
    let inside = view! {
        {before.run()}
        <span class="row-lines">
            <strong lang=names.then_some("vi")>{move || title.get()}</strong>
            {move || text.get().map(|line| view! { <span class="row-text">{line}</span> })}
        </span>
        {after.run()}
    };
    match to {
        Some(address) => view! { <li><a class="row" href=address>{inside}{icon::FORWARD}</a></li> }.into_any(),
        None => view! { <li class="row">{inside}</li> }.into_any(),
    }
}
