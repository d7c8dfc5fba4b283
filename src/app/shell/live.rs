//! The app's voice for screen readers: one polite and one urgent live region. Says nothing that is not also on the screen.

use std::sync::OnceLock;

use leptos::prelude::*;

fn region(urgent: bool) -> ArcRwSignal<String> {
    static POLITE: OnceLock<ArcRwSignal<String>> = OnceLock::new();
    static URGENT: OnceLock<ArcRwSignal<String>> = OnceLock::new();
    let place = if urgent { &URGENT } else { &POLITE };
    place.get_or_init(|| ArcRwSignal::new(String::new())).clone()
}

/// Says a sentence when the screen reader has finished the present one.
pub fn announce(sentence: impl Into<String>) {
    say(&region(false), sentence.into());
}

/// Says a sentence at once: for what would be lost if it were missed.
pub fn announce_now(sentence: impl Into<String>) {
    say(&region(true), sentence.into());
}

/// The same sentence twice is heard twice only if its text differs: an invisible space makes it differ.
fn say(region: &ArcRwSignal<String>, mut sentence: String) {
    if region.with_untracked(|last| *last == sentence) {
        sentence.push('\u{a0}');
    }
    region.set(sentence);
}

/// Takes away what was said: on another page nobody should come upon it by reading on.
pub(super) fn hush() {
    for region in [region(false), region(true)] {
        if region.with_untracked(|last| !last.is_empty()) {
            region.set(String::new());
        }
    }
}

/// The two regions, which must stand in the page before anything is said.
#[component]
pub fn Voice() -> impl IntoView {
    let (polite, urgent) = (region(false), region(true));
    view! {
        <div class="unseen" aria-live="polite">{move || polite.get()}</div>
        <div class="unseen" aria-live="assertive">{move || urgent.get()}</div>
    }
}
