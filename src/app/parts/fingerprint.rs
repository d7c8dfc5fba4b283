//! A fingerprint: six words that two people read to each other, to know that two devices hold the same.

use leptos::prelude::*;

use crate::app::words::{parts, t};

/// The words of a fingerprint, each set apart.
#[component]
pub fn FingerprintWords(
    /// The words, in their order.
    #[prop(into)]
    words: Signal<Vec<String>>,
) -> impl IntoView {
    view! {
        <ol class="fingerprint" aria-label=|| t(parts::FINGERPRINT)>
            {move || words.get().into_iter().map(|word| view! { <li>{word}</li> }).collect_view()}
        </ol>
    }
}
