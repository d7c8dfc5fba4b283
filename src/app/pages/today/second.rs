//! The second copy of what is kept: that it gave something back, at the head of the day; that there is none, at its foot,
//! since it comes out only after a while and must not move what is about to be tapped. Nothing where both stand.

use device::vault::Standing;
use leptos::prelude::*;

use crate::app::parts::button::LinkButton;
use crate::app::parts::card::Card;
use crate::app::parts::pill::Tone;
use crate::app::route::Route;
use crate::app::session::use_session;
use crate::app::words::{Text, lang, today};

/// What it gave back.
#[component]
pub fn Regained() -> impl IntoView {
    let session = use_session();
    let regained = Memo::new(move |_| session.second_store().regained);
    view! {
        <Show when=move || regained.get().gt(&0)>
            <Card edge=Tone::Amber>
                <div class="danger">
                    <div role="status"><strong>{move || today::regained(lang(), regained.get())}</strong>
                        <p class="row-text">{today::REGAINED_WHAT}</p></div>
                    <LinkButton to=Route::Transfer label=today::EXPORT />
                </div>
            </Card>
        </Show>
    }
}

/// That this device keeps one copy only.
#[component]
pub fn OneCopy() -> impl IntoView {
    let session = use_session();
    let missing = Memo::new(move |_| missing(&session.second_store().standing));
    move || {
        missing.get().map(|(tone, text)| {
            view! { <Card edge=tone><strong>{today::ONE_COPY}</strong><p class="row-text">{text}</p></Card> }
        })
    }
}

fn missing(standing: &Standing) -> Option<(Tone, Text)> {
    match standing {
        Standing::Unknown | Standing::Sound => None,
        Standing::None => Some((Tone::Plain, today::ONE_COPY_NONE)),
        Standing::Behind | Standing::Out(_) => Some((Tone::Amber, today::ONE_COPY_OUT)),
    }
}
