//! A campaign of one's own: the plan's settings under the commune's name; the rest is changed later.

use leptos::prelude::*;
use movement::campaign::{Found, plan_2026};

use crate::app::parts::button::{Button, Weight};
use crate::app::parts::field::TextField;
use crate::app::session::{Ground, begin_own};
use crate::app::words::{common, first_run, t};

/// Asks for the commune and the province, and founds the campaign.
#[component]
pub fn OwnCampaign(
    /// Back to the choice.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let ground = expect_context::<Ground>();
    let (commune, province) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let fault = RwSignal::new(None::<String>);
    let begin = move |()| {
        if commune.with_untracked(|name| name.trim().is_empty()) {
            fault.set(Some(t(first_run::COMMUNE_MISSING).to_owned()));
            return;
        }
        let entries = plan_2026(&province.get_untracked(), &commune.get_untracked());
        let found = Found { entries, ready: true, training: false };
        leptos::task::spawn_local(async move {
            let begun = match begin_own(ground.journal(), found).await {
                Ok(row) => ground.open(&row).await.map(drop).map_err(Into::into),
                Err(refused) => Err(refused),
            };
            if begun.is_err() {
                fault.try_set(Some(t(first_run::NOT_KEPT_NEXT).to_owned()));
            }
        });
    };
    view! {
        <section class="card">
            <TextField label=first_run::COMMUNE hint=first_run::COMMUNE_HINT value=commune fault=fault
                on_draft=move |text: String| commune.set(text) on_done=move |text: String| commune.set(text) />
            <TextField label=first_run::PROVINCE value=province
                on_draft=move |text: String| province.set(text) on_done=move |text: String| province.set(text) />
            <div class="acts">
                <Button label=common::BACK on_press=on_back />
                <Button label=first_run::BEGIN weight=Weight::Solid on_press=begin />
            </div>
        </section>
    }
}
