//! Surfaces: a card, a heading above a group of cards, a tile with one number, a track of progress.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::pill::Tone;

/// A surface for one thing.
#[component]
pub fn Card(
    /// A border in the colour of a meaning; plain for the usual one.
    #[prop(optional, into)]
    edge: Signal<Tone>,
    /// Takes the whole width where the page has two columns.
    #[prop(optional)]
    wide: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class=move || format!("card edge-{}", edge.get().class()) class:wide=wide>{children()}</section>
    }
}

/// The heading of a group of cards.
#[component]
pub fn Heading(
    /// The heading.
    #[prop(into)]
    text: TextProp,
    /// The heading is what people wrote, which is Vietnamese whatever the language of the app.
    #[prop(optional)]
    written: bool,
    /// What stands at its right: a count, a sum.
    #[prop(optional, into)]
    side: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <div class="heading">
            <h2 lang=written.then_some("vi")>{move || text.get()}</h2>
            {move || side.get().map(|side| view! { <b>{side}</b> })}
        </div>
    }
}

/// A row of tiles.
#[component]
pub fn Tiles(
    /// The tiles.
    children: Children,
) -> impl IntoView {
    view! { <ul class="tiles">{children()}</ul> }
}

/// One number and what it counts.
#[component]
pub fn Tile(
    /// The number, as written.
    #[prop(into)]
    number: TextProp,
    /// What it counts.
    #[prop(into)]
    label: TextProp,
    /// The number's meaning.
    #[prop(optional, into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    view! {
        <li class=move || format!("tile {}", tone.get().class())>
            <b>{move || number.get()}</b>
            <span>{move || label.get()}</span>
        </li>
    }
}

/// How far something has come; words must say the same nearby.
#[component]
pub fn Track(
    /// How many are done.
    #[prop(into)]
    done: Signal<usize>,
    /// How many there are.
    #[prop(into)]
    all: Signal<usize>,
    /// What is counted, for screen readers.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let percent = move || done.get().min(all.get()).saturating_mul(100) / all.get().max(1);
    view! {
        <div class="track" role="progressbar" aria-label=move || label.get() aria-valuemin="0"
            aria-valuemax=move || all.get().to_string() aria-valuenow=move || done.get().to_string()>
            <i style:width=move || format!("{}%", percent())></i>
        </div>
    }
}
