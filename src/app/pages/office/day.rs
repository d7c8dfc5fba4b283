//! The office's part of the day's page: every team's visits with what came in, sheets that are awaited, what is due. Counts
//! sheets; never shows their points.

use leptos::prelude::*;
use movement::date::day_in_vietnam;
use movement::today::{OfficeDay, Outing, Visited, for_office};

use super::calendar::line;
use crate::app::parts::card::Heading;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::session::use_session;
use crate::app::words::{Lang, lang, office, t, today};

/// How many entries of one list are shown.
const SHOWN: usize = 20;

/// The lists of the day.
#[component]
pub fn DayOfOffice() -> impl IntoView {
    let session = use_session();
    let now = day_in_vietnam(device::clock::now_ms());
    let day = Memo::new(move |_| session.view(|ledger| for_office(ledger, now)));
    let lists = move || {
        let OfficeDay { today, next, awaited, due } = day.get();
        let (visits, waits) = (today.len(), awaited.iter().map(|one| one.models.len()).sum());
        let when = next.first().and_then(|one| one.visit.date).map(|date| date.written());
        let due_count = due.len();
        let due = due.into_iter().take(SHOWN).map(|one| line(one, now)).collect_view();
        view! {
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
            {when.map(|when| view! {
                <Heading text=office::NEXT_VISITS side=MaybeProp::derive(move || Some(when.clone())) />
                {rows(next, Kind::Coming)}
            })}
            {(due_count > 0).then(|| view! { <Heading text=office::DUE /><Rows>{due}</Rows> })}
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

/// One row a model.
fn rows(outings: Vec<Outing>, kind: Kind) -> AnyView {
    let all: Vec<(Outing, Visited)> = outings
        .into_iter()
        .flat_map(|one| one.models.clone().into_iter().map(move |model| (one.clone(), model)))
        .collect();
    let left = all.len().saturating_sub(SHOWN);
    let shown = all.into_iter().take(SHOWN).map(|(outing, model)| row(outing, model, kind)).collect_view();
    view! {
        <Rows>{shown}</Rows>
        {(left > 0).then(|| view! { <p class="row-text">{move || office::and_more(lang(), left)}</p> })}
    }
    .into_any()
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
