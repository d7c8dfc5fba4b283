//! The app on the screen: shell, pages, parts, words. Reads and writes only through the session;
//! never names IndexedDB, `Storage` or a file API.
#![allow(dead_code, unused_imports, reason = "parts and words are made before the pages that use them")]

pub mod pages;
pub mod parts;
pub mod route;
pub mod shell;
pub mod words;

use leptos::prelude::*;

/// Puts the app into the page and follows the address from then on.
pub fn mount() {
    mount_to_body(App);
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    route::start();
    shell::look::follow();
    parts::field::watch();
    let here = Memo::new(|_| route::current());
    view! {
        <shell::Shell>
            {move || pages::page(&here.get())}
        </shell::Shell>
    }
}
