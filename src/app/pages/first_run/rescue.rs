//! Where the journal does not open: the button that hands over what the second copy holds.

use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::icon;
use crate::app::wing;
use crate::app::words::{first_run, lang, t};

/// "Xuất từ bản lưu thứ hai", and what came of it.
#[component]
pub fn Rescue() -> impl IntoView {
    let (busy, done) = (RwSignal::new(false), RwSignal::new(None::<usize>));
    let rescue = move |()| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            let files = match wing::fetch_survey().await {
                Some(code) => (code.rescue)().await,
                None => None,
            };
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
        <Button label=first_run::RESCUE icon=icon::DOWNLOAD disabled=busy on_press=rescue />
        <p role="status">{said}</p>
    }
}
