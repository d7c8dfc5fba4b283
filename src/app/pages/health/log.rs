//! The log of happenings, by code and number, as a file that the user may hand over.

use device::files::{Picked, download};
use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, settings};

/// The section of the log.
#[component]
pub fn Log() -> impl IntoView {
    let save = move |()| {
        let text = device::log::export();
        let file = Picked::bytes("dvk-nhat-ky.txt", "text/plain", text.as_bytes());
        if !file.is_some_and(|file| download(&file)) {
            Toast::saying(settings::LOG_REFUSED.in_lang(untrack(lang))).show();
        }
    };
    view! {
        <Heading text=settings::LOG />
        <section class="card">
            <p class="row-text">{settings::LOG_WHAT}</p>
            <div class="acts"><Button label=settings::LOG_SAVE icon=icon::DOWNLOAD on_press=save /></div>
        </section>
    }
}
