//! The frame: skip link, banners, the page, navigation, notices.

use leptos::prelude::*;

use super::live::Voice;
use super::nav::Navigation;
use super::toast::Toasts;
use crate::app::words::{shell, t};

/// What the frame shows in the top bar of every page: the save state.
#[derive(Clone, Default)]
pub struct SaveSlot(pub ViewFn);

/// The frame around the page.
#[component]
pub fn Shell(
    /// The save state, shown at the right of every top bar.
    #[prop(optional, into)]
    save: ViewFn,
    /// Notices that concern every page: read-only, training, update.
    #[prop(optional, into)]
    banners: ViewFn,
    /// Whether the navigation is shown: not before the first steps are done.
    #[prop(into)]
    navigation: Signal<bool>,
    /// The page.
    children: Children,
) -> impl IntoView {
    provide_context(SaveSlot(save));
    super::lost::watch_focus();
    view! {
        <a class="skip" href="#main" on:click=|ev| {
            ev.prevent_default();
            super::page::focus_main();
        }>{shell::SKIP}</a>
        <div class="app">
            <aside class="banners" aria-label=|| t(shell::NOTICES)>{banners.run()}</aside>
            {children()}
            <Navigation shown=navigation />
        </div>
        <Toasts />
        <Voice />
    }
}
