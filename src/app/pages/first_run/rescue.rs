//! Where the journal does not open: the button that hands over what the second copy holds.

use device::journal::Fault;
use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::icon;
use crate::app::session::rescue;
use crate::app::words::{faults, first_run, lang, t};

/// "Xuất từ bản lưu thứ hai", and what came of it.
#[component]
pub fn Rescue(
    /// Why the journal does not open.
    fault: Fault,
) -> impl IntoView {
    let (what, next) = faults::storage(&fault);
    let (busy, done) = (RwSignal::new(false), RwSignal::new(None::<usize>));
    let hand_over = move |()| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            let files = rescue().await;
            busy.try_set(false);
            done.try_set(Some(files.unwrap_or_default()));
        });
    };
    let said = move || {
        done.get().map(|files| {
            if files == 0 { t(first_run::RESCUE_NONE).to_owned() } else { first_run::rescued(lang(), files) }
        })
    };
    view! {
        <p class="row-text"><strong>{what}</strong>" "{next}</p>
        <Button label=first_run::RESCUE icon=icon::DOWNLOAD disabled=busy on_press=hand_over />
        <p role="status">{said}</p>
    }
}
