//! The campaigns on this device, and the way to another one.

use ::device::journal::meta::CampaignRow;
use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::session::{Ground, preferences, use_session};
use crate::app::words::{lang, moment, settings};

/// The campaigns, last opened first.
#[component]
pub fn Campaigns() -> impl IntoView {
    let ground = expect_context::<Ground>();
    let rows = RwSignal::new(Vec::<CampaignRow>::new());
    leptos::task::spawn_local(async move {
        // A list that cannot be read now shows nothing; the health page tells of the store.
        let found = ground.campaigns().await.unwrap_or_default();
        rows.try_set(found);
    });
    view! {
        <Heading text=settings::CAMPAIGNS />
        <ul class="rows card">{move || rows.get().into_iter().map(|row| view! { <Held row /> }).collect_view()}</ul>
    }
}

#[component]
fn Held(row: CampaignRow) -> impl IntoView {
    let is_open = use_session().campaign().as_str() == row.id;
    let at = row.opened_ms;
    let (id, label) = (row.id, row.name.clone());
    let open = move |()| {
        preferences::open_next(&id);
        reload();
    };
    let after = match is_open {
        true => view! { <Pill text=settings::OPEN_NOW tone=Tone::Green /> }.into_any(),
        false => view! { <Button label=move || settings::open_named(lang(), &label) on_press=open /> }.into_any(),
    };
    view! {
        <li class="row">
            <span class="row-lines">
                <strong>{row.name}</strong>
                <span class="row-text">{move || settings::opened_at(lang(), &moment(at))}</span>
            </span>
            {row.training.then(|| view! { <Pill text=settings::TRAINING tone=Tone::Gold /> })}
            {after}
        </li>
    }
}

/// Begins afresh at Today: locks, listeners and everything that was read go with the page.
pub fn reload() {
    crate::app::route::go(&crate::app::route::Route::Today);
    // A browser that refuses to reload leaves the page as it is.
    drop(window().location().reload());
}
