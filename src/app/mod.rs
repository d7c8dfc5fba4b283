//! The app on the screen: shell, pages, parts, words. Reads and writes only through the session;
//! never names IndexedDB, `Storage` or a file API.

pub mod pages;
pub mod parts;
pub mod route;
pub mod session;
pub mod shell;
pub mod wing;
pub mod words;

use leptos::prelude::*;

use self::pages::first_run::{ChooseData, LostPage, StuckPage};
use self::route::Route;
use self::session::{Ground, Opening};
use self::shell::{Banners, Inbox, OfflineWatch, SavePill};
use self::wing::{Wing, Wings};

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
    let kept = OfflineWatch::start();
    shell::network::follow(kept);
    provide_context(kept);
    provide_context(Inbox::start());
    let wings = Wings::new();
    provide_context(wings);
    if session::preferences::any_campaign() {
        // A start most often ends where the last sitting did; the files come while the store is read.
        wings.fetch(Wing::Field);
    }
    let settled = RwSignal::new(session::settled());
    let here = Memo::new(|_| route::current());
    let body = move || match ground.opening() {
        Opening::Reading => ().into_any(),
        Opening::FirstRun if matches!(here.get(), Route::Transfer | Route::TransferShared) => {
            wing::page(Wing::Carry, &here.get())
        }
        Opening::FirstRun => view! { <ChooseData /> }.into_any(),
        Opening::Lost(left) => view! { <LostPage left /> }.into_any(),
        Opening::Stuck(trouble) => view! { <StuckPage trouble /> }.into_any(),
        Opening::Ready(session) => {
            wing::survey().map_or_else(|| ().into_any(), |code| (code.inside)(session, here, settled))
        }
    };
    let navigation = Signal::derive(move || match ground.opening() {
        Opening::Ready(session) => session.is_named() && settled.get(),
        Opening::Reading | Opening::FirstRun | Opening::Lost(_) | Opening::Stuck(_) => false,
    });
    view! {
        <shell::Shell navigation save=move || view! { <SavePill ground /> } banners=move || view! { <Banners ground /> }>
            {body}
        </shell::Shell>
    }
}
