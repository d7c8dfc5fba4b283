//! A page: top bar with title, small line, back and save state; the content; the bottom bar.
//! On a change of place the content takes the focus and the document its title.

use std::cell::Cell;

use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::arrive::focus_quietly;
use super::frame::SaveSlot;
use super::live::hush;
use super::network::OfflineMark;
use crate::app::parts::icon;
use crate::app::route::{self, Route};
use crate::app::words::{common, shell, t};

thread_local! {
    /// Whether a page has been shown already: the first one leaves the focus where the browser put it.
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// Moves the focus to the content of the page, at its head.
pub fn focus_main() {
    if let Some(main) = document().get_element_by_id("main") {
        focus_quietly(&main);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// One page inside the shell.
#[component]
pub fn Page(
    /// The title, also of the document.
    #[prop(into)]
    title: TextProp,
    /// The title is what people wrote, which is Vietnamese whatever the language of the app.
    #[prop(optional)]
    written: bool,
    /// The small line under the title.
    #[prop(optional, into)]
    small: MaybeProp<String>,
    /// Shows the back button; where there is nothing to go back to it leads up from this place.
    #[prop(optional, into)]
    back: Option<Route>,
    /// What the back button does instead of going where it leads.
    #[prop(optional, into)]
    on_back: Option<Callback<()>>,
    /// The place; the back button follows from it where `back` is not given.
    #[prop(optional, into)]
    route: Option<Route>,
    /// Buttons at the right of the top bar.
    #[prop(optional, into)]
    actions: ViewFn,
    /// The bar at the bottom: how far I am, and the next step. Left out where it is not given.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// Uses two columns where there is room.
    #[prop(optional)]
    wide: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    hush();
    let main = NodeRef::<html::Main>::new();
    let has_back = back.is_some() || on_back.is_some() || route.is_some_and(|place| place.up().is_some());
    let named = title.clone();
    Effect::new(move |_| document().set_title(&format!("{} · {}", named.get(), t(shell::APP))));
    Effect::new(move |_| {
        if let Some(main) = main.get()
            && SHOWN.replace(true)
        {
            // The browser would scroll the content under the bar.
            focus_quietly(&main);
        }
    });
    let save = use_context::<SaveSlot>().unwrap_or_default();
    view! {
        <div class="page" class:page-wide=wide>
            <header class="bar">
                {has_back.then(|| view! { <BackButton on_back /> })}
                <div class="bar-where">
                    <h1 lang=written.then_some("vi")>{move || title.get()}</h1>
                    {move || small.get().map(|line| view! { <p>{line}</p> })}
                </div>
                <div class="bar-save">{save.0.run()}</div>
                <div class="bar-acts">{actions.run()}</div>
                <OfflineMark />
            </header>
            <main id="main" tabindex="-1" node_ref=main class:two=wide>{children()}</main>
            {foot.map(|foot| view! { <footer class="foot">{foot.run()}</footer> })}
        </div>
    }
}

/// The button at the left of the top bar.
#[component]
fn BackButton(on_back: Option<Callback<()>>) -> impl IntoView {
    let press = move |_| on_back.map_or_else(route::go_back, |on_back| on_back.run(()));
    view! {
        <button type="button" class="icon-button" aria-label=move || t(common::BACK) on:click=press>
            {icon::BACK}
        </button>
    }
}
