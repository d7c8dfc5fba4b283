//! What comes after a sealed sheet: the bundle that carries it home, and the next model of the day.

use leptos::prelude::*;
use movement::sheet::Assessor;
use movement::today::for_person;

use super::desk::Desk;
use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::icon;
use crate::app::route::{Name, Route, Whose};
use crate::app::shell::day;
use crate::app::words::{lang, sheet, t, today};

/// The two next things to do.
#[component]
pub fn NextSteps(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let waiting = Memo::new(move |_| desk.session.unexported().events);
    let export = move || match waiting.get() {
        0 => t(today::EXPORT).to_owned(),
        n => sheet::export_waiting(lang(), n),
    };
    let next = Memo::new(move |_| next_model(desk));
    let onward = move || {
        match next.get() {
        Some(name) => view! {
            <LinkButton to=Route::Sheet(name, Whose::Mine) label=sheet::NEXT_MODEL icon=icon::FORWARD weight=Weight::Solid />
        }
        .into_any(),
        None => view! { <LinkButton to=Route::Today label=sheet::TO_TODAY icon=icon::TODAY /> }.into_any(),
    }
    };
    view! {
        <div class="acts next-steps">
            {onward}
            <LinkButton to=Route::Export label=export icon=icon::DOWNLOAD />
        </div>
    }
}

/// The next model of the day that this person has not finished; followed.
fn next_model(desk: Desk) -> Option<Name> {
    let (model, assessor) = desk.start(|start| (start.key.model.clone(), start.key.assessor.clone()));
    let Assessor::Person(person) = assessor else { return None };
    let day = desk.session.view(|ledger| for_person(ledger, &person, day::today()));
    Name::of(day.next_after(&model)?.model.id.as_str())
}
