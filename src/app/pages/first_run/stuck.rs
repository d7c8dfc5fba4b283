//! What is shown where the start cannot go on by itself: the store or a file of the app does not open. Never an empty app.

use leptos::prelude::*;

use super::rescue::Rescue;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::note::FaultNote;
use crate::app::session::{Ground, Trouble};
use crate::app::shell::Page;
use crate::app::words::{first_run, shell};

/// Says what is wrong, what is safe and what to do.
#[component]
pub fn StuckPage(
    /// What is wrong.
    trouble: Trouble,
) -> impl IntoView {
    let ground = expect_context::<Ground>();
    match trouble {
        Trouble::Store(_) => view! {
            <Page title=first_run::STUCK>
                <FaultNote what=first_run::STUCK safe=first_run::STUCK_SAFE next=first_run::STUCK_NEXT urgent=true>
                    <Button label=first_run::RELOAD weight=Weight::Solid on_press=move |()| ground.read() />
                    <Rescue />
                </FaultNote>
            </Page>
        }
        .into_any(),
        Trouble::Away => view! {
            <Page title=shell::PAGE_AWAY>
                <FaultNote what=shell::PAGE_AWAY safe=shell::PAGE_AWAY_SAFE next=shell::PAGE_AWAY_NEXT urgent=true>
                    <Button label=shell::PAGE_AGAIN weight=Weight::Solid on_press=move |()| ground.read() />
                </FaultNote>
            </Page>
        }
        .into_any(),
    }
}
