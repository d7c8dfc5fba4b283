//! The head of a card: code, name, points so far and the maximum; small beside them, what the unit gave itself.

use leptos::prelude::*;
use movement::rubric::Criterion;
use movement::sheet::Mark;

use super::line::Line;
use crate::app::words::{decimal, lang, sheet, t};

/// The head of a criterion's card.
#[component]
pub fn Head(
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// What stands for it.
    line: Memo<Line>,
    /// What the unit gave itself.
    own: Memo<Option<Mark>>,
) -> impl IntoView {
    let (code, name, max) =
        criterion.with_value(|criterion| (criterion.code.to_string(), criterion.name.clone(), criterion.max.wide()));
    let title = format!("title-{code}");
    let got = move || {
        line.with(|line| match (line.skipped(), line.points()) {
            (true, _) => t(sheet::NA_SHORT).to_owned(),
            (false, Some(points)) => decimal(lang(), points.into()),
            (false, None) => "–".to_owned(),
        })
    };
    let heard = move || {
        line.with(|line| match (line.skipped(), line.points()) {
            (true, _) => t(sheet::NOT_APPLICABLE).to_owned(),
            (false, Some(points)) => sheet::got_spoken(lang(), &decimal(lang(), points.into()), &decimal(lang(), max)),
            (false, None) => t(sheet::NOT_GIVEN).to_owned(),
        })
    };
    let own = move || {
        own.get().map(|mark| match mark {
            Mark::Points(points) => sheet::own_score(lang(), &decimal(lang(), points.wide())),
            Mark::Skipped => sheet::own_score(lang(), t(sheet::NA_SHORT)),
        })
    };
    view! {
        <header>
            <span class="crit-code">{code}</span>
            <h3 id=title lang="vi">{name}</h3>
            <div class="crit-side">
                <span class="crit-got" aria-hidden="true"><b>{got}</b><small>{move || format!(" / {}", decimal(lang(), max))}</small></span>
                <span class="unseen">{heard}</span>
                {move || own().map(|own| view! { <span class="crit-own">{own}</span> })}
            </div>
        </header>
    }
}
