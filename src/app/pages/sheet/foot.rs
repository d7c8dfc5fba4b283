//! The bar at the bottom: the total, the class, how many criteria are left, and the one next step; on low screens the
//! save state too.

use leptos::prelude::*;
use movement::sheet::Tally;

use super::desk::Desk;
use super::said;
use crate::app::parts::card::Track;
use crate::app::shell::SaveSlot;
use crate::app::words::{Text, decimal, lang, sheet};

/// The foot of the sheet.
#[component]
pub fn Foot(
    /// The sheet.
    desk: Desk,
    /// Opens the check list.
    checking: RwSignal<bool>,
) -> impl IntoView {
    let body = desk.body();
    // Shown where the top bar does not stay: on a phone on its side.
    let save = use_context::<SaveSlot>().unwrap_or_default();
    let max = move || desk.tally.with(|tally| said::of_max(lang(), tally));
    let under = move || desk.tally.with(|tally| said::under_total(lang(), tally, &body));
    let total = move || desk.tally.with(|tally| decimal(lang(), tally.total.wide()));
    let done = move || desk.tally.with(given);
    let all = move || desk.tally.with(|tally| tally.groups.iter().map(|group| group.of).sum::<usize>());
    view! {
        <div class="sum">
            <p><strong>{total}</strong>" "<span>{max}</span></p>
            <p><span>{under}</span></p>
            <Track done=Signal::derive(done) all=Signal::derive(all) label=sheet::PROGRESS />
        </div>
        <div class="foot-save">{save.0.run()}</div>
        {move || (!desk.closed.get()).then(|| view! { <Step desk checking /> })}
    }
}

/// The next step: to the next criterion left, or to the check list. The button is as wide for either, so that the foot
/// keeps its height.
#[component]
fn Step(desk: Desk, checking: RwSignal<bool>) -> impl IntoView {
    let finished = Memo::new(move |_| desk.tally.with(|tally| tally.left.is_empty()));
    let press = move |_| if finished.get_untracked() { checking.set(true) } else { desk.go_on() };
    let one = move |label: Text, off: bool| view! { <span class:is-off=move || finished.get() == off>{label}</span> };
    view! {
        <button type="button" class="solid step" on:click=press>{one(sheet::NEXT, true)}{one(sheet::TO_SEAL, false)}</button>
    }
}

/// How many criteria are scored or left out.
fn given(tally: &Tally) -> usize {
    tally.groups.iter().map(|group| group.done).sum()
}
