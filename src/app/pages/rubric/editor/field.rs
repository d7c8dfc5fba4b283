//! Fields bound to a place of the draft, and the buttons that move a part up or take it out.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use movement::Points;
use movement::rubric::Body;

use super::super::bench::{Bench, Spot, Sum};
use crate::app::parts::button::IconButton;
use crate::app::parts::field::TextField;
use crate::app::parts::icon;
use crate::app::shell::toast::Toast;
use crate::app::words::{Text, common, decimal, lang, rubric, t};

/// A field for a text.
#[component]
pub fn TextAt(
    /// The draft.
    bench: Bench,
    /// What is asked.
    label: Text,
    /// The place.
    spot: Spot,
    /// Takes several lines.
    #[prop(optional)]
    many: bool,
    /// Helps before typing.
    #[prop(default = None)]
    hint: Option<Text>,
) -> impl IntoView {
    let value = Signal::derive(move || bench.text(spot));
    let set = Callback::new(move |text: String| bench.set_text(spot, text));
    match hint {
        Some(hint) => view! { <TextField label value many hint on_draft=set on_done=set /> }.into_any(),
        None => view! { <TextField label value many on_draft=set on_done=set /> }.into_any(),
    }
}

/// A field for points.
#[component]
pub fn SumAt(
    /// The draft.
    bench: Bench,
    /// What is asked.
    label: Text,
    /// The place.
    sum: Sum,
) -> impl IntoView {
    let fault = RwSignal::new(None::<String>);
    let value = Signal::derive(move || bench.sum(sum).map(|points| decimal(lang(), points.wide())).unwrap_or_default());
    let set = move |text: String| match Points::parse(&text) {
        Ok(points) => {
            fault.set(None);
            bench.set_sum(sum, points);
        }
        Err(_) => fault.set(Some(t(rubric::POINTS_WRONG).to_owned())),
    };
    view! { <TextField label value fault keyboard="decimal" on_done=set /> }
}

/// The buttons of a part of the draft: one place up, and out.
#[component]
pub fn Moves(
    /// The draft.
    bench: Bench,
    /// What the part is called.
    #[prop(into)]
    name: TextProp,
    /// Swaps it with the one before; not offered for the first.
    first: bool,
    /// Moves it up.
    up: fn(&mut Body, (usize, usize, usize)),
    /// Takes it out.
    out: fn(&mut Body, (usize, usize, usize)),
    /// Its place, as far as it has one.
    at: (usize, usize, usize),
) -> impl IntoView {
    let (spoken, named, told) = (name.clone(), name.clone(), name);
    let rise = move |()| bench.change(|body| up(body, at));
    let go = move |()| {
        let back = bench.way_back();
        let said = rubric::taken_out(untrack(lang), &untrack(|| told.get()));
        bench.change(|body| out(body, at));
        Toast::saying(said).with(common::UNDO, back).show();
    };
    view! {
        <span class="moves">
            {(!first).then(|| view! {
                <IconButton label=move || rubric::up(lang(), &spoken.get()) icon=icon::UP on_press=rise />
            })}
            <IconButton label=move || rubric::take_out(lang(), &named.get()) icon=icon::BIN on_press=go />
        </span>
    }
}

/// Swaps an element with the one before it.
pub fn raise<T>(all: &mut [T], at: usize) {
    if at > 0 && at < all.len() {
        all.swap(at - 1, at);
    }
}

/// Takes an element out, if it is there.
pub fn pull<T>(all: &mut Vec<T>, at: usize) {
    if at < all.len() {
        all.remove(at);
    }
}
