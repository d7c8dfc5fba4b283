//! Where two devices wrote different things: both are shown, with who and when, and the way to the page where one is
//! chosen. Never chooses.

use leptos::prelude::*;
use movement::person::Person;

use super::desk::Desk;
use crate::app::parts::button::LinkButton;
use crate::app::parts::icon;
use crate::app::route::Route;
use crate::app::words::{decimal, lang, moment, sheet, t};

/// One of the values that stand, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stands {
    register: String,
    value: String,
    who: String,
    at: i64,
}

/// The conflicts among some registers of the sheet; nothing where there is none.
#[component]
pub fn Clash(
    /// The sheet.
    desk: Desk,
    /// The registers in conflict.
    #[prop(into)]
    registers: Signal<Vec<String>>,
) -> impl IntoView {
    let standing =
        Memo::new(move |_| registers.get().iter().flat_map(|register| standing(desk, register)).collect::<Vec<_>>());
    let row = |one: Stands| {
        view! {
            <li><b>{one.value}</b><span class="quiet">" · "{one.who}" · "{moment(one.at)}</span></li>
        }
    };
    let shown = move || {
        view! {
            <div class="clash">
                <p><strong>{sheet::CLASH}</strong></p>
                <ul>{standing.get().into_iter().map(row).collect_view()}</ul>
                <div class="acts"><LinkButton to=Route::Conflicts label=sheet::CLASH_GO icon=icon::FORWARD /></div>
            </div>
        }
    };
    move || (!standing.with(Vec::is_empty)).then(&shown)
}

/// The values that stand in a register; followed.
fn standing(desk: Desk, register: &str) -> Vec<Stands> {
    let id = desk.id();
    desk.session.view_record(&id, |ledger| {
        let Some(found) = ledger.record(id.as_str()).and_then(|record| record.get(register)) else { return Vec::new() };
        let name = |who: &str| {
            let id = ledger::RecordId::new(who).ok()?;
            Person::read(ledger, &id).map(|person| person.name)
        };
        found
            .heads()
            .map(|head| Stands {
                register: register.to_owned(),
                value: written(&head.value()),
                who: head.who().and_then(name).unwrap_or_else(|| t(sheet::SOMEBODY).to_owned()),
                at: head.wall_ms(),
            })
            .collect()
    })
}

/// A register's value as it is read: points with a comma, texts as they are, "not applicable", nothing.
fn written(value: &ledger::Value) -> String {
    match (value.as_int(), value.as_text()) {
        (Some(points), _) => decimal(lang(), points),
        (None, Some(text)) if text == "na" => t(sheet::NOT_APPLICABLE).to_owned(),
        (None, Some(text)) => text,
        (None, None) if value.is_null() => t(sheet::EMPTY_VALUE).to_owned(),
        (None, None) => t(sheet::PHOTO_VALUE).to_owned(),
    }
}
