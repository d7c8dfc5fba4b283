//! One criterion of the draft: code, name, maximum, step, guidance, evidence, levels.

use leptos::prelude::*;
use movement::rubric::{CriterionId, Place};

use super::super::bench::{Bench, Spot, Sum, criterion};
use super::field::{Moves, SumAt, TextAt, pull, raise};
use super::go::id_of;
use super::levels::Levels;
use super::problems::Faults;
use crate::app::parts::field::{CheckBox, Choice, Select, TextField};
use crate::app::words::{decimal, lang, rubric, t};

/// The steps a criterion may have, in hundredths.
const STEPS: [i32; 3] = [100, 50, 25];

/// A criterion, opened by a tap.
#[component]
pub fn CriterionAt(
    /// The draft.
    bench: Bench,
    /// The group's place.
    g: usize,
    /// The criterion's place in it.
    c: usize,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let title = move || format!("{} {}", code(bench, g, c), bench.text(Spot::Name(g, c)));
    let max = move || bench.sum(Sum::Max(g, c)).map(|max| rubric::points(lang(), &decimal(lang(), max.wide())));
    view! {
        <details class="edit-criterion" id=id_of(Place::Criterion(g, c)) on:toggle=move |_| open.set(true)>
            <summary><strong lang="vi">{title}</strong><span class="row-text">{max}</span></summary>
            {move || open.get().then(|| view! { <Inside bench g c /> }.into_any())}
        </details>
    }
}

#[component]
fn Inside(bench: Bench, g: usize, c: usize) -> impl IntoView {
    let skips =
        Signal::derive(move || bench.peek(|body| criterion(body, g, c).is_some_and(|one| one.skippable)) == Some(true));
    let skip = move |on: bool| {
        bench.change(|body| {
            if let Some(one) = criterion(body, g, c) {
                one.skippable = on;
            }
        });
    };
    view! {
        <div class="edit-part">
            <Faults bench at=Place::Criterion(g, c) />
            <Moves bench name=move || bench.text(Spot::Name(g, c)) first=c == 0 at=(g, c, 0)
                up=|body, (g, c, _)| { if let Some(group) = body.groups.get_mut(g) { raise(&mut group.criteria, c) } }
                out=|body, (g, c, _)| { if let Some(group) = body.groups.get_mut(g) { pull(&mut group.criteria, c) } } />
            <CodeAt bench g c />
            <TextAt bench label=rubric::NAME spot=Spot::Name(g, c) />
            <SumAt bench label=rubric::MAX sum=Sum::Max(g, c) />
            <StepAt bench g c />
            <TextAt bench label=rubric::GUIDANCE spot=Spot::Guidance(g, c) many=true />
            <TextAt bench label=rubric::EVIDENCE spot=Spot::Evidence(g, c) many=true />
            <CheckBox label=rubric::SKIPPABLE value=skips on_change=skip />
            <Levels bench g c />
        </div>
    }
}

#[component]
fn CodeAt(bench: Bench, g: usize, c: usize) -> impl IntoView {
    let fault = RwSignal::new(None::<String>);
    let set = move |text: String| match CriterionId::new(text.trim()) {
        Ok(code) => {
            fault.set(None);
            bench.change(|body| {
                if let Some(one) = criterion(body, g, c) {
                    one.code = code;
                }
            });
        }
        Err(_) => fault.set(Some(t(rubric::CODE_WRONG).to_owned())),
    };
    view! { <TextField label=rubric::CODE value=Signal::derive(move || code(bench, g, c)) fault on_done=set /> }
}

#[component]
fn StepAt(bench: Bench, g: usize, c: usize) -> impl IntoView {
    let choices = || STEPS.map(|step| Choice::new(step.to_string(), move || decimal(lang(), step.into()))).to_vec();
    let value = move || bench.sum(Sum::Step(g, c)).map(|step| step.get().to_string()).unwrap_or_default();
    let set = move |text: String| {
        if let Ok(step) = text.parse() {
            bench.set_sum(Sum::Step(g, c), movement::Points::hundredths(step));
        }
    };
    view! {
        <Select label=rubric::STEP choices=Signal::derive(choices) value=Signal::derive(value) none="—" on_choose=set />
    }
}

fn code(bench: Bench, g: usize, c: usize) -> String {
    bench.peek(|body| criterion(body, g, c).map(|one| one.code.to_string())).flatten().unwrap_or_default()
}
