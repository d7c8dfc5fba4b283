//! What the points given mean. All levels lie in one cell and one of them is seen, so that the card keeps its height
//! whatever is given.

use leptos::prelude::*;
use movement::points::Points;
use movement::rubric::{Criterion, Level};

use crate::app::words::{Lang, decimal, lang, sheet};

/// The name and range of a level: "Tốt (7–8):".
pub fn heading(lang: Lang, level: &Level) -> String {
    let (from, to) = (decimal(lang, level.from.wide()), decimal(lang, level.to.wide()));
    if level.from == level.to {
        sheet::level_one(lang, &level.name, &from)
    } else {
        sheet::level_range(lang, &level.name, &from, &to)
    }
}

/// The levels of a criterion, of which that of the points given is seen; before any, how points are given.
#[component]
pub fn Levels(
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// The points given, in hundredths.
    #[prop(into)]
    points: Signal<Option<i32>>,
) -> impl IntoView {
    let levels = criterion.with_value(|criterion| criterion.levels.clone());
    if levels.is_empty() {
        return ().into_any();
    }
    let at = Memo::new(move |_| {
        let given = Points::hundredths(points.get()?);
        criterion
            .with_value(|criterion| criterion.levels.iter().position(|level| level.from <= given && given <= level.to))
    });
    let nothing = move || points.get().is_none();
    let one = move |(n, level): (usize, Level)| {
        let now = move || at.get() == Some(n);
        view! {
            <p class="say" class:is-now=now aria-hidden=move || if now() { "false" } else { "true" }>
                <b>{let level = level.clone(); move || heading(lang(), &level)}</b>" "{level.text.clone()}
            </p>
        }
    };
    view! {
        <div class="levels">
            <p class="say is-hint" class:is-now=nothing aria-hidden=move || if nothing() { "false" } else { "true" }>{sheet::NO_LEVEL_YET}</p>
            {levels.into_iter().enumerate().map(one).collect_view()}
        </div>
    }
    .into_any()
}
