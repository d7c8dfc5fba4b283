//! Opening a sealed sheet again, with a reason. The sealed version stays.

use leptos::prelude::*;
use movement::sheet::Verb;

use super::desk::Desk;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::dialog::Dialog;
use crate::app::parts::field::TextField;
use crate::app::words::{common, sheet, t};

/// The dialog that asks for the reason.
#[component]
pub fn Amend(
    /// The sheet.
    desk: Desk,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let amend = move |()| {
        let why = reason.get_untracked();
        missing.set(why.trim().is_empty());
        if !why.trim().is_empty() && desk.write(Verb::Amend(why)) {
            reason.set(String::new());
            open.set(false);
        }
    };
    let set = move |text| reason.set(text);
    let fault = MaybeProp::derive(move || missing.get().then(|| t(sheet::REASON_NEEDED).to_owned()));
    let actions = move || {
        view! {
            <Button label=common::CANCEL on_press=move |()| open.set(false) />
            <Button label=sheet::AMEND weight=Weight::Solid on_press=amend />
        }
    };
    view! {
        <Dialog open title=sheet::AMEND_TITLE actions=actions>
            <p>{sheet::AMEND_WHAT}</p>
            <TextField label=sheet::REASON value=reason fault many=true on_draft=set on_done=set />
        </Dialog>
    }
}
