//! On the home screen: a button where the browser offers it, else in words how it is done by hand.

use device::install::{Install, ask, watch};
use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::card::Card;
use crate::app::parts::icon;
use crate::app::parts::pill::Tone;
use crate::app::words::first_run;

/// The card about the home screen.
#[component]
pub fn InstallCard() -> impl IntoView {
    let known = RwSignal::new(Install::default());
    StoredValue::new_local(watch(move |install| {
        known.try_set(install);
    }));
    let install = move |()| {
        leptos::task::spawn_local(async move {
            let after = ask().await;
            known.try_set(after);
        });
    };
    let edge = Signal::derive(move || if known.get() == Install::Done { Tone::Green } else { Tone::Plain });
    let inside = move || match known.get() {
        Install::Done => view! { <strong role="status">{first_run::INSTALLED}</strong> }.into_any(),
        Install::Offered => view! {
            <p class="row-text">{first_run::INSTALL_WHAT}</p>
            <div class="acts"><Button label=first_run::INSTALL icon=icon::DOWNLOAD on_press=install /></div>
        }
        .into_any(),
        Install::ByHand => view! {
            <strong>{first_run::INSTALL}</strong>
            <p class="row-text">{first_run::INSTALL_WHAT}" "{first_run::INSTALL_HOW}</p>
        }
        .into_any(),
    };
    view! { <Card edge>{inside}</Card> }
}
