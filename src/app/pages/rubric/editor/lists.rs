//! The grounds for exclusion and the classes of the draft.

use leptos::prelude::*;
use movement::Points;
use movement::rubric::{Band, Body, Place, Veto};

use super::super::bench::{Bench, Spot, Sum};
use super::field::{Moves, SumAt, TextAt, pull, raise};
use super::go::id_of;
use super::problems::Faults;
use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::words::{lang, rubric};

/// The grounds for exclusion.
#[component]
pub fn Vetoes(
    /// The draft.
    bench: Bench,
) -> impl IntoView {
    let count = Memo::new(move |_| bench.read(|body| body.vetoes.len()));
    let add = move |()| {
        bench.change(|body| {
            let key = free_key("dieu", body.vetoes.iter().map(|veto| veto.key.as_str()));
            body.vetoes.push(Veto { key, text: String::new() });
        });
    };
    let row = move |i: usize| {
        view! {
            <div class="edit-row" id=id_of(Place::Veto(i))>
                <Faults bench at=Place::Veto(i) />
                <TextAt bench label=rubric::TEXT spot=Spot::VetoText(i) many=true />
                <TextAt bench label=rubric::KEY spot=Spot::VetoKey(i) hint=Some(rubric::KEY_HINT) />
                <Moves bench name=move || rubric::at_veto(lang(), i + 1) first=i == 0 at=(i, 0, 0)
                    up=|body, (i, _, _)| raise(&mut body.vetoes, i) out=|body, (i, _, _)| pull(&mut body.vetoes, i) />
            </div>
        }
    };
    view! {
        <Heading text=rubric::VETOES />
        <section class="card">
            <For each=move || 0..count.get() key=|i| *i children=row />
            <div class="acts"><Button label=rubric::ADD_VETO icon=icon::PLUS on_press=add /></div>
        </section>
    }
}

/// The classes.
#[component]
pub fn Bands(
    /// The draft.
    bench: Bench,
) -> impl IntoView {
    let count = Memo::new(move |_| bench.read(|body| body.bands.len()));
    let add = move |()| bench.change(add_band);
    let row = move |i: usize| {
        view! {
            <div class="edit-row" id=id_of(Place::Band(i))>
                <Faults bench at=Place::Band(i) />
                <TextAt bench label=rubric::NAME spot=Spot::BandName(i) />
                <SumAt bench label=rubric::FROM sum=Sum::BandFrom(i) />
                <TextAt bench label=rubric::KEY spot=Spot::BandKey(i) hint=Some(rubric::KEY_HINT) />
                <Moves bench name=move || bench.text(Spot::BandName(i)) first=i == 0 at=(i, 0, 0)
                    up=|body, (i, _, _)| raise(&mut body.bands, i) out=|body, (i, _, _)| pull(&mut body.bands, i) />
            </div>
        }
    };
    view! {
        <Heading text=rubric::BANDS />
        <section class="card">
            <For each=move || 0..count.get() key=|i| *i children=row />
            <div class="acts"><Button label=rubric::ADD_BAND icon=icon::PLUS on_press=add /></div>
        </section>
    }
}

/// Adds a class below all others.
fn add_band(body: &mut Body) {
    let key = free_key("loai", body.bands.iter().map(|band| band.key.as_str()));
    let name = rubric::NEW_BAND.in_lang(untrack(lang)).to_owned();
    body.bands.push(Band { key, name, from: Points::ZERO });
}

/// The first key of a stem with a number that is not taken.
fn free_key<'a>(stem: &str, taken: impl Iterator<Item = &'a str>) -> String {
    let taken: Vec<&str> = taken.collect();
    let keys = (1..=taken.len() + 1).map(|n| format!("{stem}-{n}"));
    keys.into_iter().find(|key| !taken.contains(&key.as_str())).unwrap_or_else(|| stem.to_owned())
}
