//! Step three: on the home screen, and ready for work without a network.

use leptos::prelude::*;

use super::Steps;
use crate::app::parts::button::{Button, Weight};
use crate::app::shell::{InstallCard, OfflineNote, Page};
use crate::app::words::first_run;

/// Says whether the app is ready without a network, and begins.
#[component]
pub fn Ready(
    /// What follows.
    #[prop(into)]
    on_start: Callback<()>,
    /// Back to who I am.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    view! {
        <Page title=first_run::STEP_READY on_back>
            <Steps at=2 />
            <OfflineNote />
            <InstallCard />
            <div class="acts"><Button label=first_run::START weight=Weight::Solid on_press=on_start /></div>
        </Page>
    }
}
