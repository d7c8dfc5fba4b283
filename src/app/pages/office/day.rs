//! The office's part of the day's page: what is late or missing, then every team's visits with what came in, sheets that
//! are awaited, what is due. Counts sheets; never shows their points.

use leptos::prelude::*;
use movement::calendar::Dated;
use movement::record::Noun;
use movement::report::Owing;
use movement::today::{OfficeDay, Outing, Untold, Visited, for_office};
use movement::visit::Visit;

use super::calendar::line;
use super::reminders::owing_line;
use crate::app::pages::records::{lead_to, notice_words};
use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::card::{Card, Heading};
use crate::app::parts::cut::cut;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::shell::day;
use crate::app::words::{Lang, common, lang, office, t, today};

/// How many visits of the day are shown before the rest is unfolded.
const VISITS: usize = 20;
/// How many entries of the other lists.
const FEW: usize = 6;

/// The lists of the day.
#[component]
pub fn DayOfOffice() -> impl IntoView {
    let session = use_session();
    let day = Memo::new(move |_| session.view(|ledger| for_office(ledger, day::today())));
    let lists = move || {
        let now = day::today();
        let OfficeDay { today, next, awaited, untold, units, without, reports, due } = day.get();
        let (late, due): (Vec<Dated>, Vec<Dated>) = due.into_iter().partition(|one| one.day < now);
        let (missing, reports): (Vec<Owing>, Vec<Owing>) = reports.into_iter().partition(|one| one.missing);
        let (visits, waits) = (today.len(), awaited.iter().map(|one| one.models.len()).sum());
        let when = next.first().and_then(|one| one.visit.date).map(|date| date.written());
        let (told, dues) = (untold.len(), due.len() + reports.len());
        let lacks = without > 0 || !missing.is_empty();
        view! {
            {(units == 0).then(|| view! {
                <Card edge=Tone::Amber>
                    <div><strong>{office::NOT_SET_UP}</strong><p class="row-text">{office::SETUP_WHAT}</p></div>
                    <div class="acts"><LinkButton to=Route::Setup(1) label=office::SETUP weight=Weight::Solid /></div>
                </Card>
            })}
            {(lacks || !late.is_empty()).then(|| view! { <Heading text=office::LATE_AND_MISSING /> })}
            {lacks.then(|| view! {
                <Rows>
                    {missing.into_iter().map(|one| owing_line(one, false)).collect_view()}
                    {(without > 0).then(|| view! { <Without count=without /> })}
                </Rows>
            })}
            {(!late.is_empty()).then(|| {
                cut((&Route::Today, "late"), FEW, late, office::matters, move |one| line(one, now).into_any())
            })}
            <Heading text=office::VISITS_TODAY side=MaybeProp::derive(move || Some(office::visits(lang(), visits))) />
            {if visits == 0 {
                view! { <p class="row-text">{office::NO_VISITS_TODAY}</p> }.into_any()
            } else {
                rows(today, Kind::Planned)
            }}
            {(waits > 0).then(|| view! {
                <Heading text=office::AWAITED side=MaybeProp::derive(move || Some(office::models(lang(), waits))) />
                {rows(awaited, Kind::Awaited)}
            })}
            {(told > 0).then(|| view! {
                <Heading text=office::UNTOLD side=MaybeProp::derive(move || Some(office::visits(lang(), told))) />
                {cut((&Route::Today, "untold"), FEW, untold, office::visits, untold_row)}
            })}
            {when.map(|when| view! {
                <Heading text=office::NEXT_VISITS side=MaybeProp::derive(move || Some(when.clone())) />
                {rows(next, Kind::Coming)}
            })}
            {(dues > 0).then(|| view! {
                <Heading text=office::DUE side=MaybeProp::derive(move || Some(office::matters(lang(), dues))) />
                {(!reports.is_empty()).then(|| view! {
                    <Rows>{reports.into_iter().map(|one| owing_line(one, false)).collect_view()}</Rows>
                })}
                {cut((&Route::Today, "due"), FEW, due, office::matters, move |one| line(one, now).into_any())}
            })}
        }
    };
    view! { {lists} }
}

/// What a list is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Visits of this day: when, who goes, whether the unit was told, what came in.
    Planned,
    /// Visits of a day to come: the same, but for what came in.
    Coming,
    /// Visits that were made: whose sheets are not here.
    Awaited,
}

