//! What the browser says of its storage, and the way to ask it to keep everything.

use device::vault::Standing;
use leptos::prelude::*;

use super::fact;
use super::keep::AskToKeep;
use crate::app::parts::button::Weight;
use crate::app::parts::card::Heading;
use crate::app::session::{SecondStore, StorageHealth, storage, use_session};
use crate::app::words::{Text, bytes, count, lang, settings, t};

/// The browser's storage.
#[component]
pub fn Storage() -> impl IntoView {
    let known = RwSignal::new(None::<StorageHealth>);
    leptos::task::spawn_local(async move {
        let found = storage().await;
        known.try_set(Some(found));
    });
    let asks = move || known.with(|known| known.as_ref().is_some_and(|known| known.persisted != Some(true)));
    let session = use_session();
    let lines = move || {
        let mut lines = known.get().as_ref().map(facts).unwrap_or_default();
        lines.extend(second(&session.second_store()));
        lines
    };
    let warnings = move || known.get().as_ref().map(warnings).unwrap_or_default();
    view! {
        <Heading text=settings::STORAGE />
        <section class="card">
            <Show when=move || known.with(Option::is_none)><p role="status">{settings::LOOKING}" …"</p></Show>
            {move || warnings().into_iter().map(|text| view! { <p class="field-fault">{text}</p> }).collect_view()}
            <dl class="facts">{move || lines().into_iter().map(fact).collect_view()}</dl>
            <Show when=asks>
                <div class="acts"><AskToKeep health=known weight=Weight::Solid /></div>
            </Show>
        </section>
    }
}

fn facts(known: &StorageHealth) -> Vec<(Text, String)> {
    let lang = lang();
    let persisted = match known.persisted {
        Some(true) => settings::PERSISTED_YES,
        Some(false) => settings::PERSISTED_NO,
        None => settings::PERSISTED_UNKNOWN,
    };
    let used = match (known.usage, known.quota, known.used_percent()) {
        (Some(usage), Some(quota), Some(percent)) => {
            settings::used_of(lang, &bytes(lang, usage), &bytes(lang, quota), percent)
        }
        _ => t(settings::USED_UNKNOWN).to_owned(),
    };
    vec![(settings::PERSISTED, t(persisted).to_owned()), (settings::USED, used)]
}

/// How the second copy stands.
fn second(store: &SecondStore) -> Vec<(Text, String)> {
    let standing = match store.standing {
        Standing::Unknown => settings::SECOND_UNKNOWN,
        Standing::Sound => settings::SECOND_SOUND,
        Standing::Behind => settings::SECOND_BEHIND,
        Standing::None => settings::SECOND_NONE,
        Standing::Out(_) => settings::SECOND_OUT,
    };
    let lang = lang();
    let mut facts = vec![(settings::SECOND_STORE, t(standing).to_owned())];
    if let Some(united) = store.united {
        facts.push((settings::SECOND_SIZE, settings::second_size(lang, united.files, &bytes(lang, united.bytes))));
        if united.damaged > 0 {
            facts.push((settings::SECOND_DAMAGED, count(lang, united.damaged.into())));
        }
    }
    if store.regained > 0 {
        facts.push((settings::REGAINED, count(lang, store.regained)));
    }
    facts
}

fn warnings(known: &StorageHealth) -> Vec<&'static str> {
    let signs = [(known.private_hint, settings::PRIVATE), (known.is_short(), settings::SHORT)];
    signs.into_iter().filter(|(on, _)| *on).map(|(_, text)| t(text)).collect()
}
