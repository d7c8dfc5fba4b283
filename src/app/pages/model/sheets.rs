//! My sheet of the present round, and beside it the unit's own score; never blended, never anybody else's.

use leptos::prelude::*;
use movement::model::Page as ModelOf;
use movement::rubric::Rubric;
use movement::sheet::{Summary, SummaryState};

use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::card::{Card, Heading, Track};
use crate::app::parts::pill::{Pill, Tone};
use crate::app::route::Route;
use crate::app::words::{decimal, lang, model, shell, t, today};

/// How far my sheet is, and the way to it.
#[component]
pub fn MySheet(
    /// What is known of the model.
    page: ModelOf,
    /// Where the sheet is.
    to: Route,
) -> AnyView {
    if page.recused.is_some() {
        return view! { <Card><Pill text=today::RECUSED /></Card> }.into_any();
    }
    let Some((_, summary)) = page.mine else { return ().into_any() };
    let (label, tone, (given, of)) = match &summary.state {
        SummaryState::Blank => (model::START_SHEET, Tone::Gold, (0, 1)),
        SummaryState::Draft { given, of, .. } => (model::GO_ON, Tone::Amber, (*given, *of)),
        SummaryState::Sealed { .. } => (model::SEE_SHEET, Tone::Blue, (1, 1)),
    };
    let rubric = page.rubric;
    view! {
        <Heading text=model::MY_SHEET />
        <Card edge=tone>
            <div class="danger">
                <strong>{move || words(&summary, rubric.as_ref())}</strong>
                <LinkButton to label weight=Weight::Solid />
            </div>
            <Track done=given all=of label=shell::SHEET />
        </Card>
    }
    .into_any()
}

/// The unit's own score.
#[component]
pub fn SelfScore(
    /// What is known of the model.
    page: ModelOf,
) -> impl IntoView {
    let rubric = page.rubric;
    let own = page.own.map(|(_, summary)| summary).filter(|summary| summary.state != SummaryState::Blank);
    let text = move || match &own {
        Some(summary) => words(summary, rubric.as_ref()),
        None => t(model::NO_SELF_SCORE).to_owned(),
    };
    view! {
        <Heading text=model::SELF_SCORE />
        <Card><p>{text}</p></Card>
    }
}

fn words(summary: &Summary, rubric: Option<&Rubric>) -> String {
    match &summary.state {
        SummaryState::Blank => t(today::NOT_BEGUN).to_owned(),
        SummaryState::Draft { given, of, .. } => today::scoring(lang(), *given, *of),
        SummaryState::Sealed { total, class, .. } => {
            let bands = rubric.map(|rubric| rubric.body.bands.as_slice()).unwrap_or_default();
            let name = bands.iter().find(|band| band.key == *class).map_or("", |band| band.name.as_str());
            let max = rubric.map_or(0, |rubric| rubric.body.max().wide());
            let total = decimal(lang(), total.wide());
            model::total_and_class(lang(), &total, &decimal(lang(), max), name)
        }
    }
}
