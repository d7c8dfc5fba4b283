//! Which campaign is open, at the head of the day and of the movement: a device may hold several.

use leptos::prelude::*;
use movement::campaign::Campaign;

use crate::app::session::use_session;
use crate::app::words::{lang, shell};

/// The year and the name of the open campaign; nothing where imports taken back left none in sight.
#[component]
pub fn Opened() -> impl IntoView {
    let session = use_session();
    let read = |ledger: &ledger::Ledger| Campaign::of(ledger).map(|of| (of.year, of.name));
    let of = Memo::new(move |_| session.view_kind("campaign", read));
    let year = |year: u32| view! { <strong>{move || shell::campaign_of(lang(), year)}</strong>" · " };
    let line = move |(of_year, name): (Option<u32>, String)| {
        view! { <p class="row-text">{of_year.map(year)}<span lang="vi">{name}</span></p> }
    };
    move || of.get().map(line)
}
