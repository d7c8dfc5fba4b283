//! What the browser says of its storage, and the way to ask it to keep everything.

use leptos::prelude::*;

use super::fact;
use super::keep::AskToKeep;
use crate::app::parts::button::Weight;
use crate::app::parts::card::Heading;
use crate::app::session::{StorageHealth, storage};
use crate::app::words::{Text, bytes, common, lang, settings, t};

/// The browser's storage.
#[component]
pub fn Storage() -> impl IntoView {
    let known = RwSignal::new(None::<StorageHealth>);
    leptos::task::spawn_local(async move {
        let found = storage().await;
        known.try_set(Some(found));
    });
    let asks = move || known.with(|known| known.as_ref().is_some_and(|known| known.persisted != Some(true)));
    let lines = move || known.get().as_ref().map(facts).unwrap_or_default();
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
    let opfs = if known.opfs { common::YES } else { common::NO };
    vec![
        (settings::PERSISTED, t(persisted).to_owned()),
        (settings::USED, used),
        (settings::SECOND_STORE, t(opfs).to_owned()),
    ]
}

fn warnings(known: &StorageHealth) -> Vec<&'static str> {
    let signs = [(known.private_hint, settings::PRIVATE), (known.is_short(), settings::SHORT)];
    signs.into_iter().filter(|(on, _)| *on).map(|(_, text)| t(text)).collect()
}
