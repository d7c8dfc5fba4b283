//! What a card still lacks before the sheet can be sealed, said as soon as it is lacking: the reason that points at
//! either end need. Its place is there from the start, so that the card keeps its height.

use leptos::prelude::*;
use movement::points::Points;
use movement::rubric::{Criterion, Demand};
use movement::sheet::{Mark, remark_demand};

use super::desk::Desk;
use super::line::Line;
use crate::app::words::{Text, lang, sheet};

/// An end of the scale at which the rubric asks for a reason, and how it is said there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// The points.
    pub at: Points,
    said: Text,
}

/// The ends of a criterion's scale at which the rubric asks for a reason.
pub fn ends(desk: Desk, criterion: StoredValue<Criterion>) -> Vec<End> {
    let (body, own) = (desk.body(), desk.start(|start| start.key.clone()));
    let asked = |at| criterion.with_value(|one| remark_demand(&own, &body, one, Some(Mark::Points(at))));
    let full = criterion.with_value(|one| one.max);
    let zero = match asked(Points::ZERO) {
        Demand::No => None,
        Demand::Warn => Some(sheet::DUE_ZERO),
        Demand::Must => Some(sheet::DUE_ZERO_MUST),
    };
    let most = match asked(full) {
        Demand::No => None,
        Demand::Warn => Some(sheet::DUE_FULL),
        Demand::Must => Some(sheet::DUE_FULL_MUST),
    };
    [(Points::ZERO, zero), (full, most)].into_iter().filter_map(|(at, said)| Some(End { at, said: said? })).collect()
}

/// Whether the reason that an end asks for is lacking; followed.
fn lacks(desk: Desk, line: Memo<Line>, end: End) -> bool {
    let here = line.with(|line| line.points() == Some(end.at.get()) && line.remark.is_empty());
    here && !desk.closed.get()
}

/// The place of what is said at one end: taken always, seen while the reason is lacking.
#[component]
pub fn Due(
    /// The sheet.
    desk: Desk,
    /// What stands for the criterion.
    line: Memo<Line>,
    /// The end of the scale.
    end: End,
) -> impl IntoView {
    view! { <span class="due" lang=move || lang().tag() class:is-now=move || lacks(desk, line, end) aria-hidden="true">{end.said}</span> }
}

/// That the points are off the scale, so that they do not count: another device or a faulty file gave them.
#[component]
pub fn OffScale(
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// What stands for it.
    line: Memo<Line>,
) -> impl IntoView {
    let off = Memo::new(move |_| {
        line.with(|line| line.mark.is_some_and(|mark| criterion.with_value(|one| mark.off_scale(one))))
    });
    move || off.get().then(|| view! { <p class="off-scale" role="status"><strong>{sheet::OFF_SCALE}</strong></p> })
}

/// The same for those who listen.
#[component]
pub fn DueHeard(
    /// The sheet.
    desk: Desk,
    /// What stands for the criterion.
    line: Memo<Line>,
    /// The ends of the scale.
    ends: Vec<End>,
) -> impl IntoView {
    let said = move || {
        let lacking = ends.iter().find(|end| lacks(desk, line, **end))?;
        Some(lacking.said.in_lang(lang()))
    };
    view! { <span class="unseen" role="status">{said}</span> }
}
