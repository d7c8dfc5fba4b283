//! Where the journal does not open: the button that hands over what the second copy holds.

use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::icon;
use crate::app::session::rescue;
use crate::app::words::{first_run, lang, t};

/// "Xuất từ bản lưu thứ hai", and what came of it.
#[component]
pub fn Rescue() -> impl IntoView {
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
        <Button label=first_run::RESCUE icon=icon::DOWNLOAD disabled=busy on_press=hand_over />
        <p role="status">{said}</p>
    }
}
