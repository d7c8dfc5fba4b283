//! What stands in the shell while a campaign is open.

use leptos::prelude::*;

use super::{Wing, Wings};
use crate::app::pages;
use crate::app::pages::first_run::{ChoosePerson, Ready};
use crate::app::route::{self, Route};
use crate::app::session::{self, Ground, Session};
use crate::app::shell::{self, OfflineWatch};

/// The pages of an open campaign; before them, who I am and whether all is ready.
pub fn inside(session: Session, here: Memo<Route>, settled: RwSignal<bool>) -> AnyView {
    view! { <Inside session here settled /> }.into_any()
}

#[component]
fn Inside(session: Session, here: Memo<Route>, settled: RwSignal<bool>) -> impl IntoView {
    provide_context(session);
    shell::day::follow();
    if let Some(kept) = use_context::<OfflineWatch>() {
        kept.look_when_seen();
    }
    // The next tap most often opens a sheet.
    if let Some(wings) = use_context::<Wings>() {
        wings.fetch(Wing::Field);
    }
    // The store may know of it what the preferences have lost.
    if session::settled() {
        settled.set(true);
    }
    let ground = expect_context::<Ground>();
    let named = Memo::new(move |_| session.is_named());
    let ready = move |()| {
        session.settle_in();
        settled.set(true);
        // Who founds a campaign goes on with its set-up.
        if !matches!(here.get_untracked(), Route::Setup(_)) {
            route::go(&Route::Today);
        }
    };
    move || match (named.get(), settled.get(), here.get()) {
        (false, _, _) | (_, _, Route::FirstRun) => {
            let back = move |()| match named.get_untracked() {
                true => route::go_back(),
                false => ground.step_back(session),
            };
            view! { <ChoosePerson on_chosen=move |()| route::go(&Route::Today) on_back=back /> }.into_any()
        }
        (true, false, _) => view! { <Ready on_start=ready on_back=move |()| route::go(&Route::FirstRun) /> }.into_any(),
        (true, true, place) => pages::page(&place),
    }
}
