//! What a person must settle: every value side by side, with who, when and on which device. Never chooses by itself.

mod card;
mod picked;
mod read;
mod third;

use leptos::prelude::*;

use self::card::ClashCard;
pub use self::read::seen;
use self::read::{Clash, clashes};
use crate::app::parts::button::LinkButton;
use crate::app::parts::icon;
use crate::app::parts::note::Empty;
use crate::app::route::Route;
use crate::app::session::{Session, use_session};
use crate::app::shell::Page;
use crate::app::words::{conflicts, lang, shell};

/// What the page's cards share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The session.
    pub session: Session,
    /// What was settled here and is being chosen again.
    pub again: RwSignal<Vec<Clash>>,
}

/// The page of the conflicts.
#[component]
pub fn ConflictsPage() -> impl IntoView {
    let session = use_session();
    let desk = Desk { session, again: RwSignal::new(Vec::new()) };
    let open = Memo::new(move |_| {
        let (reader, lang) = (session.reader(), lang());
        session.view(|ledger| clashes(lang, ledger, &reader))
    });
    let shown = move || {
        let mut all: Vec<(Clash, bool)> = desk.again.get().into_iter().map(|clash| (clash, true)).collect();
        all.extend(open.get().into_iter().map(|clash| (clash, false)));
        all
    };
    let none = move || open.with(Vec::is_empty) && desk.again.with(Vec::is_empty);
    let small = move || Some(open.with(Vec::len)).filter(|n| *n > 0).map(|n| conflicts::left(lang(), n));
    view! {
        <Page title=shell::CONFLICTS small=MaybeProp::derive(small) route=Route::Conflicts>
            <Show when=move || !none() fallback=|| view! { <Nothing /> }><p>{conflicts::EXPLAIN}</p></Show>
            <Show when=move || !session.is_office()><p class="quiet">{conflicts::BLIND}</p></Show>
            <For each=shown key=|one| one.clone() children=move |(clash, again)| view! { <ClashCard clash again desk /> } />
        </Page>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty icon=icon::CHECK_CIRCLE title=conflicts::NONE text=conflicts::NONE_NEXT>
            <LinkButton to=Route::Transfer label=shell::TRANSFER icon=icon::TRANSFER />
        </Empty>
    }
}
