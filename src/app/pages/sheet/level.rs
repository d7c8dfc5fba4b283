//! What the points given mean. All levels lie in one cell and one of them is seen, so that the card keeps its height
//! whatever is given. That a reason is lacking is said in the level it is lacking for.

use leptos::prelude::*;
use movement::points::Points;
use movement::rubric::{Criterion, Level};

use super::desk::Desk;
use super::due::{Due, End};
use super::line::Line;
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
    /// The sheet.
    desk: Desk,
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// What stands for it.
    line: Memo<Line>,
    /// The ends of its scale at which a reason is asked.
    ends: Vec<End>,
) -> impl IntoView {
    let levels = criterion.with_value(|criterion| criterion.levels.clone());
    let (within, outside): (Vec<End>, Vec<End>) =
        ends.into_iter().partition(|end| levels.iter().any(|level| holds(level, end.at)));
    let due = move |end: End| view! { <Due desk line end /> };
    let outside =
        (!outside.is_empty()).then(|| view! { <p class="dues">{outside.into_iter().map(due).collect_view()}</p> });
    if levels.is_empty() {
        return outside.into_any();
    }
    let points = move || line.with(Line::points);
    let at = Memo::new(move |_| {
        let given = Points::hundredths(points()?);
        criterion.with_value(|criterion| criterion.levels.iter().position(|level| holds(level, given)))
    });
    let nothing = move || points().is_none();
    let one = move |(n, level): (usize, Level)| {
        let now = move || at.get() == Some(n);
        let dues = within.iter().filter(|end| holds(&level, end.at)).copied().map(due).collect_view();
        view! {
            <p class="say" lang="vi" class:is-now=now aria-hidden=move || if now() { "false" } else { "true" }>
                <b>{let level = level.clone(); move || heading(lang(), &level)}</b>" "{level.text.clone()}{dues}
            </p>
        }
    };
    view! {
        <div class="levels">
            <p class="say is-hint" class:is-now=nothing aria-hidden=move || if nothing() { "false" } else { "true" }>{sheet::NO_LEVEL_YET}</p>
            {levels.into_iter().enumerate().map(one).collect_view()}
        </div>
        {outside}
    }
    .into_any()
}

/// Whether points lie in a level.
fn holds(level: &Level, points: Points) -> bool {
    level.from <= points && points <= level.to
}
