//! What deserves a second look at a visit or a team, above its form.

use ledger::{Ledger, RecordId};
use leptos::prelude::*;
use movement::campaign::Campaign;
use movement::record::Noun;
use movement::team::Team;
use movement::visit::{Visit, warnings};

use super::paper::Paper;
use crate::app::parts::icon;
use crate::app::words::warned::{seat_names, seats, warned};
use crate::app::words::{Lang, lang, model};

/// The warnings about a visit or a team that stands; nothing of anything else, or where there are none.
#[component]
pub fn Warned(
    /// The paper.
    paper: Paper,
) -> impl IntoView {
    let Some(id) = paper.id() else { return ().into_any() };
    let say: fn(Lang, &Ledger, &RecordId) -> Vec<String> = match paper.noun {
        Noun::Visit => of_visit,
        Noun::Team => of_team,
        _ => return ().into_any(),
    };
    let all = Memo::new(move |_| {
        let lang = lang();
        paper.session.view(|ledger| say(lang, ledger, &id))
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

fn of_visit(lang: Lang, ledger: &Ledger, id: &RecordId) -> Vec<String> {
    let campaign = Campaign::of(ledger);
    let visit = Visit::read(ledger, id).filter(|visit| !visit.binned);
    let all = visit.map(|visit| warnings(ledger, campaign.as_ref(), &visit)).unwrap_or_default();
    all.iter().map(|warning| warned(lang, ledger, warning)).collect()
}

fn of_team(lang: Lang, ledger: &Ledger, id: &RecordId) -> Vec<String> {
    let team = Team::read(ledger, id).filter(|team| !team.binned);
    let empty = team.map(|team| team.empty_seats(ledger)).filter(|empty| !empty.is_empty());
    empty.map(|empty| seats(lang, &seat_names(lang, &empty))).into_iter().collect()
}
