//! The head of the accounts: the balance, and below it what came and went by trip, by activity and by source of funds.

use leptos::prelude::*;
use movement::money::{Balance, Share, sums};
use movement::record::Noun;

use crate::app::parts::card::{Tile, Tiles};
use crate::app::parts::icon;
use crate::app::parts::pill::Tone;
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::words::{Lang, Text, common, count, lang, office, t};

/// The figures of the accounts.
#[component]
pub fn Money() -> impl IntoView {
    let session = use_session();
    // A trip's name comes from its visit: entries and visits are followed alike.
    let read = Memo::new(move |_| session.view(sums));
    move || {
        let found = read.get();
        let all = found.all;
        let tone = match all.left() {
            ..0 => Tone::Red,
            0 => Tone::Plain,
            1.. => Tone::Green,
        };
        view! {
            <div class="amounts"><Tiles>
                <Tile number=move || dong(lang(), all.allocated) label=office::MONEY_IN />
                <Tile number=move || dong(lang(), all.spent) label=office::MONEY_OUT />
                <Tile number=move || dong(lang(), all.left()) label=office::MONEY_LEFT tone />
            </Tiles></div>
            {all.over.then(|| view! { <p class="card edge-amber fault-what">{icon::WARNING}<strong>{office::MONEY_OVER}</strong></p> })}
            {shares(office::MONEY_BY_TRIP, found.trips)}
            {shares(office::MONEY_BY_ACTIVITY, found.activities)}
            {shares(office::MONEY_BY_SOURCE, found.sources)}
        }
    }
}

fn dong(lang: Lang, amount: i64) -> String {
    let sign = if amount < 0 { "−" } else { "" };
    format!("{sign}{}", count(lang, amount.unsigned_abs()))
}

/// A table folded away under its title; nothing where nothing is shared.
fn shares(title: Text, all: Vec<Share>) -> AnyView {
    if all.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="card names">
            <summary>{title}</summary>
            <table class="figures">
                <thead><tr>
                    <td></td>
                    <th scope="col">{office::MONEY_CAME}</th>
                    <th scope="col">{office::MONEY_WENT}</th>
                    <th scope="col">{office::MONEY_REST}</th>
                </tr></thead>
                <tbody>{all.into_iter().map(line).collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn line(share: Share) -> impl IntoView {
    let Balance { allocated, spent, .. } = share.sums;
    let left = share.sums.left();
    let to = share.record.and_then(|id| Some((Noun::of(&id)?, Name::of(id.as_str())?)));
    let name = share.name;
    let name = move || if name.is_empty() { t(common::NOT_SET).to_owned() } else { name.clone() };
    let head = match to {
        Some((noun, id)) => view! { <a href=Route::Record(noun, id).address()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{head}</th>
            <td>{move || dong(lang(), allocated)}</td>
            <td>{move || dong(lang(), spent)}</td>
            <td>{move || dong(lang(), left)}</td>
        </tr>
    }
}
