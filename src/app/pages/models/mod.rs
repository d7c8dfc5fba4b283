//! All models: found by words without accents, narrowed by what was chosen for them, as long as the list may be.

mod listed;
mod narrowing;
mod pick;

pub use self::listed::ListedModels;

use std::sync::Arc;

use leptos::prelude::*;
use movement::model::{Row as ModelRow, State, filter, rows};
use movement::record::{By, Noun, Place};

use self::narrowing::Narrowing;
use crate::app::pages::records::{Binned, SortField, in_order, state_words};
use crate::app::parts::button::LinkButton;
use crate::app::parts::field::SearchField;
use crate::app::parts::finder::Finder;
use crate::app::parts::icon;
use crate::app::parts::kept::kept;
use crate::app::parts::pill::Pill;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{lang, model, noun, shell};

/// The list of all models.
#[component]
pub fn ModelsPage() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| {
        let names = noun::names(lang());
        Arc::new(session.view(|ledger| rows(ledger, &names)).into_iter().map(Arc::new).collect::<Vec<_>>())
    });
    let (query, sort) = (kept(&Route::Models, "query"), kept(&Route::Models, "sort"));
    let narrowing = Narrowing::new(session, all);
    // Put in order when the order or the models change, never while one types.
    let ordered = Memo::new(move |_| in_order(all.get(), &sort.get(), place));
    let shown = Memo::new(move |_| {
        let (all, wanted) = (ordered.get(), narrowing.wanted(query.get()));
        Arc::new(filter(&all, &wanted).into_iter().filter_map(|at| all.get(at).cloned()).collect::<Vec<_>>())
    });
    let found = move || Some(model::found(lang(), shown.get().len(), all.get().len()));
    let at_work = Signal::derive(move || narrowing.at_work() + usize::from(!sort.with(String::is_empty)));
    let row = |row: Arc<ModelRow>| model_row(&row).into_any();
    view! {
        <Page title=shell::MODELS route=Route::Models>
            <Finder at_work=at_work offers=true search=move || view! { <SearchField label=model::FIND query found=MaybeProp::derive(found) /> }
                add=|| view! { <LinkButton to=Route::NewRecord(Noun::Model) label=model::ADD icon=icon::PLUS /> }>
                {narrowing.usual()}
                <SortField value=sort own=By::Name offered=Signal::stored(By::ALL.to_vec()) />
                {narrowing.more()}
            </Finder>
            <ListedModels all shown label=shell::MODELS row />
            <Binned noun=Noun::Model />
        </Page>
    }
}

/// By what a model is put in order: its day of receipt, and its state in the order of the year.
fn place(row: &ModelRow) -> Place<'_> {
    let state = State::ALL.iter().position(|one| *one == row.state).unwrap_or(State::ALL.len());
    Place { name: &row.name, person: false, unit: &row.unit_name, day: row.registered, standing: (state, "") }
}

fn model_row(row: &ModelRow) -> impl IntoView + use<> {
    let to = Name::of(row.id.as_str()).map(|name| Route::Model(name).address());
    let line = [row.unit_name.as_str(), row.thon_name.as_str(), row.strand_name.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let (words, tone) = state_words(row.state);
    view! {
        <a class="row" href=to>
            <span class="row-lines" lang="vi"><strong>{row.name.clone()}</strong><span class="row-text">{line}</span></span>
            <Pill text=words tone />
        </a>
    }
}
