//! All models: found by words without accents, narrowed by field, as long as the list may be.

use std::sync::Arc;

use leptos::prelude::*;
use movement::campaign::{self, Campaign};
use movement::model::{Filter, Row as ModelRow, State, filter, rows};
use movement::record::{By, Noun, Place, arrange};

use crate::app::pages::records::{SortField, state_words};
use crate::app::parts::button::LinkButton;
use crate::app::parts::field::{CheckBox, Choice, SearchField, Select};
use crate::app::parts::finder::Finder;
use crate::app::parts::icon;
use crate::app::parts::kept::kept;
use crate::app::parts::listing::VirtualList;
use crate::app::parts::note::Empty;
use crate::app::parts::pill::Pill;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{lang, model, office, shell};

/// The list of all models.
#[component]
pub fn ModelsPage() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| Arc::new(session.view(rows).into_iter().map(Arc::new).collect::<Vec<_>>()));
    let (query, field) = (kept(&Route::Models, "query"), kept(&Route::Models, "field"));
    let (strand, state) = (kept(&Route::Models, "strand"), kept(&Route::Models, "state"));
    let (nominated, sort) = (RwSignal::new(false), kept(&Route::Models, "sort"));
    // Put in order when the order or the models change, never while one types.
    let ordered = Memo::new(move |_| {
        let Some(by) = By::from_key(&sort.get()) else { return all.get() };
        let mut rows = all.with(|all| (**all).clone());
        arrange(&mut rows, by, |row| place(row));
        Arc::new(rows)
    });
    let shown = Memo::new(move |_| {
        let wanted = Filter {
            field: Some(field.get()).filter(|key| !key.is_empty()),
            strand: Some(strand.get()).filter(|key| !key.is_empty()),
            nominated: nominated.get().then_some(true),
            state: State::from_key(&state.get()),
            words: query.get(),
            ..Filter::default()
        };
        let all = ordered.get();
        Arc::new(filter(&all, &wanted).into_iter().filter_map(|at| all.get(at).cloned()).collect::<Vec<_>>())
    });
    let campaign = Memo::new(move |_| session.view_kind("campaign", Campaign::of));
    let offered = |all: Vec<campaign::Choice>| all.into_iter().map(|one| Choice::new(one.key, one.name)).collect();
    let choices = move || offered(campaign.get().map(|campaign| campaign.fields).unwrap_or_default());
    let strands = move || offered(campaign.get().map(|campaign| campaign.strands).unwrap_or_default());
    let states = || State::ALL.iter().map(|one| Choice::new(one.key(), state_words(*one).0)).collect::<Vec<_>>();
    let found = move || Some(model::found(lang(), shown.get().len(), all.get().len()));
    let at_work = Signal::derive(move || {
        let chosen = [field, strand, state, sort].map(|one| !one.with(String::is_empty));
        chosen.into_iter().chain([nominated.get()]).filter(|on| *on).count()
    });
    let row = |row: Arc<ModelRow>| model_row(&row).into_any();
    view! {
        <Page title=shell::MODELS route=Route::Models>
            <Finder at_work=at_work offers=true search=move || view! { <SearchField label=model::FIND query found=MaybeProp::derive(found) /> }
                add=|| view! { <LinkButton to=Route::NewRecord(Noun::Model) label=model::ADD icon=icon::PLUS /> }>
                <Select label=model::FIELD choices=Signal::derive(choices) value=field none=model::ALL_FIELDS
                    on_choose=move |key| field.set(key) />
                <Select label=model::STRAND choices=Signal::derive(strands) value=strand none=model::ALL_STRANDS
                    on_choose=move |key| strand.set(key) />
                <Select label=office::STANDING choices=Signal::derive(states) value=state none=office::ANY_STANDING
                    on_choose=move |key| state.set(key) />
                <SortField value=sort own=By::Name offered=Signal::stored(By::ALL.to_vec()) />
                <CheckBox label=model::ONLY_NOMINATED value=nominated on_change=move |on| nominated.set(on) />
            </Finder>
            <Show when=move || all.with(|all| all.is_empty())>
                <Empty icon=icon::MODELS title=model::NONE_YET text=model::NONE_YET_NEXT />
            </Show>
            <Show when=move || shown.with(|shown| shown.is_empty()) && !all.with(|all| all.is_empty())>
                <Empty icon=icon::SEARCH title=model::NONE_FOUND text=model::NONE_FOUND_NEXT />
            </Show>
            <VirtualList items=shown label=shell::MODELS row />
        </Page>
    }
}

/// By what a model is put in order: its day of receipt, and its state in the order of the year.
fn place(row: &ModelRow) -> Place<'_> {
    let state = State::ALL.iter().position(|one| *one == row.state).unwrap_or(State::ALL.len());
    Place { name: &row.name, person: false, day: row.registered, standing: (state, "") }
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
