//! One model: where it stands, then my sheet, then the unit's own score and the team's sheet, visits, registration and history. Other
//! persons' sheets are listed at the office only.

mod aside;
mod earlier;
mod notices;
mod received;
mod registration;
mod self_score;
mod sheets;
mod standing;
mod visits;

use leptos::prelude::*;
use movement::model::page;

use self::earlier::Earlier;
use self::notices::Notices;
use self::received::Received;
use self::registration::Registration;
use self::self_score::SelfScore;
use self::sheets::{MySheet, TeamSheet};
use self::standing::Standing;
use self::visits::Visits;
use crate::app::pages::history::History;
use crate::app::route::{Name, Route, Whose};
use crate::app::session::use_session;
use crate::app::shell::{Page, arrive_at};
use crate::app::words::shell;

/// The page of one model.
#[component]
pub fn ModelPage(
    /// The model, by the name in its record id.
    name: Name,
    /// Whether it opens at the registration.
    at_registration: bool,
) -> AnyView {
    let session = use_session();
    let Ok(id) = ledger::RecordId::new(&name.in_kind("model")) else {
        return view! { <super::not_found::NotFound /> }.into_any();
    };
    let of = id.clone();
    let read = Memo::new(move |_| {
        let reader = session.reader();
        session.view(|ledger| page(ledger, &of, &reader))
    });
    if read.with_untracked(Option::is_none) {
        return view! { <super::not_found::NotFound /> }.into_any();
    }
    if at_registration {
        arrive_at(registration::PART);
    }
    let title = move || read.get().map(|page| page.model.name).unwrap_or_default();
    let small = move || read.get().and_then(|page| page.unit).map(|unit| unit.name);
    let [mine, team, own] = [Whose::Mine, Whose::Team, Whose::Unit].map(|whose| Route::Sheet(name.clone(), whose));
    let of_earlier = name.clone();
    let of = name.clone();
    let received = move || {
        let page = read.get().filter(|_| session.is_office())?;
        Some(view! { <Received page model=of.clone() /> })
    };
    view! {
        <Page title=shell::MODEL small=MaybeProp::derive(small) route=Route::Model(name)>
            <h2 class="model-name" lang="vi">{title}</h2>
            {move || read.get().map(|page| view! { <Standing page /> })}
            {move || read.get().map(|page| view! { <MySheet page to=mine.clone() /> })}
            {move || read.get().map(|page| view! { <Earlier page model=of_earlier.clone() /> })}
            {received}
            {move || read.get().map(|page| view! { <SelfScore page to=own.clone() /> })}
            {move || read.get().map(|page| view! { <TeamSheet page to=team.clone() /> })}
            {move || read.get().map(|page| view! { <Visits page /> })}
            {move || read.get().map(|page| view! { <Notices page /> })}
            {move || read.get().map(|page| view! { <Registration page /> })}
            <History id=id />
        </Page>
    }
    .into_any()
}
