//! A list of which the first rows are shown, and the rest is unfolded: a long list does not push the others out of sight.

use leptos::prelude::*;

use super::kept::kept;
use super::row::Rows;
use crate::app::route::Route;
use crate::app::words::{Lang, lang, parts};

/// The first `most` of these as rows; the rest folded away under how many there are. Who unfolds it finds it so again.
pub fn cut<T: Clone + Send + Sync + 'static>(
    (place, what): (&Route, &str),
    most: usize,
    all: Vec<T>,
    named: fn(Lang, usize) -> String,
    row: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let open = kept(place, what);
    let count = all.len();
    let mut first = all;
    let rest = first.split_off(most.min(count));
    let left = rest.len();
    let summary = move || parts::all_of(lang(), &named(lang(), count), left);
    let unfolded = {
        let row = row.clone();
        move || {
            let rest = rest.clone().into_iter().map(row.clone()).collect_view();
            (!open.read().is_empty()).then(|| view! { <ul>{rest}</ul> })
        }
    };
    let toggled = move |ev: leptos::ev::Event| {
        let now = if event_target::<web_sys::HtmlDetailsElement>(&ev).open() { "open" } else { "" };
        // Told also when it is drawn open.
        if open.with_untracked(|before| before != now) {
            open.set(now.to_owned());
        }
    };
    view! {
        <Rows>{first.into_iter().map(row).collect_view()}</Rows>
        {(left > 0).then(|| view! {
            <details class="card cut rows" prop:open=!open.read_untracked().is_empty() on:toggle=toggled>
                <summary>{summary}</summary>
                {unfolded}
            </details>
        })}
    }
    .into_any()
}
