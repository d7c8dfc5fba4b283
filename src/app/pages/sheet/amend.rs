//! Opening a sealed sheet again, with a reason. The sealed version stays.

use leptos::prelude::*;
use movement::sheet::Verb;

use super::desk::Desk;
use super::reason::{Reason, ReasonField};
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::dialog::Dialog;
use crate::app::words::{common, sheet};

/// The dialog that asks for the reason.
#[component]
pub fn Amend(
    /// The sheet.
    desk: Desk,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let reason = Reason::new(desk, "amend".to_owned());
    let amend = move |()| {
        if reason.give(Verb::Amend) {
            open.set(false);
        }
    };
    let actions = move || {
        view! {
            <Button label=common::CANCEL on_press=move |()| open.set(false) />
            <Button label=sheet::AMEND weight=Weight::Solid on_press=amend />
        }
    };
    view! {
        <Dialog open title=sheet::AMEND_TITLE actions=actions>
            <p>{sheet::AMEND_WHAT}</p>
            <ReasonField reason />
        </Dialog>
    }
}
