//! A file field that looks like a button: it opens the picker or the camera. The browser's own field lies under the words,
//! so that it works by touch, by keyboard and for screen readers as people know it.

use device::files::{self, Ask, Picked};
use leptos::prelude::*;

use crate::app::parts::button::Weight;
use crate::app::parts::icon::Icon;
use crate::app::words::{Text, t};

/// A way to files.
#[component]
pub fn FileField(
    /// What it does, as a verb.
    label: Text,
    /// A drawing before the words.
    icon: Icon,
    /// What is asked for.
    ask: Ask,
    /// How much it asks to be pressed.
    #[prop(optional)]
    weight: Weight,
    /// Called before the picker or the camera opens: a page may be killed while the camera is open.
    #[prop(optional, into)]
    on_ask: Option<Callback<()>>,
    /// Called with what was chosen; with nothing where the user went back, as far as the browser tells.
    #[prop(into)]
    on_chosen: Callback<Vec<Picked>>,
) -> impl IntoView {
    let opening = move |_| {
        if let Some(told) = on_ask {
            told.run(());
        }
    };
    view! {
        <label class=format!("{} file-field", weight.class())>
            <input type="file" class="unseen" aria-label=move || t(label) accept=ask.accept() capture=ask.capture()
                multiple=ask.several() on:click=opening on:change=move |event| on_chosen.run(files::chosen(&event))
                on:cancel=move |_: web_sys::Event| on_chosen.run(Vec::new()) />
            {icon}
            <span aria-hidden="true">{move || t(label)}</span>
        </label>
    }
}
