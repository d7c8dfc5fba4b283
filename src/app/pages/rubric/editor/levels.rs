//! The levels of a criterion: from which points to which, what each is called and what one sees there.

use leptos::prelude::*;
use movement::Points;
use movement::rubric::{Criterion, Level, Place};

use super::super::bench::{Bench, Spot, Sum, criterion};
use super::field::{Moves, SumAt, TextAt, pull, raise};
use super::go::id_of;
use super::problems::Faults;
use crate::app::parts::button::Button;
use crate::app::parts::icon;
use crate::app::words::rubric;

/// The levels.
#[component]
pub fn Levels(
    /// The draft.
    bench: Bench,
    /// The group's place.
    g: usize,
    /// The criterion's place in it.
    c: usize,
) -> impl IntoView {
    let count =
        Memo::new(move |_| bench.peek(|body| criterion(body, g, c).map_or(0, |one| one.levels.len())).unwrap_or(0));
    let add = move |()| {
        bench.change(|body| {
            criterion(body, g, c).map(another);
        });
    };
    view! {
        <h3>{rubric::LEVELS}</h3>
        <For each=move || 0..count.get() key=|l| *l children=move |l| view! { <LevelAt bench g c l /> } />
        <div class="acts"><Button label=rubric::ADD_LEVEL icon=icon::PLUS on_press=add /></div>
    }
}

#[component]
fn LevelAt(bench: Bench, g: usize, c: usize, l: usize) -> impl IntoView {
    view! {
        <div class="edit-row" id=id_of(Place::Level(g, c, l))>
            <Faults bench at=Place::Level(g, c, l) />
            <div class="edit-pair">
                <SumAt bench label=rubric::FROM sum=Sum::LevelFrom(g, c, l) />
                <SumAt bench label=rubric::TO sum=Sum::LevelTo(g, c, l) />
            </div>
            <TextAt bench label=rubric::NAME spot=Spot::LevelName(g, c, l) />
            <TextAt bench label=rubric::TEXT spot=Spot::LevelText(g, c, l) many=true />
            <Moves bench name=move || bench.text(Spot::LevelName(g, c, l)) first=l == 0 at=(g, c, l)
                up=|body, (g, c, l)| { if let Some(one) = criterion(body, g, c) { raise(&mut one.levels, l) } }
                out=|body, (g, c, l)| { if let Some(one) = criterion(body, g, c) { pull(&mut one.levels, l) } } />
        </div>
    }
}

/// Adds a level from where the last one ends to the maximum.
fn another(one: &mut Criterion) {
    let from = one.levels.last().map_or(Points::ZERO, |last| last.to.plus(one.step)).min(one.max);
    one.levels.push(Level { from, to: one.max, name: String::new(), text: String::new() });
}
