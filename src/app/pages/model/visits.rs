//! The visits to a model, and whether its unit was told before.

use leptos::prelude::*;
use movement::model::Page as ModelOf;
use movement::record::Noun;
use movement::visit::{Notice, Visit};

use crate::app::parts::card::Heading;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::words::{common, lang, model, t};

/// The visits.
#[component]
pub fn Visits(
    /// What is known of the model.
    page: ModelOf,
) -> impl IntoView {
    let rows = if page.visits.is_empty() {
        view! { <p class="row-text">{model::NO_VISITS}</p> }.into_any()
    } else {
        let rows = page.visits.into_iter().map(visit_row).collect_view();
        view! { <Rows>{rows}</Rows> }.into_any()
    };
    view! {
        <Heading text=model::VISITS />
        {rows}
    }
}

fn visit_row(visit: Visit) -> impl IntoView {
    let day = visit.date.map(|day| day.written());
    let time = visit.time.map(|time| time.to_string());
    let when = [day, time].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = move || if when.is_empty() { t(common::NOT_SET).to_owned() } else { when.clone() };
    let notice = visit.notice;
    let tone = match notice {
        Notice::Missing | Notice::Prepared(_) => Tone::Red,
        Notice::Sent(_) => Tone::Amber,
        Notice::Confirmed(_) => Tone::Green,
    };
    let words = move || match notice {
        Notice::Missing => t(model::NOTICE_MISSING).to_owned(),
        Notice::Prepared(day) => model::notice_prepared(lang(), &day.written()),
        Notice::Sent(day) => model::notice_sent(lang(), &day.written()),
        Notice::Confirmed(day) => model::notice_confirmed(lang(), &day.written()),
    };
    let to = Name::of(visit.id.as_str()).map(|name| Route::Record(Noun::Visit, name).address()).unwrap_or_default();
    view! { <Row title text=Some(visit.note) to after=move || view! { <Pill text=words tone /> } /> }
}
