//! A dialog over the page: the browser's own, which keeps the focus inside, gives it back, and closes on Escape.
//! On a narrow screen it comes up from the bottom. Its content is made when it opens and unmade when it closes.

use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::button::IconButton;
use super::field::fresh_id;
use super::icon;
use crate::app::words::common;

/// A dialog.
#[component]
pub fn Dialog(
    /// Whether it is open; the dialog sets it to false when it is closed.
    open: RwSignal<bool>,
    /// What it is about.
    #[prop(into)]
    title: TextProp,
    /// Takes all the room there is.
    #[prop(optional)]
    full: bool,
    /// Buttons at its end; the one next step comes last.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let id = fresh_id();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let wanted = open.get();
        if let Some(dialog) = dialog.get() {
            if wanted && !dialog.open() {
                // Refused only where the dialog is not in the page; then there is nothing to show.
                drop(dialog.show_modal());
            } else if !wanted && dialog.open() {
                dialog.close();
            }
        }
    });
    // A tap beside the dialog lands on the dialog itself, since its content covers it.
    let beside = move |ev: leptos::ev::MouseEvent| {
        let tapped = ev.target();
        if dialog.get_untracked().is_some_and(|own| tapped.as_ref() == Some(own.as_ref())) {
            open.set(false);
        }
    };
    let buttons = move || actions.clone().map(|actions| view! { <footer class="acts">{actions.run()}</footer> });
    let heading = id.clone();
    let content = move || {
        view! {
            <header>
                <h2 id=heading.clone()>{let title = title.clone(); move || title.get()}</h2>
                <IconButton label=common::CLOSE icon=icon::CLOSE on_press=move |()| open.set(false) />
            </header>
            <div class="dialog-body">{children()}</div>
            {buttons()}
        }
        .into_any()
    };
    view! {
        <dialog node_ref=dialog class="dialog" class:dialog-full=full aria-labelledby=id
            on:close=move |_| open.set(false) on:click=beside>
            <div class="dialog-inner">{move || open.get().then(&content)}</div>
        </dialog>
    }
}
