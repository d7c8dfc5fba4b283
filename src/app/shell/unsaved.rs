//! What is in memory only: said on every page with its cause, the way to try again and the way out in a bundle; and the
//! browser asks before the page is left.

use device::lifecycle::{Guard, guard};
use leptos::prelude::*;

use super::{Banner, BannerKind};
use crate::app::parts::button::{Button, LinkButton};
use crate::app::route::Route;
use crate::app::session::{Session, Store};
use crate::app::words::{faults, lang, shell, transfer};

/// The line about what could not be stored; nothing where all is well.
#[component]
pub fn UnsavedBanner(
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    ask_before_leaving(session);
    let failed = Memo::new(move |_| match session.store() {
        Store::Failed(fault, waiting) => Some((faults::storage(&fault), waiting)),
        Store::Saved | Store::Saving(_) | Store::ReadOnly => None,
    });
    let said = move || {
        let ((cause, next), waiting) = failed.get()?;
        let lang = lang();
        Some(shell::not_saved(lang, waiting, cause.in_lang(lang), next.in_lang(lang)))
    };
    view! {
        <div role="alert">
            <Show when=move || failed.with(Option::is_some)>
                <Banner kind=BannerKind::Failed text=move || said().unwrap_or_default()>
                    <Button label=shell::SAVE_AGAIN on_press=move |()| session.retry() />
                    <LinkButton to=Route::Export label=transfer::EXPORT />
                </Banner>
            </Show>
        </div>
    }
}

/// Lets the browser ask before the page is left, as long as something would be lost by it.
fn ask_before_leaving(session: Session) {
    let guarded = StoredValue::new_local(None::<Guard>);
    Effect::new(move |_| {
        let unsaved = session.is_unsaved();
        guarded.update_value(|guarded| match unsaved {
            true if guarded.is_none() => *guarded = guard(),
            true => {}
            false => *guarded = None,
        });
    });
}
