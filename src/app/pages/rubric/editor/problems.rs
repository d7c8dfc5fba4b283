//! Every problem of the draft at once, each with its place and weight; and those of one place, beside it.

use leptos::prelude::*;
use movement::rubric::{Place, Problem, Weight};

use super::super::bench::Bench;
use crate::app::parts::card::{Card, Heading};
use crate::app::parts::pill::{Pill, Tone};
use crate::app::words::{lang, rubric};

/// All problems.
#[component]
pub fn Problems(
    /// The draft.
    bench: Bench,
) -> impl IntoView {
    let side = move || {
        let (blocking, all) = bench.count();
        Some(rubric::problems(lang(), blocking, all)).filter(|_| all > 0)
    };
    let edge = Signal::derive(move || match bench.count() {
        (0, 0) => Tone::Green,
        (0, _) => Tone::Amber,
        _ => Tone::Red,
    });
    let line = move |problem: Problem| {
        let (text, tone) = match problem.fault.weight() {
            Weight::Block => (rubric::BLOCKS, Tone::Red),
            Weight::Warn => (rubric::WARNS, Tone::Amber),
        };
        let place = move || bench.read(|body| rubric::place(lang(), body, problem.place));
        view! {
            <li class="row">
                <span class="row-lines"><strong>{place}</strong>
                    <span class="row-text">{move || rubric::fault(lang(), problem.fault)}</span></span>
                <Pill text tone />
            </li>
        }
    };
    view! {
        <Heading text=rubric::PROBLEMS side=MaybeProp::derive(side) />
        <Card edge>
            <div role="status">
                <Show when=move || bench.count().1 == 0><p>{rubric::NO_PROBLEMS}</p></Show>
                <ul class="rows">{move || bench.problems().into_iter().map(line).collect_view()}</ul>
            </div>
        </Card>
    }
}

/// The problems of one place.
#[component]
pub fn Faults(
    /// The draft.
    bench: Bench,
    /// The place.
    at: Place,
) -> impl IntoView {
    let here = move || {
        let found = bench.problems().into_iter().filter(|one| one.place == at);
        found.map(|one| view! { <li class="field-fault">{rubric::fault(lang(), one.fault)}</li> }).collect_view()
    };
    view! { <ul>{here}</ul> }
}
