//! The app on the screen: shell, pages, parts, words. Reads and writes only through the session;
//! never names IndexedDB, `Storage` or a file API.
#![allow(dead_code, unused_imports, reason = "parts and words are made before the pages that use them")]

pub mod pages;
pub mod parts;
pub mod route;
pub mod session;
pub mod shell;
pub mod words;

use leptos::prelude::*;

use self::pages::first_run::{ChooseData, ChoosePerson, Ready, StuckPage};
use self::route::Route;
use self::session::{Ground, Opening, Session};
use self::shell::{Banners, OfflineWatch, SavePill};

/// Puts the app into the page and follows the address from then on.
pub fn mount() {
    mount_to_body(App);
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    route::start();
    session::preferences::start();
    shell::look::follow();
    parts::field::watch();
    let ground = Ground::start();
    provide_context(ground);
    provide_context(OfflineWatch::start());
    let settled = RwSignal::new(session::settled());
    let here = Memo::new(|_| route::current());
    let body = move || match ground.opening() {
        Opening::Reading => ().into_any(),
        Opening::FirstRun if matches!(here.get(), Route::Transfer | Route::TransferShared) => pages::page(&here.get()),
        Opening::FirstRun => view! { <ChooseData /> }.into_any(),
        Opening::Stuck(trouble) => view! { <StuckPage trouble /> }.into_any(),
        Opening::Ready(session) => view! { <Inside session here settled /> }.into_any(),
    };
    let navigation = Signal::derive(move || match ground.opening() {
        Opening::Ready(session) => session.is_named() && settled.get(),
        Opening::Reading | Opening::FirstRun | Opening::Stuck(_) => false,
    });
    view! {
        <shell::Shell navigation save=move || view! { <SavePill ground /> } banners=move || view! { <Banners ground /> }>
            {body}
        </shell::Shell>
    }
}

/// The pages of an open campaign; before them, who I am and whether all is ready.
#[component]
fn Inside(session: Session, here: Memo<Route>, settled: RwSignal<bool>) -> impl IntoView {
    provide_context(session);
    let named = Memo::new(move |_| session.is_named());
    let ready = move |()| {
        session.settle_in();
        settled.set(true);
        route::go(&Route::Today);
    };
    move || match (named.get(), settled.get(), here.get()) {
        (false, _, _) | (_, _, Route::FirstRun) => {
            view! { <ChoosePerson on_chosen=move |()| route::go(&Route::Today) /> }.into_any()
        }
        (true, false, _) => view! { <Ready on_start=ready /> }.into_any(),
        (true, true, place) => pages::page(&place),
    }
}
