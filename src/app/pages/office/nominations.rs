//! Nomination: which of the registered models go to the survey, decided model by model, and taken back as easily while
//! nothing is planned on the strength of it.

use std::sync::Arc;

use leptos::prelude::*;
use movement::Command;
use movement::model::{Nominee, nominees};
use movement::record::Entry;
use movement::text::Query;

use crate::app::pages::records::state_words;
use crate::app::parts::button::Button;
use crate::app::parts::card::{Tile, Tiles};
use crate::app::parts::field::{CheckBox, SearchField};
use crate::app::parts::icon;
use crate::app::parts::listing::VirtualList;
use crate::app::parts::note::Empty;
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
    let (query, left) = (RwSignal::new(String::new()), RwSignal::new(false));
    let shown = Memo::new(move |_| {
        let wanted = Query::new(&query.get());
        let fits = |one: &&Arc<Nominee>| wanted.finds(&one.hay) && !(left.get() && one.nominated);
        all.with(|all| Arc::new(all.iter().filter(fits).cloned().collect::<Vec<_>>()))
    });
    let sum = move |nominated: bool| all.with(|all| all.iter().filter(|one| one.nominated == nominated).count() as u64);
    let found = move || Some(noun::shown_of(lang(), shown.with(|shown| shown.len()), all.with(|all| all.len())));
    let row = move |one: Arc<Nominee>| row_of(session, &one).into_any();
    view! {
        <Page title=office::NOMINATIONS route=Route::Nominations>
            <Tiles>
                <Tile number=move || count(lang(), sum(true)) label=office::NOMINATED_ALL tone=Tone::Green />
                <Tile number=move || count(lang(), sum(false)) label=office::NOT_NOMINATED />
            </Tiles>
            <div class="narrowers">
                <SearchField label=model::FIND query found=MaybeProp::derive(found) />
                <CheckBox label=office::ONLY_LEFT value=left on_change=move |on| left.set(on) />
            </div>
            <Show when=move || all.with(|all| all.is_empty())>
                <Empty icon=icon::MODELS title=model::NONE_YET text=model::NONE_YET_NEXT />
            </Show>
            <VirtualList items=shown label=office::NOMINATIONS row />
        </Page>
    }
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
            let spoken = MaybeProp::derive(move || Some(office::nominate(lang(), &spoken)));
            view! { <Button label=office::NOMINATE pressed=Signal::stored(on) spoken on_press=press /> }.into_any()
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
