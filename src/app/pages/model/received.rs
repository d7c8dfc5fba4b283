//! Every sheet of a model that came in, at the office: who scored, how far, with what result; each opens to be looked at.
//! Never shown on a team's device.

use leptos::prelude::*;
use movement::model::Page as ModelOf;
use movement::sheet::{Assessor, Received as One, SummaryState};

use crate::app::parts::card::Heading;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route, Whose};
use crate::app::words::{Lang, decimal, lang, model, noun, sheet, t, today};

/// The list of the sheets.
#[component]
pub fn Received(
    /// What is known of the model.
    page: ModelOf,
    /// The model's name.
    model: Name,
) -> impl IntoView {
    let side = (!page.received.is_empty()).then_some(page.received.len());
    let rows = if page.received.is_empty() {
        view! { <p class="row-text">{model::NO_SHEETS}</p> }.into_any()
    } else {
        let rows = page.received.into_iter().map(|one| row(one, &model)).collect_view();
        view! { <Rows>{rows}</Rows> }.into_any()
    };
    view! {
        <Heading text=model::ALL_SHEETS side=MaybeProp::derive(move || side.map(|n| today::sheets(lang(), n))) />
        {rows}
    }
}

fn row(one: One, model: &Name) -> impl IntoView + use<> {
    let sheet = Name::of(one.summary.id.as_str());
    let to = sheet.map_or(Route::Model(model.clone()), |sheet| Route::Sheet(model.clone(), Whose::One(sheet)));
    let (tone, state) = (tone(&one.summary.state), one.summary.state.clone());
    let names = matches!(one.summary.key.assessor, Assessor::Person(_));
    let (title, text) = (one.clone(), one);
    view! {
        <Row
            title=move || who(lang(), &title)
            names
            text=MaybeProp::derive(move || Some(said(lang(), &text)))
            to=to.address()
            after=move || { let state = state.clone(); view! { <Pill text=move || state_words(lang(), &state) tone /> } }
        />
    }
}

/// Who scored: a person by name, otherwise what the sheet is, with the name behind it.
fn who(lang: Lang, one: &One) -> String {
    let kind = match one.summary.key.assessor {
        Assessor::Person(_) if one.name.is_empty() => return sheet::SOMEBODY.in_lang(lang).to_owned(),
        Assessor::Person(_) => return one.name.clone(),
        Assessor::Team => model::TEAM_SHEET.in_lang(lang),
        Assessor::Unit => model::SELF_SCORE.in_lang(lang),
    };
    if one.name.is_empty() { kind.to_owned() } else { format!("{kind} · {}", one.name) }
}

/// The seat, the round, and the total with its class once it is sealed.
fn said(lang: Lang, one: &One) -> String {
    let total = match &one.summary.state {
        SummaryState::Blank => None,
        SummaryState::Draft { total, .. } | SummaryState::Sealed { total, .. } => Some(total),
    };
    let total = total
        .zip(one.max)
        .map(|(total, max)| format!("{} / {}", decimal(lang, total.wide()), decimal(lang, max.wide())));
    let class = match (&one.summary.state, one.class_name.is_empty()) {
        (SummaryState::Sealed { .. }, true) => Some(sheet::NO_CLASS.in_lang(lang).to_owned()),
        (SummaryState::Sealed { .. }, false) => Some(one.class_name.clone()),
        (SummaryState::Blank | SummaryState::Draft { .. }, _) => None,
    };
    let seat = one.seat.map(|seat| noun::seat(seat).in_lang(lang).to_owned());
    let round = Some(today::in_round(lang, one.summary.key.round));
    [seat, round, total, class].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn tone(state: &SummaryState) -> Tone {
    match state {
        SummaryState::Sealed { .. } => Tone::Blue,
        SummaryState::Draft { .. } => Tone::Amber,
        SummaryState::Blank => Tone::Gold,
    }
}

fn state_words(lang: Lang, state: &SummaryState) -> String {
    match state {
        SummaryState::Sealed { .. } => t(today::SEALED).to_owned(),
        SummaryState::Draft { version, .. } if *version > 1 => t(today::AMENDING).to_owned(),
        SummaryState::Draft { given, of, .. } => today::scoring(lang, *given, *of),
        SummaryState::Blank => t(today::NOT_BEGUN).to_owned(),
    }
}
