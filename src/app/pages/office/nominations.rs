//! Nomination: which of the registered models go to the survey, decided model by model, and taken back as easily while
//! nothing is planned on the strength of it.

use std::sync::Arc;

use leptos::prelude::*;
use movement::Command;
use movement::model::{Nominee, State, nominees};
use movement::record::{By, Entry, Place};
use movement::text::Query;

use crate::app::pages::models::ListedModels;
use crate::app::pages::records::{SortField, in_order, state_words};
use crate::app::parts::button::Button;
use crate::app::parts::card::{Tile, Tiles};
use crate::app::parts::field::{CheckBox, SearchField};
use crate::app::parts::finder::Finder;
use crate::app::parts::icon;
use crate::app::parts::kept::{kept, kept_tick};
use crate::app::parts::pill::{Pill, Tone};
use crate::app::route::{Name, Route};
use crate::app::session::{Session, use_session};
use crate::app::shell::Page;
use crate::app::shell::deed::do_and_say;
use crate::app::words::{count, lang, model, noun, office};

/// The page of nominations.
#[component]
pub fn NominationsPage() -> impl IntoView {
    let session = use_session();
    let all = Memo::new(move |_| Arc::new(session.view(nominees).into_iter().map(Arc::new).collect::<Vec<_>>()));
    let (query, sort) = (kept(&Route::Nominations, "query"), kept(&Route::Nominations, "sort"));
    let (left, set_left) = kept_tick(&Route::Nominations, "left");
    // Put in order when the order or the models change, never while one types.
    let ordered = Memo::new(move |_| in_order(all.get(), &sort.get(), place));
    let shown = Memo::new(move |_| {
        let (wanted, left) = (Query::new(&query.get()), left.get());
        let fits = |one: &&Arc<Nominee>| wanted.finds(&one.hay) && !(left && one.nominated);
        ordered.with(|all| Arc::new(all.iter().filter(fits).cloned().collect::<Vec<_>>()))
    });
    let at_work = Signal::derive(move || usize::from(left.get()) + usize::from(!sort.with(String::is_empty)));
    let sum = move |nominated: bool| all.with(|all| all.iter().filter(|one| one.nominated == nominated).count() as u64);
    let found = move || Some(noun::shown_of(lang(), shown.with(|shown| shown.len()), all.with(|all| all.len())));
    let row = move |one: Arc<Nominee>| row_of(session, &one).into_any();
    view! {
        <Page title=office::NOMINATIONS route=Route::Nominations>
            <Tiles>
                <Tile number=move || count(lang(), sum(true)) label=office::NOMINATED_ALL tone=Tone::Green />
                <Tile number=move || count(lang(), sum(false)) label=office::NOT_NOMINATED />
            </Tiles>
            <Finder at_work offers=true add=|| () search=move || view! { <SearchField label=model::FIND query found=MaybeProp::derive(found) /> }>
                <SortField value=sort own=By::Unit offered=Signal::stored(By::ALL.to_vec()) />
                <CheckBox label=office::ONLY_LEFT value=left on_change=set_left />
            </Finder>
            <ListedModels all shown label=office::NOMINATIONS row />
        </Page>
    }
}

/// By what it is put in order: its state in the order of the year.
fn place(one: &Nominee) -> Place<'_> {
    let state = State::ALL.iter().position(|state| *state == one.state).unwrap_or(State::ALL.len());
    Place { name: &one.name, person: false, unit: &one.unit, day: one.registered, standing: (state, "") }
}

fn row_of(session: Session, one: &Nominee) -> impl IntoView + use<> {
    let to = Name::of(one.id.as_str()).map(|name| Route::Model(name).address());
    let keep = one.id.to_string();
    let (unit, from, name) = (one.unit.clone(), one.replicated_from.clone(), one.name.clone());
    let text = move || match from.is_empty() {
        true => unit.clone(),
        false => format!("{unit} · {}", office::replicated_from(lang(), &from)),
    };
    let after = match one.may_change() {
        true => {
            let (id, on, name) = (one.id.clone(), one.nominated, one.name.clone());
            let spoken = one.name.clone();
            let press = move |()| nominate(session, &id, &name, !on);
            let (label, mark) = match on {
                true => (office::NOMINATED_NOW, icon::CHECK),
                false => (office::NOMINATE, icon::PLUS),
            };
            let say = if on { office::nominated_now } else { office::nominate };
            let spoken = MaybeProp::derive(move || Some(say(lang(), &spoken)));
            view! { <Button label icon=mark spoken on_press=press /> }.into_any()
        }
        false => {
            let (text, tone) = state_words(one.state);
            view! { <Pill text tone /> }.into_any()
        }
    };
    view! {
        <div class="row with-button" data-keep=keep>
            <a class="row-lines" href=to lang="vi"><strong>{name}</strong><span class="row-text">{text}</span></a>
            {after}
        </div>
    }
}

fn nominate(session: Session, id: &ledger::RecordId, name: &str, on: bool) {
    let lang = untrack(lang);
    let said = if on { office::nominated(lang, name) } else { office::not_nominated(lang, name) };
    do_and_say(session, &Command::edit(id.clone(), vec![Entry::flag("nominated", on)]), said);
}
