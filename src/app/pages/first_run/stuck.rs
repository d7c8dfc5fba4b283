//! What is shown where the start cannot go on by itself: the store or a file of the app does not open. Never an empty app.

use leptos::prelude::*;

use crate::app::parts::button::{Button, Weight};
use crate::app::parts::note::FaultNote;
use crate::app::session::{Ground, Trouble};
use crate::app::shell::Page;
use crate::app::wing::{self, Survey};
use crate::app::words::{first_run, shell};

/// Says what is wrong, what is safe and what to do.
#[component]
pub fn StuckPage(
    /// What is wrong.
    trouble: Trouble,
) -> impl IntoView {
    let ground = expect_context::<Ground>();
    let code = RwSignal::new_local(None::<Survey>);
    let fault = match trouble {
        Trouble::Store(fault) => {
            leptos::task::spawn_local(async move {
                let fetched = wing::fetch_survey().await;
                code.try_set(fetched);
            });
            Some(fault)
        }
        Trouble::Away => None,
    };
    let (title, safe, next, again) = match fault {
        Some(_) => (first_run::STUCK, first_run::STUCK_SAFE, first_run::STUCK_NEXT, first_run::RELOAD),
        None => (shell::PAGE_AWAY, shell::PAGE_AWAY_SAFE, shell::PAGE_AWAY_NEXT, shell::PAGE_AGAIN),
    };
    view! {
        <Page title>
            <FaultNote what=title safe next urgent=true>
                <Button label=again weight=Weight::Solid on_press=move |()| ground.read() />
                {move || code.get().zip(fault.clone()).map(|(code, fault)| (code.rescue)(fault))}
            </FaultNote>
        </Page>
    }
}
