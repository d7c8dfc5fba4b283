//! How this device is called in bundles, and whether it is the office's.

use leptos::prelude::*;

use crate::app::parts::card::Heading;
use crate::app::parts::field::{CheckBox, TextField};
use crate::app::session::{preferences, use_session};
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, settings};

/// Name and role of this device.
#[component]
pub fn ThisDevice() -> impl IntoView {
    let session = use_session();
    let name = RwSignal::new(preferences::device_name());
    let keep = move |typed: String| {
        let said = if preferences::name_device(&typed) { settings::NAME_KEPT } else { settings::NOT_KEPT };
        name.set(preferences::device_name());
        Toast::saying(said.in_lang(untrack(lang))).show();
    };
    let draft = move |typed: String| {
        preferences::name_device(&typed);
    };
    view! {
        <Heading text=settings::DEVICE />
        <section class="card">
            <TextField label=settings::DEVICE_NAME hint=settings::DEVICE_NAME_HINT value=name on_draft=draft on_done=keep />
            <CheckBox label=settings::OFFICE value=Signal::derive(move || session.is_office())
                on_change=move |on| session.be_office(on) />
            <p class="row-text">{settings::OFFICE_WHAT}</p>
        </section>
    }
}
