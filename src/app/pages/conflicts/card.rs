//! One conflict: where it is, every value with who, when and on which device, and the way to choose.

use ledger::Value;
use leptos::prelude::*;
use movement::{Command, Refusal};

use super::Desk;
use super::read::{Clash, Standing};
use super::third::Third;
use crate::app::parts::card::Card;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::route::{self, Route};
use crate::app::session::Refused;
use crate::app::shell::live::announce_now;
use crate::app::shell::toast::Toast;
use crate::app::words::{conflicts, lang, moment, refusals, t};

/// One conflict.
#[component]
pub fn ClashCard(
    /// What is in conflict.
    clash: Clash,
    /// Whether it was settled here and is being chosen again.
    again: bool,
    /// What the page shares.
    desk: Desk,
) -> impl IntoView {
    let fault = RwSignal::new(None::<String>);
    let clash = StoredValue::new(clash);
    let settle = Callback::new(move |value: Value| {
        if let Some(clash) = clash.try_get_value() {
            let refused = choose(desk, &clash, value).err();
            fault.set(refused.map(|refused| refusals::refused(untrack(lang), &refused)));
            if let Some(said) = fault.get_untracked() {
                announce_now(said);
            }
        }
    });
    let (title, place, settles) = clash.with_value(|one| (one.title.clone(), one.place.clone(), one.settles));
    let values = clash.with_value(|one| one.values.clone());
    let row = move |standing: Standing| view! { <OneValue standing clash settles desk on_choose=settle /> };
    view! {
        <Card edge=if again { Tone::Gold } else { Tone::Red }>
            <header class="clash-head">
                <div><h2>{place}</h2><p class="row-text">{title}</p></div>
                {again.then(|| view! { <Pill text=conflicts::REOPENED tone=Tone::Gold /> })}
            </header>
            <ul class="rows">{values.into_iter().map(row).collect_view()}</ul>
            {settles.then(|| view! { <Third clash desk on_choose=settle /> })}
            {(!settles).then(|| view! { <p class="row-text">{conflicts::NOT_MINE}</p> })}
            <p class="field-fault">{move || fault.get()}</p>
        </Card>
    }
}

/// One of the values.
#[component]
fn OneValue(
    standing: Standing,
    clash: StoredValue<Clash>,
    settles: bool,
    desk: Desk,
    on_choose: Callback<Value>,
) -> impl IntoView {
    let place = clash.with_value(|one| one.place.clone());
    let value = standing.value();
    let Standing { words, who, wall_ms, incarnation, .. } = standing;
    let spoken = short(&words);
    let label = move || conflicts::choose_value(lang(), &spoken, &place);
    let from = move || {
        let who = who.clone().unwrap_or_else(|| t(conflicts::SOMEBODY).to_owned());
        format!("{who} · {} · {}", moment(wall_ms), desk.session.device_called(lang(), incarnation))
    };
    let button = value.filter(|_| settles).map(|value| {
        let press = move |_| on_choose.run(value.clone());
        view! { <button type="button" class="ghost" aria-label=label on:click=press>{conflicts::CHOOSE}</button> }
    });
    view! {
        <li class="row">
            <span class="row-lines"><strong class="clash-value" lang="vi">{words}</strong><span class="row-text">{from}</span></span>
            {button}
        </li>
    }
}

/// Settles on a value and offers to choose again; a value that stands already is as good as chosen.
fn choose(desk: Desk, clash: &Clash, value: Value) -> Result<(), Refused> {
    let Clash { record, register, .. } = clash.clone();
    match desk.session.act(&Command::Settle { record, register, value }) {
        Ok(_) | Err(Refused::Domain(Refusal::NothingChanges)) => {}
        Err(refused) => return Err(refused),
    }
    let drafted = super::third::draft_key(clash);
    desk.session.drop_draft(&drafted);
    desk.again.update(|again| again.retain(|one| one.record != clash.record || one.register != clash.register));
    let kept = clash.clone();
    let reopen = move || {
        // The page may be gone by then; the choice stands.
        desk.again.try_update(|again| again.insert(0, kept.clone()));
        route::go(&Route::Conflicts);
    };
    Toast::saying(conflicts::chosen(untrack(lang), &clash.place)).with(conflicts::AGAIN, reopen).show();
    Ok(())
}

/// Enough of a long text to know it by.
fn short(words: &str) -> String {
    match words.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or(words)),
        None => words.to_owned(),
    }
}
