//! Opening a sealed sheet again, with a reason, and giving that up. The sealed version stays.

use ledger::Ledger;
use leptos::prelude::*;
use movement::sheet::Verb;

use super::desk::Desk;
use super::reason::{Reason, ReasonField};
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::dialog::Dialog;
use crate::app::shell::toast::Toast;
use crate::app::words::{common, lang_signal, refusals, settings, sheet, t};

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
            window().scroll_to_with_x_and_y(0.0, 0.0);
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
            <ReasonField label=sheet::AMEND_WHY reason />
        </Dialog>
    }
}

/// The way out of an amendment: what was changed since is undone, and the sheet is as it was sealed.
#[component]
pub fn GiveUp(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let changed = Memo::new(move |_| desk.session.can_undo(&desk.id()).0);
    let label = move || t(if changed.get() { sheet::GIVE_UP_CHANGES } else { sheet::GIVE_UP });
    view! { <div class="acts"><Button label on_press=move |()| untrack(|| give_up(desk)) /></div> }
}

fn give_up(desk: Desk) {
    let (id, lang) = (desk.id(), lang_signal().get_untracked());
    // Before the history is read it is not known what was changed.
    if desk.session.glance(Ledger::needs_log) {
        return Toast::saying(settings::READING_LOG.in_lang(lang)).show();
    }
    while desk.session.can_undo(&id).0 {
        if let Err(refused) = desk.session.undo(&id) {
            return Toast::saying(refusals::refused(lang, &refused)).show();
        }
    }
    if desk.write(Verb::KeepSealed) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}
