//! The groups of the draft, each opened by a tap; its fields are made only then.

use leptos::prelude::*;
use movement::Points;
use movement::rubric::{Criterion, CriterionId, Group, Place};

use super::super::bench::{Bench, Spot};
use super::criterion::CriterionAt;
use super::field::{Moves, TextAt, pull, raise};
use super::go::id_of;
use super::problems::Faults;
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::field::TextField;
use crate::app::parts::icon;
use crate::app::words::{decimal, lang, rubric, t};

/// All groups.
#[component]
pub fn Groups(
    /// The draft.
    bench: Bench,
) -> impl IntoView {
    let count = Memo::new(move |_| bench.read(|body| body.groups.len()));
    let add = move |()| {
        bench.change(|body| {
            let code = format!("N{}", body.groups.len() + 1);
            let name = rubric::NEW_GROUP.in_lang(untrack(lang)).to_owned();
            body.groups.push(Group { code, name, minimum: None, criteria: Vec::new() });
        });
    };
    view! {
        <Heading text=rubric::GROUPS />
        <For each=move || 0..count.get() key=|g| *g children=move |g| view! { <GroupAt bench g /> } />
        <div class="acts"><Button label=rubric::ADD_GROUP icon=icon::PLUS on_press=add /></div>
    }
}

#[component]
fn GroupAt(bench: Bench, g: usize) -> impl IntoView {
    let open = RwSignal::new(false);
    let title = move || format!("{}. {}", bench.text(Spot::GroupCode(g)), bench.text(Spot::GroupName(g)));
    let sum = move || {
        let lang = lang();
        let max = bench.read(|body| body.groups.get(g).map(Group::max).unwrap_or_default());
        rubric::points(lang, &decimal(lang, max.wide()))
    };
    view! {
        <details class="card" id=id_of(Place::Group(g)) on:toggle=move |_| open.set(true)>
            <summary><strong lang="vi">{title}</strong><span class="row-text">{sum}</span></summary>
            {move || open.get().then(|| view! { <Inside bench g /> }.into_any())}
        </details>
    }
}

#[component]
fn Inside(bench: Bench, g: usize) -> impl IntoView {
    let count = Memo::new(move |_| bench.read(|body| body.groups.get(g).map_or(0, |group| group.criteria.len())));
    let add = move |()| {
        bench.change(|body| {
            body.groups.get_mut(g).map(another);
        });
    };
    view! {
        <div class="edit-part">
            <Faults bench at=Place::Group(g) />
            <Moves bench name=move || bench.text(Spot::GroupName(g)) first=g == 0 at=(g, 0, 0)
                up=|body, (g, _, _)| raise(&mut body.groups, g) out=|body, (g, _, _)| pull(&mut body.groups, g) />
            <TextAt bench label=rubric::CODE spot=Spot::GroupCode(g) />
            <TextAt bench label=rubric::NAME spot=Spot::GroupName(g) />
            <MinimumAt bench g />
            <For each=move || 0..count.get() key=|c| *c children=move |c| view! { <CriterionAt bench g c /> } />
            <div class="acts"><Button label=rubric::ADD_CRITERION icon=icon::PLUS on_press=add /></div>
        </div>
    }
}

#[component]
fn MinimumAt(bench: Bench, g: usize) -> impl IntoView {
    let fault = RwSignal::new(None::<String>);
    let stands = move || bench.read(|body| body.groups.get(g).and_then(|group| group.minimum));
    let value = Signal::derive(move || stands().map(|least| decimal(lang(), least.wide())).unwrap_or_default());
    let set = move |text: String| {
        let least = if text.trim().is_empty() { Ok(None) } else { Points::parse(&text).map(Some) };
        match least {
            Ok(least) => {
                fault.set(None);
                bench.change(|body| {
                    if let Some(group) = body.groups.get_mut(g) {
                        group.minimum = least;
                    }
                });
            }
            Err(_) => fault.set(Some(t(rubric::POINTS_WRONG).to_owned())),
        }
    };
    view! {
        <TextField label=rubric::MINIMUM hint=rubric::MINIMUM_HINT value fault keyboard="decimal" on_done=set />
    }
}

/// Adds a criterion of five points in halves under the next free code of the group.
fn another(group: &mut Group) {
    let free = |n: &usize| {
        let code = format!("{}.{n}", group.code);
        group.criteria.iter().all(|criterion| criterion.code.as_str() != code)
    };
    let n = (1..=group.criteria.len() + 1).find(free).unwrap_or(1);
    let coded = CriterionId::new(&format!("{}.{n}", group.code)).or_else(|_| CriterionId::new(&format!("M.{n}")));
    let Ok(code) = coded else { return };
    group.criteria.push(Criterion {
        code,
        name: rubric::NEW_CRITERION.in_lang(untrack(lang)).to_owned(),
        max: Points::whole(5),
        step: Points::hundredths(50),
        guidance: String::new(),
        levels: Vec::new(),
        evidence: String::new(),
        skippable: false,
    });
}
