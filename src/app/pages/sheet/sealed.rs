//! What stands above the cards of a sheet that cannot simply be written: the seal, the amendment under way, the earlier
//! versions, the recusal.

use leptos::prelude::*;
use movement::person::Recusal;
use movement::sheet::{Sheet, Version};

use super::amend::{Amend, GiveUp};
use super::change::changes;
use super::desk::Desk;
use super::next::NextSteps;
use super::said;
use crate::app::parts::button::Button;
use crate::app::parts::icon;
use crate::app::shell::state_words;
use crate::app::words::{common, decimal, lang, moment, refusals, sheet, t};

/// The seal and everything about versions; nothing on a first draft.
#[component]
pub fn Sealed(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let versions = Memo::new(move |_| desk.sheet.with(|of| of.versions.clone()));
    let sealed = Memo::new(move |_| desk.sheet.with(Sheet::sealed));
    let amending = RwSignal::new(false);
    let amends = desk.start(|start| !start.reads);
    let body = desk.body();
    let card = move || {
        let all = versions.get();
        let last = all.last().cloned()?;
        let class = said::class_name(&last.seal.class, &body);
        let now = sealed.get();
        let earlier = if now { all.len() - 1 } else { all.len() };
        Some(view! {
            <section class="card seal wide">
                <h2>{if now { icon::LOCK } else { icon::UNLOCK }}{if now { sheet::SEALED } else { sheet::AMENDING }}</h2>
                {now.then(|| view! { <Sum desk last=last.clone() class /> })}
                {(now && amends).then(|| view! { <NextSteps desk /> })}
                {(!now).then(|| last.amendment.clone().map(|why| view! { <p>{move || sheet::amend_because(lang(), &why.reason)}</p> }))}
                {(!now && amends).then(|| view! { <GiveUp desk /> })}
                {(earlier > 0).then(|| view! { <Versions desk versions=all.clone() /> })}
                {(now && amends).then(|| view! { <div class="acts"><Button label=sheet::AMEND icon=icon::EDIT on_press=move |()| amending.set(true) /></div> })}
            </section>
        })
    };
    view! {
        {card}
        <Amend desk open=amending />
    }
}

#[component]
fn Sum(desk: Desk, last: Version, class: String) -> impl IntoView {
    let far =
        move || desk.session.save_state(&desk.sheet.with(|sheet| sheet.id.clone())).map(|state| t(state_words(state)));
    let total = last.seal.total.wide();
    let class = move |lang| if class.is_empty() { sheet::NO_CLASS.in_lang(lang).to_owned() } else { class.clone() };
    view! {
        <p class="seal-sum">{move || sheet::seal_says(lang(), &decimal(lang(), total), &class(lang()))}</p>
        <p class="quiet">{move || sheet::sealed_at(lang(), &moment(last.seal.at))}</p>
        <p role="status"><strong>{far}</strong></p>
    }
}

/// All sealed versions, newest first, each with what it changed of the one before and why.
#[component]
fn Versions(desk: Desk, versions: Vec<Version>) -> impl IntoView {
    let body = desk.body();
    let order = desk.order();
    let before: Vec<Option<Version>> = [None].into_iter().chain(versions.iter().cloned().map(Some)).collect();
    let one = move |(version, before): (Version, Option<Version>)| {
        let class = said::class_name(&version.seal.class, &body);
        let changed = before.as_ref().map(|before| changes(&order, &before.seal, &version.seal)).unwrap_or_default();
        let why = before.and_then(|before| before.amendment);
        let row = |change: super::change::Change| {
            let points = |points: Option<movement::points::Points>| {
                points.map_or_else(|| "–".to_owned(), |n| decimal(lang(), n.wide()))
            };
            view! { <p class="quiet">{move || format!("{}: {} → {}", change.code, points(change.before), points(change.after))}</p> }
        };
        let (n, total, at) = (version.n, version.seal.total.wide(), version.seal.at);
        view! {
            <li>
                <strong>{move || sheet::version(lang(), n)}": "{move || sheet::seal_says(lang(), &decimal(lang(), total), &class)}</strong>
                <span class="quiet">{move || sheet::sealed_at(lang(), &moment(at))}</span>
                {why.map(|why| view! { <span>{move || sheet::amend_because(lang(), &why.reason)}</span> })}
                {changed.into_iter().map(row).collect_view()}
            </li>
        }
    };
    view! {
        <details>
            <summary>{sheet::VERSIONS}", "{common::NEWEST_FIRST}</summary>
            <ol class="versions" reversed>{versions.into_iter().zip(before).rev().map(one).collect_view()}</ol>
        </details>
    }
}

/// Why this assessor does not score this model; nothing where nothing stands in the way.
#[component]
pub fn Recused(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let why = desk.start(|start| start.recusal.clone());
    why.map(|why: Recusal| {
        let unit = desk.unit_name();
        view! {
            <section class="card edge-red wide" role="note">
                <p><strong>{move || refusals::recusal(lang(), &why, &unit)}</strong></p>
                <p class="quiet">{sheet::RECUSED_WHAT}</p>
            </section>
        }
    })
}
