//! Bonus, penalty and grounds for exclusion: seldom needed, so they are folded away until one of them is used.
//! Bonus and penalty need a reason; points chosen before the reason is written wait for it, also for the next opening.

use leptos::prelude::*;
use movement::points::Points;
use movement::rubric::Veto;
use movement::sheet::{Sheet, Verb};

use super::clash::Clash;
use super::desk::Desk;
use super::jump::Part;
use crate::app::parts::field::{CheckBox, TextField};
use crate::app::parts::points::PointsPad;
use crate::app::words::{Text, decimal, lang, sheet, t};

/// Bonus or penalty.
#[derive(Clone, Copy)]
struct Extra {
    name: Text,
    reason: &'static str,
    /// The draft of points that wait for their reason.
    points: &'static str,
    read: fn(&Sheet) -> (Points, &str),
    verb: fn(Points, String) -> Verb,
}

const BONUS: Extra = Extra {
    name: sheet::BONUS,
    reason: "bonus.why",
    points: "bonus.points",
    read: |of| (of.bonus, &of.bonus_reason),
    verb: Verb::Bonus,
};
const PENALTY: Extra = Extra {
    name: sheet::PENALTY,
    reason: "penalty.why",
    points: "penalty.points",
    read: |of| (of.penalty, &of.penalty_reason),
    verb: Verb::Penalty,
};

/// The folded part of the sheet.
#[component]
pub fn Extras(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let body = desk.body();
    let (bonus, penalty, vetoes) = (body.bonus, body.penalty, body.vetoes.clone());
    let used =
        desk.sheet.with_untracked(|of| of.bonus > Points::ZERO || of.penalty > Points::ZERO || !of.vetoes.is_empty());
    let used = used || [BONUS, PENALTY].iter().any(|extra| waiting(desk, *extra).is_some());
    let clashes = move || {
        let ours =
            |name: &&String| name.starts_with("bonus") || name.starts_with("penalty") || name.starts_with("veto.");
        desk.sheet.with(|of| of.conflicts.iter().filter(ours).cloned().collect::<Vec<_>>())
    };
    let sums = move || {
        let (bonus, penalty) = desk.tally.with(|tally| (tally.bonus.wide(), tally.penalty.wide()));
        format!("+{} · −{}", decimal(lang(), bonus), decimal(lang(), penalty))
    };
    view! {
        <section class="sheet-group" id=Part::Extras.id()>
            <details class="card fold wide" open=used>
                <summary><h2>{sheet::EXTRAS}</h2><b>{sums}</b></summary>
                <div class="extras">
                    <Clash desk registers=Signal::derive(clashes) />
                    {(bonus > Points::ZERO).then(|| view! { <One desk extra=BONUS most=bonus guidance=body.bonus_guidance.clone() /> })}
                    {(penalty > Points::ZERO).then(|| view! { <One desk extra=PENALTY most=penalty guidance=body.penalty_guidance.clone() /> })}
                    {(!vetoes.is_empty()).then(|| view! { <Vetoes desk vetoes /> })}
                </div>
            </details>
        </section>
    }
}

/// Points that wait for their reason, in hundredths.
fn waiting(desk: Desk, extra: Extra) -> Option<i32> {
    desk.kept(extra.points, "")?.parse().ok()
}

#[component]
fn One(desk: Desk, extra: Extra, most: Points, guidance: String) -> impl IntoView {
    let stored = Memo::new(move |_| desk.sheet.with(|of| (extra.read)(of).0.get()));
    let reason = Memo::new(move |_| desk.sheet.with(|of| (extra.read)(of).1.to_owned()));
    let waiting = RwSignal::new(waiting(desk, extra));
    let typed = RwSignal::new(desk.kept(extra.reason, &reason.get_untracked()));
    let value = Signal::derive(move || Some(waiting.get().unwrap_or_else(|| stored.get())));
    let text = Signal::derive(move || typed.get().unwrap_or_else(|| reason.get()));
    let write = move |points: i32, why: String| {
        let lacks = points > 0 && why.trim().is_empty();
        waiting.set(lacks.then_some(points));
        if lacks {
            desk.draft(extra.points, &points.to_string());
        } else {
            desk.forget(extra.points);
        }
        if !lacks && desk.write((extra.verb)(Points::hundredths(points), why)) {
            typed.set(None);
            desk.forget(extra.reason);
        }
    };
    let give = move |points: i32| write(points, text.get_untracked());
    let writing = RwSignal::new(false);
    let draft = move |why: String| {
        writing.set(!why.trim().is_empty());
        desk.draft(extra.reason, &why);
    };
    let done = move |why: String| {
        typed.set(Some(why.clone()));
        let points = value.get_untracked().unwrap_or(0);
        if points > 0 {
            write(points, why);
        }
    };
    let fault = MaybeProp::derive(move || {
        (waiting.get().is_some() && !writing.get()).then(|| t(sheet::REASON_NEEDED).to_owned())
    });
    let label = move || format!("{}, {}", t(extra.name), sheet::at_most(lang(), &decimal(lang(), most.wide())));
    view! {
        <div class="crit-panel">
            <p><strong>{label}</strong></p>
            {(!guidance.is_empty()).then(|| view! { <p class="quiet" lang="vi">{guidance}</p> })}
            <PointsPad max=most.get() step=25 value label on_give=give disabled=desk.closed />
            <TextField label=move || sheet::reason_for(lang(), t(extra.name)) value=text fault
                on_typed=move |why: String| desk.typing(extra.reason, &why) on_draft=draft on_done=done disabled=desk.closed />
        </div>
    }
}

#[component]
fn Vetoes(desk: Desk, vetoes: Vec<Veto>) -> impl IntoView {
    let one = move |veto: Veto| {
        let (own, key) = (veto.key.clone(), veto.key);
        let value = Signal::derive(move || desk.sheet.with(|of| of.vetoes.contains(&own)));
        let change = move |on| {
            desk.write(Verb::Veto(key.clone(), on));
        };
        view! { <CheckBox label=veto.text written=true value disabled=desk.closed on_change=change /> }
    };
    view! {
        <div class="vetoes">
            <p><strong>{sheet::VETOES}</strong>" "<span class="quiet">{sheet::VETO_WHAT}</span></p>
            {vetoes.into_iter().map(one).collect_view()}
        </div>
    }
}
