//! What a unit has registered, for the person who speaks for it, and the way to register one more.

use leptos::prelude::*;
use movement::record::Noun;
use movement::today::OfUnit;

use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::card::{Card, Heading};
use crate::app::parts::icon;
use crate::app::parts::row::{Row, Rows};
use crate::app::route::{Name, Route};
use crate::app::words::{lang, model, today};

/// The unit's registrations.
#[component]
pub fn OfUnitCards(
    /// What is known of them.
    of: OfUnit,
) -> impl IntoView {
    let OfUnit { unit, models, quota: (least, most), deadline } = of;
    let count = models.len();
    let rule =
        move || today::quota_and_deadline(lang(), least, most, &deadline.map(|day| day.written()).unwrap_or_default());
    let row = |(id, name): (ledger::RecordId, String)| {
        let to = Name::of(id.as_str()).map_or(Route::Models, Route::Model).address();
        view! { <Row title=name names=true to /> }
    };
    view! {
        <Heading text=today::OF_UNIT side=MaybeProp::derive(move || Some(today::of_unit_models(lang(), count))) />
        <Card>
            <strong lang="vi">{unit}</strong>
            <p>{move || deadline.map(|_| rule())}</p>
            <p class="row-text">{today::OF_UNIT_NEXT}</p>
            <div class="acts">
                <LinkButton to=Route::NewRecord(Noun::Model) label=model::ADD weight=Weight::Solid icon=icon::PLUS />
            </div>
        </Card>
        {(count > 0).then(|| view! { <Rows>{models.into_iter().map(row).collect_view()}</Rows> })}
    }
}
