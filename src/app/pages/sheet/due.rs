//! What a card still lacks before the sheet can be sealed, said as soon as it is lacking: the remark that points at
//! either end need.

use leptos::prelude::*;
use movement::rubric::{Criterion, Demand};
use movement::sheet::remark_demand;

use super::desk::Desk;
use super::line::Line;
use crate::app::words::{decimal, lang, sheet};

/// That the points given need a remark, or would be the clearer for one; nothing once it is written.
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
    move || due.get().map(|demand| view! { <p class="quiet due" role="status">{move || said(demand)}</p> })
}
