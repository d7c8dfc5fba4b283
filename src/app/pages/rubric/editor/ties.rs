//! How the draft tells equal totals apart, first rule first.

use leptos::prelude::*;
use movement::rubric::{Place, Tie};

use super::super::bench::Bench;
use super::field::{Moves, pull, raise};
use super::go::id_of;
use super::problems::Faults;
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::field::{Choice, Select};
use crate::app::parts::icon;
use crate::app::words::{lang, rubric};

/// What stands in the list for the earlier registration; no group's code has an exclamation mark before it.
const EARLIER: &str = "!earlier";

/// The rules for ties.
#[component]
pub fn Ties(
    /// The draft.
    bench: Bench,
) -> impl IntoView {
    let count = Memo::new(move |_| bench.read(|body| body.ties.len()));
    let add = move |()| bench.change(|body| body.ties.push(Tie::EarlierRegistration));
    view! {
        <Heading text=rubric::TIES />
        <section class="card">
            <For each=move || 0..count.get() key=|i| *i children=move |i| view! { <TieAt bench i /> } />
            <div class="acts"><Button label=rubric::ADD_TIE icon=icon::PLUS on_press=add /></div>
        </section>
    }
}

#[component]
fn TieAt(bench: Bench, i: usize) -> impl IntoView {
    let codes =
        Memo::new(move |_| bench.read(|body| body.groups.iter().map(|group| group.code.clone()).collect::<Vec<_>>()));
    let choices = move || {
        let group = |code: String| Choice::new(code.clone(), move || rubric::tie_group(lang(), &code));
        let mut all: Vec<Choice> = codes.get().into_iter().map(group).collect();
        all.push(Choice::new(EARLIER, rubric::TIE_EARLIER));
        all
    };
    let value = move || {
        bench.read(|body| match body.ties.get(i) {
            Some(Tie::Group(code)) => code.clone(),
            Some(Tie::EarlierRegistration) => EARLIER.to_owned(),
            None => String::new(),
        })
    };
    let set = move |chosen: String| {
        let tie = match chosen.as_str() {
            "" => return,
            EARLIER => Tie::EarlierRegistration,
            _ => Tie::Group(chosen),
        };
        bench.change(|body| {
            if let Some(own) = body.ties.get_mut(i) {
                *own = tie;
            }
        });
    };
    view! {
        <div class="edit-row" id=id_of(Place::Tie(i))>
            <Faults bench at=Place::Tie(i) />
            <Select label=rubric::RULE choices=Signal::derive(choices) value=Signal::derive(value)
                none=rubric::CHOOSE_RULE on_choose=set />
            <Moves bench name=move || rubric::at_tie(lang(), i + 1) first=i == 0 at=(i, 0, 0)
                up=|body, (i, _, _)| raise(&mut body.ties, i) out=|body, (i, _, _)| pull(&mut body.ties, i) />
        </div>
    }
}
