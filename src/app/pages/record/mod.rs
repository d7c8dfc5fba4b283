//! The form of a record of any plain noun: made from its table. A new record is a draft until it is saved; of one that
//! stands, every field is saved as it is left.

mod acts;
mod field;
mod files;
mod items;
mod looks;
mod marks;
mod notes;
pub mod offered;
mod paper;
mod rounds;
mod setup;
mod typed;
mod warned;

pub use self::setup::SetupPage;

use leptos::prelude::*;
use movement::record::{Field, Noun, title};

use self::acts::{Binned, Fresh, Standing};
use self::field::FieldOf;
use self::looks::{Beside, looks};
use self::paper::Paper;
use self::rounds::Rounds;
use self::warned::Warned;
use crate::app::pages::history::History;
use crate::app::parts::card::Heading;
use crate::app::parts::steps::Steps;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::noun as words;

/// The form of a record that is yet to be made.
#[component]
pub fn NewRecordPage(
    /// The noun.
    noun: Noun,
) -> AnyView {
    if noun == Noun::Campaign {
        return view! { <super::not_found::NotFound /> }.into_any();
    }
    let paper = Paper::fresh(use_session(), noun);
    view! {
        <Page title=words::one(noun) route=Route::NewRecord(noun) foot=move || view! { <Fresh paper /> }>
            <p class="row-text">{words::DRAFT_KEPT}</p>
            <Kept noun />
            <Form paper />
        </Page>
    }
    .into_any()
}

/// The form of a record that stands.
#[component]
pub fn RecordPage(
    /// The noun.
    noun: Noun,
    /// The record, by the name in its id.
    name: Name,
) -> AnyView {
    let session = use_session();
    let known = ledger::RecordId::new(&name.in_kind(noun.key())).ok();
    let known = known.filter(|id| session.glance(|ledger| ledger.record(id.as_str()).is_some()));
    let Some(id) = known else { return view! { <super::not_found::NotFound /> }.into_any() };
    let paper = Paper::standing(session, noun, id.clone());
    let (of, undo, redo, can) = (id.clone(), id.clone(), id.clone(), id.clone());
    let small = move || Some(session.view(|ledger| title(ledger, &of))).filter(|title| !title.is_empty());
    let can = Memo::new(move |_| session.can_undo(&can));
    let undo = Callback::new(move |()| paper.say(session.undo(&undo)));
    let redo = Callback::new(move |()| paper.say(session.redo(&redo)));
    let actions = move || view! { <Steps can undo redo /> };
    view! {
        <Page title=words::one(noun) small=MaybeProp::derive(small) route=Route::Record(noun, name) actions>
            <Binned paper />
            <Warned paper />
            <p class="row-text">{words::EACH_KEPT}</p>
            <Kept noun />
            <Form paper />
            {(noun == Noun::Campaign).then(|| view! { <Rounds paper /> })}
            <Standing paper />
            <History id />
        </Page>
    }
    .into_any()
}

/// Says on any other device that the office keeps this register: a change made here goes home with the next bundle.
#[component]
fn Kept(noun: Noun) -> impl IntoView {
    let session = use_session();
    view! {
        <Show when=move || !matches!(noun, Noun::Model | Noun::Report) && !session.is_office()>
            <p class="row-text">{words::OFFICE_KEEPS}</p>
        </Show>
    }
}

/// The fields, in the order and the sections of the table; what deserves a second look stands below its field.
#[component]
fn Form(paper: Paper) -> impl IntoView {
    let looks = looks(paper);
    let one = move |field: &'static Field| {
        let beside = looks.map(|looks| view! { <Beside looks register=field.register /> });
        view! { <FieldOf paper field />{beside} }
    };
    let section = move |(key, fields): (Option<&'static str>, Vec<&'static Field>)| {
        let head = key.and_then(|key| words::section(paper.noun, key));
        view! {
            {head.map(|text| view! { <Heading text /> })}
            <section class="card form">{fields.into_iter().map(one).collect_view()}</section>
        }
    };
    paper.noun.schema().sections(paper.id().is_none()).into_iter().map(section).collect_view()
}