/// One row a model; a visit without one has a row of its own.
fn rows(outings: Vec<Outing>, kind: Kind) -> AnyView {
    let each = |one: Outing| match one.models.as_slice() {
        [] => vec![(one, None)],
        models => models.iter().map(|model| (one.clone(), Some(model.clone()))).collect(),
    };
    let all: Vec<(Outing, Option<Visited>)> = outings.into_iter().flat_map(each).collect();
    let (what, most) = match kind {
        Kind::Planned => ("today", VISITS),
        Kind::Coming => ("next", FEW),
        Kind::Awaited => ("awaited", FEW),
    };
    cut((&Route::Today, what), most, all, office::models, move |(outing, model)| match model {
        Some(model) => row(outing, model, kind),
        None => empty_row(&outing),
    })
}

/// A visit that leads to no model yet.
fn empty_row(outing: &Outing) -> AnyView {
    let team = if outing.team_name.is_empty() { t(office::NO_TEAM).to_owned() } else { outing.team_name.clone() };
    let text = outing.visit.time.map(|time| time.to_string()).into_iter().chain([team]).collect::<Vec<_>>().join(" · ");
    view! { <Row title=office::VISIT_EMPTY text=Some(text) to=way_to_visit(&outing.visit) /> }.into_any()
}

fn way_to_visit(visit: &Visit) -> String {
    Name::of(visit.id.as_str()).map(|name| Route::Record(Noun::Visit, name).address()).unwrap_or_default()
}

/// The units that have registered too few models: how many, and the way to those without one.
#[component]
fn Without(count: usize) -> impl IntoView {
    let to = Route::Records(Noun::Unit).address();
    let narrow = move |_| lead_to(Noun::Unit, common::models(untrack(lang), 0));
    let after = move || view! { <Pill text=move || office::units(lang(), count) tone=Tone::Amber /> };
    view! { <Row title=office::WHO_MISSING to after on:click=narrow /> }
}

/// A visit of which the unit has not said that it knows.
fn untold_row(one: Untold) -> AnyView {
    let Untold { visit, models } = one;
    let to = way_to_visit(&visit);
    let title = move || if models.is_empty() { t(office::VISIT_EMPTY).to_owned() } else { models.clone() };
    let when = [visit.date.map(|day| day.written()), visit.time.map(|time| time.to_string())];
    let text = when.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let (said, tone) = notice_words(visit.notice);
    view! { <Row title names=true text=Some(text) to after=move || view! { <Pill text=said tone /> } /> }.into_any()
}

fn row(outing: Outing, model: Visited, kind: Kind) -> AnyView {
    let to = Name::of(model.model.id.as_str()).map_or(Route::Models, Route::Model).address();
    let title = model.model.name.clone();
    let untold = kind != Kind::Awaited && !outing.visit.notice.is_told();
    let (sealed, of) = (model.sealed, model.of);
    let tone = match (sealed, model.begun) {
        (sealed, _) if sealed == of => Tone::Green,
        (0, 0) => Tone::Gold,
        _ => Tone::Amber,
    };
    let after = move || {
        view! {
            <span class="visit-states">
                {(of > 0 && kind != Kind::Coming).then(|| view! { <Pill text=move || office::came(lang(), sealed, of) tone /> })}
                {untold.then(|| view! { <Pill text=today::NO_NOTICE tone=Tone::Red /> })}
            </span>
        }
    };
    let text = MaybeProp::derive(move || Some(said(lang(), &outing, &model, kind)));
    view! { <Row title names=true text to after /> }.into_any()
}

/// When, which team, where; of a visit that was made, whose sheets are awaited.
fn said(lang: Lang, outing: &Outing, model: &Visited, kind: Kind) -> String {
    let team = if outing.team_name.is_empty() { t(office::NO_TEAM).to_owned() } else { outing.team_name.clone() };
    let parts = match kind {
        Kind::Planned | Kind::Coming => {
            let time = outing.visit.time.map(|time| time.to_string()).unwrap_or_default();
            vec![time, team, model.unit_name.clone(), model.thon_name.clone()]
        }
        Kind::Awaited => {
            let day = outing.visit.date.map(|day| day.written()).unwrap_or_default();
            vec![day, team, office::waits_for(lang, &model.awaited.join(", "))]
        }
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
