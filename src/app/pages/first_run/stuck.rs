//! What is shown where the start cannot go on by itself: the store or a file of the app does not open. Never an empty app.

use device::journal::Fault;
use leptos::prelude::*;

use crate::app::parts::button::{Button, Weight};
use crate::app::parts::note::FaultNote;
use crate::app::session::{Ground, Trouble};
use crate::app::shell::Page;
use crate::app::wing::{self, Survey};
use crate::app::words::{faults, first_run, shell};

/// Says what is wrong, what is safe and what to do.
#[component]
pub fn StuckPage(
    /// What is wrong.
    trouble: Trouble,
) -> impl IntoView {
    let ground = expect_context::<Ground>();
    let rescue = RwSignal::new_local(None::<Survey>);
    let (title, safe, next, again) = match trouble {
        Trouble::Store(ref fault) => {
            leptos::task::spawn_local(async move {
                let code = wing::fetch_survey().await;
                rescue.try_set(code);
            });
            let (title, next) = match fault {
                Fault::Newer => (faults::STORE_NEWER, faults::STORE_UPDATE),
                _ => (first_run::STUCK, first_run::STUCK_NEXT),
            };
            (title, first_run::STUCK_SAFE, next, first_run::RELOAD)
        }
        Trouble::Away => (shell::PAGE_AWAY, shell::PAGE_AWAY_SAFE, shell::PAGE_AWAY_NEXT, shell::PAGE_AGAIN),
    };
    view! {
        <Page title>
            <FaultNote what=title safe next urgent=true>
                <Button label=again weight=Weight::Solid on_press=move |()| ground.read() />
                {move || rescue.get().map(|code| (code.rescue)())}
            </FaultNote>
        </Page>
    }
}
