//! The lines above every page: what is not saved, a full disk, training data, another tab writes, a new build waits for a tap.

use leptos::prelude::*;

use super::unsaved::UnsavedBanner;
use super::{Banner, BannerKind};
use crate::app::parts::button::{Button, LinkButton};
use crate::app::route::Route;
use crate::app::session::{Ground, Opening, Session, Store};
use crate::app::wing;
use crate::app::words::{shell, transfer};

/// What concerns every page now.
#[component]
pub fn Banners(
    /// What the app stands on.
    ground: Ground,
) -> impl IntoView {
    view! {
        <super::offline::UpdateBanner ground />
        {move || match ground.opening() {
            Opening::Ready(session) => wing::survey().map(|code| (code.banners)(session)),
            Opening::Reading | Opening::FirstRun | Opening::Lost(_) | Opening::Stuck(_) => None,
        }}
    }
}

/// The lines above every page of an open campaign.
#[component]
pub fn OfCampaign(
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    let training = Memo::new(move |_| session.listed().training);
    let on_reserve = Memo::new(move |_| {
        // Once not even the reserve takes a score, that alone is said.
        session.second_store().on_reserve && !matches!(session.store(), Store::Failed(..))
    });
    view! {
        <UnsavedBanner session />
        <div role="alert">
            <Show when=move || on_reserve.get()>
                <Banner kind=BannerKind::Warning text=shell::ON_RESERVE>
                    <LinkButton to=Route::Export label=transfer::EXPORT />
                </Banner>
            </Show>
        </div>
        <Show when=move || training.get()><Banner kind=BannerKind::Training text=shell::TRAINING /></Show>
        <Show when=move || session.only_reads()>
            <Banner kind=BannerKind::Warning text=shell::READ_ONLY>
                <Button label=shell::WRITE_HERE on_press=move |()| session.take_pen() />
            </Banner>
        </Show>
    }
}
