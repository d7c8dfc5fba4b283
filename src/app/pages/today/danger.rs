//! What could be lost, at the head of the day: what no bundle holds, what two devices say differently. What is not on the
//! disk is said above every page.

use leptos::prelude::*;

use crate::app::pages::conflicts::seen;
use crate::app::parts::button::{LinkButton, Weight};
use crate::app::parts::card::Card;
use crate::app::parts::pill::Tone;
use crate::app::route::Route;
use crate::app::session::use_session;
use crate::app::words::{lang, moment, t, today};

/// The notes about what could be lost; nothing where all is safe.
#[component]
pub fn Danger() -> impl IntoView {
    let session = use_session();
    let conflicts = Memo::new(move |_| {
        let reader = session.reader();
        session.view(|ledger| seen(ledger, &reader))
    });
    view! {
        <Show when=move || conflicts.get().gt(&0)>
            <Card edge=Tone::Red>
                <div class="danger">
                    <div><strong>{move || today::conflicts(lang(), conflicts.get())}</strong>
                        <p class="row-text">{today::CONFLICTS_WHAT}</p></div>
                    <LinkButton to=Route::Conflicts label=today::SETTLE />
                </div>
            </Card>
        </Show>
        <NotExported />
    }
}

#[component]
fn NotExported() -> impl IntoView {
    let session = use_session();
    let waiting = Memo::new(move |_| session.unexported());
    let what = move || match waiting.get() {
        some if some.sheets > 0 => today::sheets_and_changes(lang(), some.sheets, some.events),
        some => today::changes_only(lang(), some.events),
    };
    let last = move || match session.exported_at() {
        Some(at) => today::last_export(lang(), &moment(at)),
        None => t(today::NEVER_EXPORTED).to_owned(),
    };
    view! {
        <Show when=move || waiting.get().events.gt(&0)>
            <Card edge=Tone::Amber>
                <div class="danger">
                    <div><strong>{what}</strong><p class="row-text">{last}</p></div>
                    <LinkButton to=Route::Transfer label=today::EXPORT weight=Weight::Solid />
                </div>
            </Card>
        </Show>
    }
}
