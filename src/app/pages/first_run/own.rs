//! A campaign of one's own: the plan's settings under the commune's name; the rest is changed later.

use leptos::prelude::*;
use movement::campaign::{Found, plan_2026};

use crate::app::parts::button::{Button, Weight};
use crate::app::parts::field::TextField;
use crate::app::route::{self, Route};
use crate::app::session::preferences::{founding, keep_founding};
use crate::app::session::{Ground, begin_own};
use crate::app::words::{common, first_run, t};

/// Asks for the commune and the province, founds the campaign and goes on with its set-up. What is typed outlives a reload.
#[component]
pub fn OwnCampaign(
    /// Back to the choice.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let ground = expect_context::<Ground>();
    let kept = founding();
    let (commune, province) = (RwSignal::new(kept.commune), RwSignal::new(kept.province));
    let type_into = move |field: RwSignal<String>| {
        move |text: String| {
            field.set(text);
            keep_founding(&commune.get_untracked(), &province.get_untracked());
        }
    };
    let fault = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let begin = move |()| {
        if busy.get_untracked() {
            return;
        }
        if commune.with_untracked(|name| name.trim().is_empty()) {
            fault.set(Some(t(first_run::COMMUNE_MISSING).to_owned()));
            return;
        }
        let entries = plan_2026(&province.get_untracked(), &commune.get_untracked());
        let found = Found { entries, ready: true, training: false };
        busy.set(true);
        leptos::task::spawn_local(async move {
            let begun = match begin_own(ground.journal(), found).await {
                Ok(row) => ground.open(&row).await.map(drop).map_err(Into::into),
                Err(refused) => Err(refused),
            };
            match begun {
                Ok(()) => {
                    keep_founding("", "");
                    route::go(&Route::Setup(1));
                }
                Err(_) => {
                    fault.try_set(Some(t(first_run::NOT_KEPT_NEXT).to_owned()));
                    busy.try_set(false);
                }
            }
        });
    };
    view! {
        <section class="card">
            <TextField label=first_run::COMMUNE hint=first_run::COMMUNE_HINT value=commune fault=fault
                on_draft=type_into(commune) on_done=type_into(commune) />
            <TextField label=first_run::PROVINCE value=province
                on_draft=type_into(province) on_done=type_into(province) />
            <div class="acts">
                <Button label=common::BACK on_press=on_back />
                <Button label=first_run::BEGIN weight=Weight::Solid disabled=busy on_press=begin />
            </div>
        </section>
    }
}
