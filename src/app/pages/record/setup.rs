//! The set-up of a campaign in five short steps: the campaign's own form, a few fields at a time, and at the end the way to
//! the registers. Every field is saved as it is left, so any step can be the last.

use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::record::{Field, Noun, count};

use super::field::FieldOf;
use super::looks::{Beside, looks};
use super::paper::Paper;
use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::icon;
use crate::app::parts::row::{Row, Rows};
use crate::app::route::Route;
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{Text, lang, noun, office, t};

/// The last step, which leads to the registers.
const LAST: u8 = 5;

/// What each step asks for, by register.
const STEPS: [(Text, &[&str]); 5] = [
    (office::SETUP_PLACE, &["name", "year", "province", "commune", "body", "office"]),
    (office::SETUP_DATES, &["deadline", "survey.from", "survey.to"]),
    (office::SETUP_FIELDS, &["fields", "strands", "quota.min", "quota.max", "rubric.collective", "rubric.individual"]),
    (office::SETUP_SIGNER, &["signer.for", "signer.post", "signer.name", "recipients", "basis", "term", "numbering"]),
    (office::SETUP_LISTS, &[]),
];

/// What the last step leads to.
const REGISTERS: [Noun; 4] = [Noun::Thon, Noun::Unit, Noun::Person, Noun::Team];

/// One step of the set-up.
#[component]
pub fn SetupPage(
    /// Which, from 1.
    step: u8,
) -> AnyView {
    let session = use_session();
    let Some(campaign) = session.glance(Campaign::of) else {
        return view! { <crate::app::pages::not_found::NotFound /> }.into_any();
    };
    let paper = Paper::standing(session, Noun::Campaign, campaign.id);
    let at = usize::from(step.clamp(1, LAST)) - 1;
    let Some((name, registers)) = STEPS.get(at).copied() else { return ().into_any() };
    let fields = Noun::Campaign.schema().fields.iter().filter(move |field| registers.contains(&field.register));
    let looks = looks(paper);
    let one = |field: &'static Field| {
        let beside = looks.map(|looks| view! { <Beside looks register=field.register /> });
        view! { <FieldOf paper field />{beside} }
    };
    let fields = fields.map(one).collect_view();
    let small = MaybeProp::derive(move || Some(office::setup_step(lang(), step, t(name))));
    let body = match step {
        LAST.. => view! { <p class="row-text">{office::SETUP_LISTS_WHAT}</p><Lists /> }.into_any(),
        _ => view! { <p class="row-text">{noun::EACH_KEPT_SHORT}</p><section class="card form">{fields}</section> }
            .into_any(),
    };
    view! {
        <Page title=office::SETUP small route=Route::Setup(step) foot=move || view! { <Ways step /> }>{body}</Page>
    }
    .into_any()
}

/// To the step before and the next.
#[component]
fn Ways(step: u8) -> impl IntoView {
    let before = (step > 1).then(
        || view! { <LinkButton to=Route::Setup(step.saturating_sub(1)) label=office::SETUP_BACK icon=icon::BACK /> },
    );
    let (to, label) = match step {
        LAST.. => (Route::Office, office::SETUP_DONE),
        _ => (Route::Setup(step.saturating_add(1)), office::SETUP_NEXT),
    };
    view! { <div class="foot-acts">{before}<LinkButton to label weight=Weight::Solid /></div> }
}

#[component]
fn Lists() -> impl IntoView {
    let session = use_session();
    let row = move |one: Noun| {
        let count = Memo::new(move |_| session.view_kind(one.key(), |ledger| count(ledger, one)));
        let text = MaybeProp::derive(move || Some(office::entries(lang(), count.get())));
        view! { <Row title=noun::many(one) text to=Route::Records(one).address() /> }
    };
    view! { <Rows>{REGISTERS.map(row).collect_view()}</Rows> }
}
