//! What deserves a second look at a visit, above its form.

use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::record::Noun;
use movement::visit::{Visit, warnings};

use super::paper::Paper;
use crate::app::parts::icon;
use crate::app::words::{lang, model, warned::warned};

/// The warnings about a visit that stands; nothing of anything else, or where there are none.
#[component]
pub fn Warned(
    /// The paper.
    paper: Paper,
) -> impl IntoView {
    let Some(id) = paper.id().filter(|_| paper.noun == Noun::Visit) else { return ().into_any() };
    let all = Memo::new(move |_| {
        let lang = lang();
        paper.session.view(|ledger| {
            let campaign = Campaign::of(ledger);
            let visit = Visit::read(ledger, &id).filter(|visit| !visit.binned);
            let all = visit.map(|visit| warnings(ledger, campaign.as_ref(), &visit)).unwrap_or_default();
            all.iter().map(|warning| warned(lang, ledger, warning)).collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="card edge-amber notices">
                <p class="fault-what">{icon::WARNING}<strong>{model::LOOK_AGAIN}</strong></p>
                <ul>{move || all.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            </section>
        </Show>
    }
    .into_any()
}
