//! "MẤT DỮ LIỆU": less is stored than this device knows it had. The last bundle brings it back from here; until the files
//! of that page are here, the words alone. Never an empty app.

use leptos::prelude::*;

use crate::app::parts::button::Button;
use crate::app::parts::note::FaultNote;
use crate::app::route::{self, Route};
use crate::app::session::{Ground, Session};
use crate::app::shell::Page;
use crate::app::wing::{self, Wing};
use crate::app::words::{first_run, shell};

/// The page of a loss.
#[component]
pub fn LostPage(
    /// What is left of the campaign.
    left: Option<Session>,
) -> impl IntoView {
    if let Some(session) = left {
        provide_context(session);
    }
    // What another app shared into this one is the bundle that is asked for.
    let shared = Memo::new(|_| route::current() == Route::TransferShared);
    move || match wing::here(Wing::Carry) {
        Some(build) => build(if shared.get() { &Route::TransferShared } else { &Route::Transfer }),
        None => view! { <Page title=first_run::LOST><LossNote /><Away /></Page> }.into_any(),
    }
}

/// Where the files of the import could not be fetched: the way to ask for them again.
#[component]
fn Away() -> impl IntoView {
    move || {
        wing::again(Wing::Carry).map(|again| {
            view! {
                <FaultNote what=shell::PAGE_AWAY safe=shell::PAGE_AWAY_SAFE next=shell::PAGE_AWAY_NEXT>
                    <Button label=shell::PAGE_AGAIN on_press=again />
                </FaultNote>
            }
        })
    }
}

/// What is lost, what is safe, what to do.
#[component]
pub fn LossNote() -> impl IntoView {
    let ground = expect_context::<Ground>();
    view! {
        <FaultNote what=first_run::LOST_WHAT safe=first_run::LOST_SAFE next=first_run::LOST_NEXT urgent=true>
            <Button label=first_run::START_ANEW on_press=move |()| ground.accept_loss() />
        </FaultNote>
    }
}
