//! The sheets of a model that this reader may open: mine, and the team's. Never another person's.

use leptos::prelude::*;
use movement::model::{OfSheet, Page as ModelOf};
use movement::sheet::{Access, SummaryState};

use super::aside::{StandAside, StoodAside};
use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::card::{Card, Heading, Track};
use crate::app::parts::pill::Tone;
use crate::app::route::Route;
use crate::app::words::{Text, decimal, lang, model, sheet, shell, t, today};

/// How far my sheet is, and the way to it.
#[component]
pub fn MySheet(
    /// What is known of the model.
    page: ModelOf,
    /// Where the sheet is.
    to: Route,
) -> AnyView {
    let about = page.model.id.clone();
    if let Some(why) = page.recused {
        return view! { <StoodAside why of=about /> }.into_any();
    }
    let Some(mine) = page.mine else { return ().into_any() };
    let (label, tone, (given, of)) = match &mine.summary.state {
        SummaryState::Blank => (model::START_SHEET, Tone::Gold, (0, 1)),
        SummaryState::Draft { given, of, .. } => (model::GO_ON, Tone::Amber, (*given, *of)),
        SummaryState::Sealed { .. } => (model::SEE_SHEET, Tone::Blue, (1, 1)),
    };
    let open = !matches!(mine.summary.state, SummaryState::Sealed { .. });
    let way = match mine.opens {
        true => view! { <LinkButton to label weight=Weight::Solid /> }.into_any(),
        false => view! { <p class="row-text">{model::NOT_YET_SCORED}</p> }.into_any(),
    };
    view! {
        <Heading text=model::MY_SHEET />
        <Card edge=tone>
            <div class="danger">
                <strong>{move || words(&mine)}</strong>
                {way}
            </div>
            <Track done=given all=of label=shell::SHEET />
        </Card>
        {open.then(|| view! { <StandAside of=about /> })}
    }
    .into_any()
}

/// The team's sheet, for those who write it; where my own is not sealed yet, only that it waits for this.
#[component]
pub fn TeamSheet(
    /// What is known of the model.
    page: ModelOf,
    /// Where the sheet is.
    to: Route,
) -> AnyView {
    let Some(team) = page.team else { return ().into_any() };
    let label = way(&team, model::WRITE_TEAM, model::SEE_TEAM);
    let content = match team.access {
        Access::Writes | Access::Reads => view! {
            <div class="danger">
                <div><strong>{move || words(&team)}</strong><p class="row-text">{model::TEAM_SHEET_WHAT}</p></div>
                <LinkButton to label />
            </div>
        }
        .into_any(),
        Access::OwnFirst => {
            view! { <p>{sheet::OWN_FIRST}</p><p class="row-text">{sheet::OWN_FIRST_WHAT}</p> }.into_any()
        }
        Access::Aside(_) | Access::Closed => return ().into_any(),
    };
    view! {
        <Heading text=model::TEAM_SHEET />
        <Card>{content}</Card>
    }
    .into_any()
}

/// What the way to a sheet is called: to write it, or to see what was sealed or is not the reader's to write.
pub fn way(of: &OfSheet, write: Text, see: Text) -> Text {
    match (&of.summary.state, &of.access) {
        (SummaryState::Blank | SummaryState::Draft { .. }, Access::Writes) => write,
        _ => see,
    }
}

/// How far a sheet is, and its result once it is sealed.
pub fn words(of: &OfSheet) -> String {
    match &of.summary.state {
        SummaryState::Blank => t(today::NOT_BEGUN).to_owned(),
        SummaryState::Draft { given, of, .. } => today::scoring(lang(), *given, *of),
        SummaryState::Sealed { total, class, .. } => {
            let body = &of.rubric.body;
            let name = body.bands.iter().find(|band| band.key == *class).map_or("", |band| band.name.as_str());
            let (total, max) = (decimal(lang(), total.wide()), decimal(lang(), body.max().wide()));
            model::total_and_class(lang(), &total, &max, name)
        }
    }
}
