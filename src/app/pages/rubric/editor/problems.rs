//! Every problem of the draft at once, what must be mended first, each with its place and weight and the way there; and
//! those of one place, beside it.

use leptos::prelude::*;
use movement::rubric::{Place, Problem, Weight};

use super::super::bench::Bench;
use super::go::go;
use crate::app::parts::card::{Card, Heading};
use crate::app::parts::icon;
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
            <li>
                <button type="button" class="row" on:click=move |_| go(problem.place)>
                    <span class="row-lines"><strong>{place}</strong>
                        <span class="row-text">{move || rubric::fault(lang(), problem.fault)}</span></span>
                    <Pill text tone />
                    {icon::FORWARD}
                </button>
            </li>
        }
    };
    let all = move || {
        let mut all = bench.problems();
        heaviest_first(&mut all);
        all.into_iter().map(line).collect_view()
    };
    view! {
        <Heading text=rubric::PROBLEMS side=MaybeProp::derive(side) />
        <Card edge>
            <div role="status">
                <Show when=move || bench.count().1 == 0><p>{rubric::NO_PROBLEMS}</p></Show>
                <ul class="rows">{all}</ul>
            </div>
        </Card>
    }
}

/// What must be mended before what is worth a look; among equals in reading order.
fn heaviest_first(all: &mut [Problem]) {
    ledger::order::by(all, |one, other| other.fault.weight().cmp(&one.fault.weight()));
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

#[cfg(test)]
mod tests {
    use movement::rubric::Fault;

    use super::*;

    #[test]
    fn what_must_be_mended_stands_first_and_keeps_its_order() {
        let of = |place, fault| Problem { place, fault };
        let mut all = vec![
            of(Place::Whole, Fault::NoLevels),
            of(Place::Group(0), Fault::CodeTwice),
            of(Place::Group(1), Fault::GuidanceMissing),
            of(Place::Group(2), Fault::NoCriteria),
        ];
        heaviest_first(&mut all);
        let places: Vec<Place> = all.iter().map(|one| one.place).collect();
        assert_eq!(places, [Place::Group(0), Place::Group(2), Place::Whole, Place::Group(1)]);
    }
}
