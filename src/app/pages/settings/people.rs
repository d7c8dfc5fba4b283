//! Who works on this device and who has sheets on it: switched with one tap among those who share it. Nothing is written by switching.

use ledger::RecordId;
use leptos::prelude::*;
use movement::person::Person;
use movement::sheet::Writer;

use crate::app::parts::button::{Button, LinkButton};
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::route::Route;
use crate::app::session::use_session;
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, settings, t};

/// The people who share this device.
#[component]
pub fn People() -> impl IntoView {
    let session = use_session();
    let wrote = Memo::new(move |_| session.writers());
    let people = Memo::new(move |_| {
        let mut members = session.members();
        let more = wrote.get().into_iter().map(|one| one.person).filter(|person| !members.contains(person));
        members.extend(more.collect::<Vec<_>>());
        session
            .view_kind("person", |ledger| members.iter().filter_map(|id| Person::read(ledger, id)).collect::<Vec<_>>())
    });
    let nobody = move || people.with(Vec::is_empty);
    let office = Memo::new(move |_| session.is_office());
    let chosen = move || match office.get() {
        true => (settings::OFFICE_CHOSEN, settings::OFFICE_CHOSEN_WHAT),
        false => (settings::NOBODY, settings::NOBODY_NEXT),
    };
    let change = move || match nobody() && !office.get() {
        true => t(settings::CHOOSE_PERSON),
        false => t(settings::OTHER_PERSON),
    };
    let rows = move || people.get().into_iter().map(|person| view! { <Someone person wrote /> }).collect_view();
    view! {
        <Heading text=settings::PEOPLE />
        <section class="card">
            <Show when=move || office.get() || nobody()>
                <p><strong>{move || t(chosen().0)}</strong><span class="row-text">{move || t(chosen().1)}</span></p>
            </Show>
            <ul class="rows">{rows}</ul>
            <p class="row-text">{settings::BLIND}</p>
            <div class="acts">
                <LinkButton to=Route::FirstRun label=change icon=icon::PEOPLE />
            </div>
        </section>
    }
}

#[component]
fn Someone(person: Person, wrote: Memo<Vec<Writer>>) -> impl IntoView {
    let session = use_session();
    let post = person.post;
    let own = person.id.clone();
    let line = move || {
        let sheets = wrote.with(|all| all.iter().find(|one| one.person == own).cloned());
        let sheets = match sheets {
            Some(one) => settings::sheets_here(lang(), one.begun, one.sealed),
            None => t(settings::NO_SHEET_HERE).to_owned(),
        };
        if post.is_empty() { sheets } else { format!("{post} · {sheets}") }
    };
    let (id, own) = (person.id.clone(), person.id.clone());
    let (name, spoken) = (person.name.clone(), person.name);
    let is_me = Memo::new(move |_| session.person().as_ref() == Some(&own));
    let switch = move |()| switch_to(session, &id, &spoken);
    let label = name.clone();
    let after = move || match is_me.get() {
        true => view! { <Pill text=settings::ME tone=Tone::Green /> }.into_any(),
        false => {
            let (switch, label) = (switch.clone(), label.clone());
            view! { <Button label=move || settings::switch_to(lang(), &label) on_press=switch /> }.into_any()
        }
    };
    view! {
        <li class="row">
            {icon::PERSON}
            <span class="row-lines"><strong lang="vi">{name}</strong><span class="row-text">{line}</span></span>
            {after}
        </li>
    }
}

fn switch_to(session: crate::app::session::Session, id: &RecordId, name: &str) {
    let (before, office) = (session.person_now(), untrack(|| session.is_office()));
    session.choose_person(id);
    let notice = Toast::saying(settings::now_working(untrack(lang), name));
    let back =
        move || before.as_ref().map_or_else(|| session.be_office(office), |before| session.choose_person(before));
    notice.with(crate::app::words::common::UNDO, back).show();
}
