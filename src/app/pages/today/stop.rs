//! One model on the day's page: what, where, when, and how far my sheet is. The whole card leads to the sheet.

use leptos::prelude::*;
use movement::sheet::SummaryState;
use movement::today::Stop;
use movement::visit::Visit;

use crate::app::parts::card::Track;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::route::{Name, Route, Whose};
use crate::app::words::{lang, office, shell, t, today};

/// One model of a visit, or of an unfinished sheet.
#[component]
pub fn StopCard(
    /// The model and how far it is.
    stop: Stop,
    /// The visit, where it is one.
    visit: Option<Visit>,
    /// Writes the day before the time.
    with_day: bool,
    /// Whether the visit lies outside the time of the survey.
    outside_survey: bool,
) -> impl IntoView {
    let earlier = stop.sheet.as_ref().filter(|_| stop.earlier).and_then(|sheet| Name::of(sheet.id.as_str()));
    let to = Name::of(stop.model.id.as_str()).map(|name| match (&stop.recused, earlier) {
        (Some(_), _) => Route::Model(name),
        (None, Some(sheet)) => Route::Sheet(name, Whose::One(sheet)),
        (None, None) => Route::Sheet(name, Whose::Mine),
    });
    let (given, of) = progress(&stop);
    let begun = given > 0 && !stop.is_done();
    let place = [stop.unit_name.clone(), stop.thon_name.clone(), stop.field_name.clone()];
    let mut line: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
    line.extend(stop.sheet.as_ref().filter(|_| stop.earlier).map(|sheet| today::in_round(lang(), sheet.key.round)));
    line.extend(visit.as_ref().and_then(|visit| when(visit, with_day)));
    let unsent = visit.as_ref().is_some_and(|visit| !visit.notice.is_told());
    view! {
        <a class="card visit" class:edge-red=begun href=to.map(|to| to.address())>
            <div lang="vi"><h3>{stop.model.name.clone()}</h3><p>{line.join(" · ")}</p></div>
            <div class="visit-states">
                {state_pill(&stop)}
                {outside_survey.then(|| view! { <Pill text=office::OUTSIDE tone=Tone::Amber /> })}
                {unsent.then(|| view! { <Pill text=today::NO_NOTICE tone=Tone::Red /> })}
            </div>
            <Track done=given all=of label=shell::SHEET />
        </a>
    }
}

fn state_pill(stop: &Stop) -> impl IntoView + use<> {
    let stop = stop.clone();
    let tone = match stop.sheet.as_ref().map(|sheet| &sheet.state) {
        _ if stop.recused.is_some() => Tone::Plain,
        Some(SummaryState::Sealed { .. }) => Tone::Blue,
        Some(SummaryState::Draft { .. }) => Tone::Amber,
        Some(SummaryState::Blank) | None => Tone::Gold,
    };
    view! { <Pill text=move || state_words(&stop) tone /> }
}

fn state_words(stop: &Stop) -> String {
    if let Some(why) = &stop.recused {
        return today::recused(lang(), why).to_owned();
    }
    match stop.sheet.as_ref().map(|sheet| &sheet.state) {
        Some(SummaryState::Sealed { .. }) => t(today::SEALED).to_owned(),
        Some(SummaryState::Draft { version, .. }) if *version > 1 => t(today::AMENDING).to_owned(),
        Some(SummaryState::Draft { given, of, .. }) => today::scoring(lang(), *given, *of),
        Some(SummaryState::Blank) | None => t(today::NOT_BEGUN).to_owned(),
    }
}

fn progress(stop: &Stop) -> (usize, usize) {
    match stop.sheet.as_ref().map(|sheet| &sheet.state) {
        Some(SummaryState::Draft { given, of, .. }) => (*given, *of),
        Some(SummaryState::Sealed { .. }) => (1, 1),
        Some(SummaryState::Blank) | None => (0, 1),
    }
}

fn when(visit: &Visit, with_day: bool) -> Option<String> {
    let time = visit.time.map(|time| time.to_string());
    let day = visit.date.filter(|_| with_day).map(|day| day.written());
    let parts: Vec<String> = day.into_iter().chain(time).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
