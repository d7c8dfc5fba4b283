//! The campaigns on this device, and the way to another one.

use ::device::journal::meta::CampaignRow;
use ledger::Ledger;
use leptos::prelude::*;
use movement::campaign::Campaign;

use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::parts::pill::{Pill, Tone};
use crate::app::route::{self, Route};
use crate::app::session::{BeginFault, Ground, Session, begin_next_year, preferences, use_session};
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, moment, settings};

/// The campaigns, last opened first.
#[component]
pub fn Campaigns() -> impl IntoView {
    let ground = expect_context::<Ground>();
    let rows = RwSignal::new(Vec::<CampaignRow>::new());
    leptos::task::spawn_local(async move {
        // A list that cannot be read now shows nothing; the health page tells of the store.
        let found = ground.campaigns().await.unwrap_or_default();
        rows.try_set(found);
    });
    view! {
        <Heading text=settings::CAMPAIGNS />
        <ul class="rows card">{move || rows.get().into_iter().map(|row| view! { <Held row /> }).collect_view()}</ul>
        <More ground />
    }
}

/// The ways to more campaigns: another one, and at the office the next year's from this one.
#[component]
fn More(ground: Ground) -> impl IntoView {
    let session = use_session();
    let busy = RwSignal::new(false);
    let another = move |()| ground.step_back(session);
    let next = move |()| {
        // A second press comes before the button is drawn anew.
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            if go_on_next_year(ground, session).await.is_err() {
                Toast::saying(settings::NEXT_YEAR_FAILED.in_lang(untrack(lang))).show();
                busy.try_set(false);
            }
        });
    };
    let office = Memo::new(move |_| session.is_office());
    view! {
        <Show when=move || office.get()>
            <p class="row-text">{settings::NEXT_YEAR_WHAT}</p>
        </Show>
        <div class="acts">
            <Show when=move || office.get()>
                <Button label=settings::NEXT_YEAR icon=icon::PLUS disabled=busy on_press=next />
            </Show>
            <Button label=settings::ANOTHER on_press=another />
        </div>
    }
}

/// Begins next year's campaign and opens it; says so, with the way back to the one before.
async fn go_on_next_year(ground: Ground, session: Session) -> Result<(), BeginFault> {
    let old = session.glance(Clone::clone);
    let row = begin_next_year(ground.journal(), &old).await?;
    ground.leave(session);
    let Ok(next) = ground.open(&row).await else {
        // It is made: a page that begins afresh opens it, or says why not.
        open_afresh(&row.id);
        return Ok(());
    };
    route::go(&Route::Today);
    let (new_name, old_name) = (next.glance(called), called(&old));
    let before = session.campaign().to_string();
    Toast::saying(settings::next_year_made(untrack(lang), &new_name, &old_name))
        .with(move || settings::open_again(lang(), &old_name), move || open_afresh(&before))
        .show();
    Ok(())
}

/// Opens a campaign in a page that begins afresh.
fn open_afresh(id: &str) {
    preferences::open_next(id);
    reload();
}

/// A campaign by its year; by its name where it has none.
fn called(ledger: &Ledger) -> String {
    let campaign = Campaign::of(ledger);
    campaign.map(|of| of.year.map_or(of.name, |year| year.to_string())).unwrap_or_default()
}

#[component]
fn Held(row: CampaignRow) -> impl IntoView {
    let is_open = use_session().campaign().as_str() == row.id;
    let at = row.opened_ms;
    let (id, label) = (row.id, row.name.clone());
    let open = move |()| open_afresh(&id);
    let after = match is_open {
        true => view! { <Pill text=settings::OPEN_NOW tone=Tone::Green /> }.into_any(),
        false => view! { <Button label=move || settings::open_named(lang(), &label) on_press=open /> }.into_any(),
    };
    view! {
        <li class="row">
            <span class="row-lines">
                <strong>{row.name}</strong>
                <span class="row-text">{move || settings::opened_at(lang(), &moment(at))}</span>
            </span>
            {row.training.then(|| view! { <Pill text=settings::TRAINING tone=Tone::Gold /> })}
            {after}
        </li>
    }
}

/// Begins afresh at Today: locks, listeners and everything that was read go with the page.
pub fn reload() {
    route::go(&Route::Today);
    // A browser that refuses to reload leaves the page as it is.
    drop(window().location().reload());
}
