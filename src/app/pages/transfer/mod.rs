//! The page of bundles: what has not left this device, export, import with its preview, past imports, the fingerprint.
//! Without a campaign it takes in the first bundle from the office; after a loss, the last one that was exported.

mod assign;
mod brought;
mod export;
mod import;
mod list;
mod lost;
mod naming;
mod notices;
mod past;
mod paste;
mod pieces;
mod preview;
mod print;
mod ready;
mod taken;

use leptos::prelude::*;

use self::brought::Brought;
use self::preview::PreviewPage;
use crate::app::pages::first_run::LossNote;
use crate::app::route::Route;
use crate::app::session::{Ground, Intake, Opening, Session, Stage};
use crate::app::shell::{Page, arrive_at, focus_main};
use crate::app::words::{first_run, lang, shell, today, transfer};

/// Bundles in and out; also what another app shared into this one.
#[component]
pub fn TransferPage(
    /// Where on it, for the back button and what is shown first.
    place: Route,
) -> impl IntoView {
    let session = use_context::<Session>();
    let intake = Intake::new(expect_context::<Ground>(), session);
    view! { <Desk intake session place /> }
}

/// The page of an intake: its preview where a file is shown, else everything else.
#[component]
fn Desk(intake: Intake, session: Option<Session>, place: Route) -> impl IntoView {
    taken::tell(intake, session);
    import::listen(intake);
    intake.offer_shared();
    import::open_inbox(intake);
    let lost = matches!(expect_context::<Ground>().opening_now(), Opening::Lost(_));
    let shown = Memo::new(move |_| matches!(intake.stage(), Stage::Shown(_)));
    // What the file brings that was shown last: it is the one that is taken in next.
    let brought = StoredValue::new(None::<Brought>);
    move || {
        let _ = shown.get();
        match intake.stage_now() {
            Stage::Shown(shown) => {
                brought.set_value(Some(Brought::of(&shown.preview)));
                view! { <PreviewPage intake shown first=session.is_none() /> }.into_any()
            }
            _ => match session {
                _ if lost => view! { <Lost intake /> }.into_any(),
                Some(session) => view! { <Inside intake session brought place=place.clone() /> }.into_any(),
                None => view! { <First intake /> }.into_any(),
            },
        }
    }
}

#[component]
fn First(intake: Intake) -> impl IntoView {
    view! {
        <Page title=transfer::IMPORT back=Route::FirstRun>
            <import::ImportCard intake what=transfer::FIRST_WHAT />
        </Page>
    }
}

/// After a loss: what is safe, and the way in for the last bundle.
#[component]
fn Lost(intake: Intake) -> impl IntoView {
    view! {
        <Page title=first_run::LOST>
            <LossNote />
            <import::ImportCard intake what=first_run::LOST_IMPORT />
        </Page>
    }
}

#[component]
fn Inside(intake: Intake, session: Session, brought: StoredValue<Option<Brought>>, place: Route) -> impl IntoView {
    let waiting = Memo::new(move |_| session.unexported());
    let small = move || waiting.get().is_any().then(|| today::waits(lang(), waiting.get()));
    // What could be lost comes first on a tablet; the office lives by what comes in. Stays as it was found.
    let out_first = untrack(|| !session.is_office() && session.unexported().is_any());
    let way_in = move || view! { <import::ImportCard intake what=transfer::IMPORT_WHAT /> };
    if place == Route::Export {
        arrive_at(export::PART);
    }
    view! {
        <Page title=shell::TRANSFER small=MaybeProp::derive(small) route=place>
            <taken::TakenNote intake session brought />
            {(!out_first).then(way_in)}
            <export::ExportCard session />
            {out_first.then(way_in)}
            {move || session.is_office().then(|| view! { <assign::AssignCard session /><assign::ReceiptCard session /> })}
            <print::PrintCard session />
            <past::PastImports session />
        </Page>
    }
}

/// Puts the reader back at the head of the page after a preview.
fn to_the_head() {
    request_animation_frame(focus_main);
}
