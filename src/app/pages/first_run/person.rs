//! Step two: who am I. People by team; or the office.

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::{person, team, text};

use super::Steps;
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::field::SearchField;
use crate::app::parts::icon;
use crate::app::parts::note::Empty;
use crate::app::session::use_session;
use crate::app::shell::Page;
use crate::app::words::{common, count as number, first_run, lang, t, transfer};

/// A person to choose, and what finds them.
#[derive(Clone, PartialEq, Eq)]
struct Someone {
    id: RecordId,
    name: String,
    post: String,
    hay: String,
}

/// The people of one team; the last group is of those who are in none.
#[derive(Clone, PartialEq, Eq)]
struct Group {
    name: String,
    people: Vec<Someone>,
}

/// Asks who works on this device.
#[component]
pub fn ChoosePerson(
    /// What follows once someone was chosen.
    #[prop(into)]
    on_chosen: Callback<()>,
    /// What goes one step back.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    // Somebody is chosen already: this is a change, which may be given up.
    let chosen = untrack(|| session.is_named());
    let groups = Memo::new(move |_| session.view_kind("person", groups));
    let query = RwSignal::new(String::new());
    let shown = Memo::new(move |_| narrowed(&groups.get(), &text::Query::new(&query.get())));
    let count = move || Some(first_run::who_found(lang(), shown.get().iter().map(|group| group.people.len()).sum()));
    let choose = move |id: RecordId| {
        session.choose_person(&id);
        on_chosen.run(());
    };
    let office = move |_| {
        session.be_office(true);
        on_chosen.run(());
    };
    view! {
        <Page title=first_run::STEP_PERSON on_back>
            {(!chosen).then(|| view! { <Steps at=1 /> })}
            {(!chosen).then(|| view! { <JustTaken /> })}
            <p>{first_run::WHO_ASK}</p>
            <ul class="ways">
                <li><button type="button" class="way" on:click=office>
                    {icon::STORAGE}
                    <span class="row-lines">
                        <strong>{first_run::OFFICE}</strong><span class="row-text">{first_run::OFFICE_WHAT}</span>
                    </span>
                    {icon::FORWARD}
                </button></li>
            </ul>
            <Show when=move || !groups.with(Vec::is_empty)
                fallback=|| view! { <Empty icon=icon::PEOPLE title=first_run::NOBODY text=first_run::NOBODY_NEXT /> }>
                <SearchField label=first_run::WHO_FIND query found=MaybeProp::derive(count) />
                {move || shown.get().into_iter().map(|group| view! { <People group on_choose=choose /> }).collect_view()}
            </Show>
            {chosen.then(|| view! { <div class="acts"><Button label=common::CANCEL on_press=on_back /></div> })}
        </Page>
    }
}

/// What the first bundle brought, where one was taken in.
#[component]
fn JustTaken() -> impl IntoView {
    let session = use_session();
    let brought = move || {
        let row = session.exchange().imports.pop().filter(|row| !row.withdrawn)?;
        Some(transfer::taken(lang(), &number(lang(), row.changes()), &row.from))
    };
    view! { <p role="status"><strong>{brought}</strong></p> }
}

#[component]
fn People(group: Group, #[prop(into)] on_choose: Callback<RecordId>) -> impl IntoView {
    let person = move |someone: Someone| {
        let id = someone.id;
        view! {
            <li><button type="button" class="row" on:click=move |_| on_choose.run(id.clone())>
                {icon::PERSON}
                <span class="row-lines" lang="vi"><strong>{someone.name}</strong><span class="row-text">{someone.post}</span></span>
                {icon::FORWARD}
            </button></li>
        }
    };
    view! {
        <Heading text=move || if group.name.is_empty() { t(first_run::NO_TEAM).to_owned() } else { group.name.clone() } />
        <ul class="rows card">{group.people.into_iter().map(person).collect_view()}</ul>
    }
}

fn groups(ledger: &Ledger) -> Vec<Group> {
    let mut rest = person::list(ledger);
    let mut groups = Vec::new();
    for team in team::list(ledger) {
        let (members, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|one| team.has(&one.id));
        rest = others;
        groups.push(Group { name: team.name, people: members.into_iter().map(someone).collect() });
    }
    groups.push(Group { name: String::new(), people: rest.into_iter().map(someone).collect() });
    groups.retain(|group| !group.people.is_empty());
    groups
}

fn someone(person: person::Person) -> Someone {
    let hay = text::fold(&format!("{} {}", person.name, person.post));
    Someone { id: person.id, name: person.name, post: person.post, hay }
}

fn narrowed(groups: &[Group], words: &text::Query) -> Vec<Group> {
    let mut found = groups.to_vec();
    for group in &mut found {
        group.people.retain(|one| words.finds(&one.hay));
    }
    found.retain(|group| !group.people.is_empty());
    found
}
