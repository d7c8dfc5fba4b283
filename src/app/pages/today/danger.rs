//! What could be lost, at the head of the day: what the storage threatens, what no bundle holds, what two devices say
//! differently. What is not on the disk is said above every page.

use leptos::prelude::*;

use super::backup::{NotCopied, NotExported};
use super::second::Regained;
use super::storage::StorageNotes;
use crate::app::pages::conflicts::seen;
use crate::app::parts::button::LinkButton;
use crate::app::parts::card::Card;
use crate::app::parts::pill::Tone;
use crate::app::route::Route;
use crate::app::session::{storage, storage_said, use_session};
use crate::app::words::{lang, today};

/// The notes about what could be lost; nothing where all is safe.
#[component]
pub fn Danger() -> impl IntoView {
    let session = use_session();
    let conflicts = Memo::new(move |_| {
        let reader = session.reader();
        session.view(|ledger| seen(ledger, &reader))
    });
    let health = RwSignal::new(storage_said());
    // For the next time this page opens.
    leptos::task::spawn_local(async {
        let _ = storage().await;
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
        <Regained />
        <StorageNotes health />
        <NotExported health />
        <NotCopied />
    }
}
