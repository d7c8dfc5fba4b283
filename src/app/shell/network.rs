//! That there is no network, said quietly below the top bar for as long as it is so, and once aloud.

use std::sync::OnceLock;

use device::network;
use leptos::prelude::*;

use super::OfflineWatch;
use super::live::announce;
use crate::app::words::{Text, shell, t};

/// Whether there is a network; it lives as long as the app.
fn online() -> ArcRwSignal<bool> {
    static ONLINE: OnceLock<ArcRwSignal<bool>> = OnceLock::new();
    ONLINE.get_or_init(|| ArcRwSignal::new(network::there_is())).clone()
}

/// Follows the network; to be called once.
pub fn follow(kept: OfflineWatch) {
    StoredValue::new_local(network::watch(move |there_is| {
        online().set(there_is);
        if !there_is {
            announce(untrack(|| t(words(kept))));
        }
    }));
}

/// What can be promised depends on whether the whole app is on this device.
fn words(kept: OfflineWatch) -> Text {
    if kept.get().ready { shell::OFFLINE } else { shell::OFFLINE_EARLY }
}

/// The mark; nothing while there is a network.
#[component]
pub fn OfflineMark() -> impl IntoView {
    let kept = expect_context::<OfflineWatch>();
    move || (!online().get()).then(|| view! { <p class="bar-offline">{move || t(words(kept))}</p> })
}
