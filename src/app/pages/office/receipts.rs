//! The log of registrations: every one with the day it came, who took it, and whether in time.

use std::sync::Arc;

use leptos::prelude::*;
use movement::model::{Receipt, receipts};
use movement::text::Query;

use crate::app::parts::field::SearchField;
use crate::app::parts::icon;
use crate::app::parts::kept::kept;
use crate::app::parts::listing::VirtualList;
use crate::app::parts::note::Empty;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{lang, model, noun, office, t};

/// The log.
#[component]
pub fn ReceiptsPage() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| Arc::new(session.view(receipts).into_iter().map(Arc::new).collect::<Vec<_>>()));
    let query = kept(&Route::Receipts, "query");
    let shown = Memo::new(move |_| {
        let wanted = Query::new(&query.get());
        all.with(|all| Arc::new(all.iter().filter(|one| wanted.finds(&one.hay)).cloned().collect::<Vec<_>>()))
    });
    let found = move || Some(noun::shown_of(lang(), shown.with(|shown| shown.len()), all.with(|all| all.len())));
    let row = |one: Arc<Receipt>| row_of(&one).into_any();
    view! {
        <Page title=office::RECEIPTS route=Route::Receipts>
            <SearchField label=model::FIND query found=MaybeProp::derive(found) />
            <Show when=move || all.with(|all| all.is_empty())>
                <Empty icon=icon::MODELS title=model::NONE_YET text=model::NONE_YET_NEXT />
            </Show>
            <VirtualList items=shown label=office::RECEIPTS row />
        </Page>
    }
}

fn row_of(one: &Receipt) -> impl IntoView + use<> {
    let to = Name::of(one.id.as_str()).map(|name| Route::Registration(name).address());
    let (day, unit, receiver) = (one.day.map(movement::date::Day::written), one.unit.clone(), one.receiver.clone());
    let text = move || {
        let when = match (&day, receiver.is_empty()) {
            (None, _) => t(office::NO_DAY).to_owned(),
            (Some(day), true) => day.clone(),
            (Some(day), false) => office::received_by(lang(), day, &receiver),
        };
        format!("{when} · {unit}")
    };
    let (said, tone) = match (one.day, one.late) {
        _ if one.withdrawn => (office::STATE_WITHDRAWN, Tone::Plain),
        (None, _) => (office::NO_DAY, Tone::Amber),
        (Some(_), true) => (office::LATE, Tone::Red),
        (Some(_), false) => (office::IN_TIME, Tone::Green),
    };
    view! {
        <a class="row" href=to>
            <span class="row-lines" lang="vi"><strong>{one.name.clone()}</strong><span class="row-text">{text}</span></span>
            <Pill text=said tone />
        </a>
    }
}
