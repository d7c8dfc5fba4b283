//! Whether the app is on this device for work without a network, and the new build that waits for a tap.

use device::clock::now_ms;
use device::lifecycle::{self, Moment};
use device::offline::{Keeper, Offline};
use device::{log, network};
use leptos::prelude::*;

use super::toast::Toast;
use super::{Banner, BannerKind};
use crate::app::parts::button::Button;
use crate::app::parts::card::{Card, Track};
use crate::app::parts::field::flush_all;
use crate::app::parts::pill::Tone;
use crate::app::session::{Ground, Opening};
use crate::app::words::{first_run, lang, shell, t};

/// How long everything may take to be stored before the build is changed, milliseconds.
const STORED_MS: u32 = 10_000;

/// At most so often a newer build is looked for, milliseconds.
const APART: i64 = 3_600_000;

/// What is known of the app's own files; a handle for the whole app.
#[derive(Clone, Copy)]
pub struct OfflineWatch {
    known: RwSignal<Offline, LocalStorage>,
    keeper: StoredValue<Keeper, LocalStorage>,
}

impl OfflineWatch {
    /// Registers the service worker and begins to watch; to be called once.
    pub fn start() -> Self {
        let known = RwSignal::new_local(Offline::default());
        let keeper = Keeper::watch(move |offline| {
            log::built(format!("{} {}", env!("CARGO_PKG_VERSION"), offline.build).trim());
            drop(known.try_set(offline.clone()));
        });
        Self { known, keeper: StoredValue::new_local(keeper) }
    }

    /// What is known now; followed.
    pub fn get(&self) -> Offline {
        self.known.get()
    }

    /// Looks for a newer build whenever the page is seen again with a network, at most once an hour, until whoever called it
    /// goes: by itself a browser looks when a page is loaded, and an app may stay open for weeks.
    pub fn look_when_seen(self) {
        let last = StoredValue::new(now_ms());
        StoredValue::new_local(lifecycle::watch(move |moment| {
            let now = now_ms();
            if moment == Moment::Seen && is_due(last.get_value(), now) && network::there_is() {
                last.set_value(now);
                let keeper = self.keeper.get_value();
                leptos::task::spawn_local(async move { keeper.look().await });
            }
        }));
    }

    /// Changes to the newer build and loads the page anew.
    fn apply(self) {
        self.keeper.with_value(Keeper::apply);
    }
}

/// Whether it is time to look for a newer build again; a clock that was set back is no reason to wait.
fn is_due(last: i64, now: i64) -> bool {
    !(0..APART).contains(&now.saturating_sub(last))
}

/// "Sẵn sàng dùng ngoại tuyến" with the build, or how far it is.
#[component]
pub fn OfflineNote() -> impl IntoView {
    let watch = expect_context::<OfflineWatch>();
    let edge = Signal::derive(move || if watch.get().ready { Tone::Green } else { Tone::Amber });
    view! { <Card edge>{move || note(&watch.get())}</Card> }
}

fn note(offline: &Offline) -> AnyView {
    let (files, all) = (offline.files as usize, offline.total as usize);
    let build = offline.build.clone();
    if offline.ready {
        return view! {
            <strong>{first_run::READY_OFFLINE}</strong>
            <p class="row-text">{move || first_run::ready_files(lang(), all, &build)}</p>
        }
        .into_any();
    }
    if !offline.supported {
        return view! {
            <strong>{first_run::NOT_OFFLINE}</strong>
            <p class="row-text">{first_run::NOT_OFFLINE_NEXT}</p>
        }
        .into_any();
    }
    view! {
        <strong role="status">{first_run::PREPARING}</strong>
        <p class="row-text">{move || first_run::preparing_files(lang(), files, all)}</p>
        <Track done=files all=all label=first_run::PREPARING />
    }
    .into_any()
}

/// The line that says a new build is there; it changes nothing before the tap, nor before everything is on the disk.
#[component]
pub fn UpdateBanner(
    /// What the app stands on.
    ground: Ground,
) -> impl IntoView {
    let watch = expect_context::<OfflineWatch>();
    let busy = RwSignal::new(false);
    let update = move |()| {
        flush_all();
        let Opening::Ready(session) = untrack(|| ground.opening()) else { return watch.apply() };
        busy.set(true);
        leptos::task::spawn_local(async move {
            match session.is_stored_within(STORED_MS).await {
                true => watch.apply(),
                false => Toast::saying(untrack(|| t(shell::UPDATE_LATER))).show(),
            }
            busy.try_set(false);
        });
    };
    view! {
        <Show when=move || watch.get().waiting>
            <Banner kind=BannerKind::Info text=shell::UPDATE_READY>
                <Button label=shell::UPDATE_NOW disabled=busy on_press=update />
            </Banner>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_build_is_looked_for_once_an_hour_also_by_a_clock_that_was_set_back() {
        let looked = 1_772_989_200_000;
        assert!(!is_due(looked, looked) && !is_due(looked, looked + APART - 1));
        assert!(is_due(looked, looked + APART) && is_due(looked, looked - 1) && is_due(i64::MIN, i64::MAX));
    }
}
