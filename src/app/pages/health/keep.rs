//! The button that asks the browser to keep what is stored; what it answers is looked at anew.

use leptos::prelude::*;

use crate::app::parts::button::{Button, Weight};
use crate::app::session::{StorageHealth, ask_to_keep};
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, settings};

/// Asks, and says so where the browser did not agree.
#[component]
pub fn AskToKeep(
    /// What is known of the storage; the answer goes here.
    health: RwSignal<Option<StorageHealth>>,
    /// How much it asks to be pressed.
    #[prop(optional)]
    weight: Weight,
) -> impl IntoView {
    let please = move |()| {
        leptos::task::spawn_local(async move {
            let found = ask_to_keep().await;
            if found.persisted != Some(true) {
                Toast::saying(settings::ASKED_NO.in_lang(untrack(lang))).show();
            }
            health.try_set(Some(found));
        });
    };
    view! { <Button label=settings::ASK weight on_press=please /> }
}
