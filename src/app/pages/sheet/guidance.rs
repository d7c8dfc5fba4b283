//! The guidance of a criterion, one tap away: what to look at, the levels, the evidence to ask for. Read from the
//! rubric, so it is there without a network.

use leptos::prelude::*;
use movement::rubric::Criterion;

use super::level::heading;
use crate::app::route::Route;
use crate::app::words::{lang, sheet};

/// Everything the rubric says about a criterion.
#[component]
pub fn Guidance(
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// Where the model's registration stands.
    registration: Option<Route>,
) -> impl IntoView {
    let Criterion { guidance, levels, evidence, .. } = criterion.get_value();
    let nothing = guidance.is_empty() && levels.is_empty() && evidence.is_empty();
    let levels = (!levels.is_empty()).then(|| {
        let rows = levels.into_iter().map(|level| {
            let text = level.text.clone();
            view! { <dt>{move || heading(lang(), &level)}</dt><dd>{text}</dd> }
        });
        view! { <dl lang="vi">{rows.collect_view()}</dl> }
    });
    view! {
        <div class="guide">
            {nothing.then(|| view! { <p>{sheet::NO_GUIDANCE}</p> })}
            {(!guidance.is_empty()).then(|| view! { <p lang="vi">{guidance}</p> })}
            {levels}
            {(!evidence.is_empty()).then(|| view! { <p><b>{sheet::ASKED}": "</b><span lang="vi">{evidence}</span></p> })}
            {registration.map(|to| view! { <p><a href=to.address()>{sheet::SEE_REGISTRATION}</a></p> })}
        </div>
    }
}
