//! What a card still lacks before the sheet can be sealed, said as soon as it is lacking: points on the scale, and the
//! remark that points at either end need.

use leptos::prelude::*;
use movement::rubric::{Criterion, Demand};
use movement::sheet::remark_demand;

use super::desk::Desk;
use super::line::Line;
use crate::app::words::{decimal, lang, sheet};

/// That the points are off the scale, so that they do not count; or that they need a remark, or would be the clearer for
/// one; nothing once it is written.
#[component]
pub fn Due(
    /// The sheet.
    desk: Desk,
    /// The criterion.
    criterion: StoredValue<Criterion>,
    /// What stands for it.
    line: Memo<Line>,
) -> impl IntoView {
    let (body, own) = (desk.body(), desk.start(|start| start.key.clone()));
    let off = Memo::new(move |_| {
        line.with(|line| line.mark.is_some_and(|mark| criterion.with_value(|one| mark.off_scale(one))))
    });
    let due = Memo::new(move |_| {
        let (mark, bare) = line.with(|line| (line.mark, line.remark.is_empty()));
        let open = bare && !desk.closed.get();
        open.then(|| criterion.with_value(|one| remark_demand(&own, &body, one, mark)))
            .filter(|demand| *demand != Demand::No)
    });
    let said = move |demand: Demand| {
        let points = decimal(lang(), line.with(Line::points).unwrap_or(0).into());
        match demand {
            Demand::Must => sheet::remark_must(lang(), &points),
            Demand::Warn | Demand::No => sheet::remark_should(lang(), &points),
        }
    };
    let off = move || off.get().then(|| view! { <p class="due" role="status"><strong>{sheet::OFF_SCALE}</strong></p> });
    let due = move || due.get().map(|demand| view! { <p class="quiet due" role="status">{move || said(demand)}</p> });
    view! { {off} {due} }
}
