//! What is seldom done to a criterion: taking its points away, leaving it out with a reason.

use leptos::prelude::*;
use movement::rubric::Criterion;
use movement::sheet::Verb;

use super::acts::Panel;
use super::desk::Desk;
use super::line::Line;
use super::reason::{Reason, ReasonField};
use crate::app::parts::button::Button;
use crate::app::parts::icon;
use crate::app::words::{sheet, t};

/// The seldom actions of a card.
#[component]
pub fn More(
    /// The sheet.
    desk: Desk,
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// What stands for it.
    line: Memo<Line>,
    /// What is open below the card; closed when something was done.
    panel: RwSignal<Option<Panel>>,
) -> impl IntoView {
    let skippable = criterion.with_value(|one| one.skippable);
    let clear = move |()| {
        if desk.write(Verb::Clear(criterion.with_value(|one| one.code.clone()))) {
            panel.set(None);
        }
    };
    let label = move || t(if line.with(Line::skipped) { sheet::NA_BACK } else { sheet::CLEAR });
    view! {
        {move || line.with(|line| line.mark.is_some()).then(|| view! { <Button label icon=icon::UNDO on_press=clear /> })}
        {move || (skippable && !line.with(Line::skipped)).then(|| view! { <Skip desk criterion panel /> })}
        {move || (!skippable && line.with(|line| line.mark.is_none())).then(|| view! { <p class="quiet">{sheet::NOT_SKIPPABLE}</p> })}
    }
}

/// Leaving the criterion out.
#[component]
fn Skip(desk: Desk, criterion: StoredValue<Criterion>, panel: RwSignal<Option<Panel>>) -> impl IntoView {
    let code = criterion.with_value(|one| one.code.clone());
    let reason = Reason::new(desk, format!("na.{code}"));
    let skip = move |()| {
        let code = criterion.with_value(|one| one.code.clone());
        if reason.give(|why| Verb::Skip(code, why)) {
            panel.set(None);
        }
    };
    view! {
        <p><strong>{sheet::NA_TITLE}</strong>" "<span class="quiet">{sheet::NA_WHAT}</span></p>
        <ReasonField label=sheet::NA_WHY reason />
        <Button label=sheet::NA_SET on_press=skip />
    }
}
