//! The unit's own score, group by group, beside my own sheet if I began one; never blended with it.

use leptos::prelude::*;
use movement::model::{OfSheet, Page as ModelOf};
use movement::points::Points;
use movement::sheet::{Access, Beside, SummaryState};

use super::sheets::{way, words};
use crate::app::parts::button::LinkButton;
use crate::app::parts::card::{Card, Heading};
use crate::app::route::Route;
use crate::app::words::{decimal, lang, model};

/// The unit's own score, and the way to its sheet.
#[component]
pub fn SelfScore(
    /// What is known of the model.
    page: ModelOf,
    /// Where the sheet is.
    to: Route,
) -> AnyView {
    let Some(own) = page.own else { return ().into_any() };
    let begun = own.summary.state != SummaryState::Blank;
    let label = way(&own, model::WRITE_OWN, model::SEE_OWN);
    let open = (begun || own.access == Access::Writes).then(|| view! { <LinkButton to label /> });
    view! {
        <Heading text=model::SELF_SCORE />
        <Card>
            <div class="danger"><p>{said(own, begun)}</p>{open}</div>
            {(!page.beside.is_empty()).then(|| view! { <Groups beside=page.beside /> })}
        </Card>
    }
    .into_any()
}

fn said(own: OfSheet, begun: bool) -> AnyView {
    match begun {
        true => (move || words(&own)).into_any(),
        false => view! { {model::NO_SELF_SCORE} }.into_any(),
    }
}

/// The groups: what the unit gave itself, and what I give.
#[component]
fn Groups(beside: Vec<Beside>) -> impl IntoView {
    let mine = beside.iter().any(|group| group.result.is_some());
    let number = |points: Points| move || decimal(lang(), points.wide());
    let row = move |group: Beside| {
        view! {
            <tr>
                <th scope="row">{format!("{}. {}", group.code, group.name)}</th>
                <td>{number(group.max)}</td>
                <td><b>{number(group.own)}</b></td>
                {group.result.map(|points| view! { <td>{number(points)}</td> })}
            </tr>
        }
    };
    view! {
        <table class="beside">
            <thead><tr>
                <th scope="col">{model::GROUP_OF}</th><th scope="col">{model::MOST}</th><th scope="col">{model::SELF_SCORE}</th>
                {mine.then(|| view! { <th scope="col">{model::MY_SHEET}</th> })}
            </tr></thead>
            <tbody>{beside.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
