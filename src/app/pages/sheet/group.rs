//! A group of criteria: its heading with the sum so far, and its cards.

use leptos::prelude::*;
use movement::rubric::Group;
use movement::sheet::GroupTally;

use super::card::Card;
use super::desk::Desk;
use crate::app::parts::card::Heading;
use crate::app::words::{Lang, decimal, lang, sheet};

/// A group of the sheet.
#[component]
pub fn GroupOf(
    /// The sheet.
    desk: Desk,
    /// The group.
    group: Group,
) -> impl IntoView {
    let (code, least) = (group.code.clone(), group.minimum.map(|least| least.wide()));
    let sums = Memo::new(move |_| desk.tally.with(|tally| tally.groups.iter().find(|sums| sums.code == code).cloned()));
    let side = MaybeProp::derive(move || sums.get().map(|sums| side(lang(), &sums, least)));
    view! {
        <section class="sheet-group">
            <Heading text=format!("{}. {}", group.code, group.name) written=true side />
            {group.criteria.into_iter().map(|criterion| view! { <Card desk criterion /> }).collect_view()}
        </section>
    }
}

/// The sum of a group: `18 / 25`, and its minimum where it has one that is not reached.
fn side(lang: Lang, sums: &GroupTally, least: Option<i64>) -> String {
    let sum = format!("{} / {}", decimal(lang, sums.earned.wide()), decimal(lang, sums.applicable.wide()));
    match least {
        Some(least) if !sums.minimum_met => format!("{sum} · {}", sheet::at_least(lang, &decimal(lang, least))),
        _ => sum,
    }
}
