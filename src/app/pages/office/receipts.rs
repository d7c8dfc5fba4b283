//! The log of registrations: every one with the day it came, who took it, and whether in time.

use std::sync::Arc;

use leptos::prelude::*;
use movement::model::{Came, Receipt, receipts};
use movement::record::{By, Place};
use movement::text::Query;

use crate::app::pages::models::ListedModels;
use crate::app::pages::records::{SortField, in_order};
use crate::app::parts::field::{Choice, SearchField, Select};
use crate::app::parts::finder::Finder;
use crate::app::parts::kept::kept;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{Text, lang, model, noun, office};

/// The log.
#[component]
pub fn ReceiptsPage() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| Arc::new(session.view(receipts).into_iter().map(Arc::new).collect::<Vec<_>>()));
    let (query, sort) = (kept(&Route::Receipts, "query"), kept(&Route::Receipts, "sort"));
    let came = kept(&Route::Receipts, "came");
    // Put in order when the order or the log changes, never while one types.
    let ordered = Memo::new(move |_| in_order(all.get(), &sort.get(), place));
    let shown = Memo::new(move |_| {
        let (wanted, only) = (Query::new(&query.get()), Came::from_key(&came.get()));
        let fits = |one: &&Arc<Receipt>| wanted.finds(&one.hay) && only.is_none_or(|only| one.came == only);
        ordered.with(|all| Arc::new(all.iter().filter(fits).cloned().collect::<Vec<_>>()))
    });
    let ways = || Came::ALL.iter().map(|one| Choice::new(one.key(), came_words(*one).0)).collect::<Vec<_>>();
    let at_work = Signal::derive(move || [came, sort].into_iter().filter(|one| !one.with(String::is_empty)).count());
    let found = move || Some(noun::shown_of(lang(), shown.with(|shown| shown.len()), all.with(|all| all.len())));
    let row = |one: Arc<Receipt>| row_of(&one).into_any();
    view! {
        <Page title=office::RECEIPTS route=Route::Receipts>
            <Finder at_work offers=true add=|| () search=move || view! { <SearchField label=model::FIND query found=MaybeProp::derive(found) /> }>
                <Select label=office::STANDING choices=Signal::derive(ways) value=came none=office::ANY_STANDING
                    on_choose=move |key| came.set(key) />
                <SortField value=sort own=By::Earliest offered=Signal::stored(By::ALL.to_vec()) />
            </Finder>
            <ListedModels all shown label=office::RECEIPTS row />
        </Page>
    }
}

/// How a registration came, in words.
fn came_words(came: Came) -> (Text, Tone) {
    match came {
        Came::NoDay => (office::NO_DAY, Tone::Amber),
        Came::Late => (office::LATE, Tone::Red),
        Came::InTime => (office::IN_TIME, Tone::Green),
        Came::Withdrawn => (office::STATE_WITHDRAWN, Tone::Plain),
    }
}

/// By what it is put in order: what somebody must look at comes first.
fn place(one: &Receipt) -> Place<'_> {
    let rank = Came::ALL.iter().position(|came| *came == one.came).unwrap_or(Came::ALL.len());
    Place { name: &one.name, person: false, unit: &one.unit, day: one.day, standing: (rank, "") }
}

fn row_of(one: &Receipt) -> impl IntoView + use<> {
    let to = Name::of(one.id.as_str()).map(|name| Route::Registration(name).address());
    let (day, unit, receiver) = (one.day.map(movement::date::Day::written), one.unit.clone(), one.receiver.clone());
    let text = move || {
        match (&day, receiver.is_empty()) {
            // That the day is missing is what the pill says.
            (None, _) => unit.clone(),
            (Some(day), true) => format!("{day} · {unit}"),
            (Some(day), false) => format!("{} · {unit}", office::received_by(lang(), day, &receiver)),
        }
    };
    let (said, tone) = came_words(one.came);
    view! {
        <a class="row" href=to>
            <span class="row-lines" lang="vi"><strong>{one.name.clone()}</strong><span class="row-text">{text}</span></span>
            <Pill text=said tone />
        </a>
    }
}
