//! The device's health: what the browser promises, how much is held, what is not yet safe, and the log to hand over.

mod keep;
mod log;
mod storage;

pub use keep::AskToKeep;

use leptos::prelude::*;

use self::log::Log;
use self::storage::Storage;
use crate::app::parts::card::{Card, Heading};
use crate::app::parts::fingerprint::FingerprintWords;
use crate::app::parts::pill::Tone;
use crate::app::route::Route;
use crate::app::session::{Figures, Session, Store, use_session};
use crate::app::shell::Page;
use crate::app::words::{Text, common, count, lang, settings, shell, t, today};

/// The page on the device's health.
#[component]
pub fn HealthPage() -> impl IntoView {
    let session = use_session();
    let figures = Memo::new(move |_| session.figures_now());
    let words = Signal::derive(move || figures.with(|figures| figures.words.clone()));
    let less = move || figures.with(|figures| figures.canary.is_some_and(|known| known > figures.events as u64));
    view! {
        <Page title=shell::HEALTH route=Route::Health>
            <Show when=less><Card edge=Tone::Red><strong>{settings::CANARY_LESS}</strong></Card></Show>
            <Storage />
            <Heading text=settings::WRITING />
            <section class="card">
                <dl class="facts">{move || figures.with(|figures| facts(session, figures)).into_iter().map(fact).collect_view()}</dl>
            </section>
            <Heading text=settings::FINGERPRINT />
            <section class="card">
                <FingerprintWords words />
                <p class="row-text">{settings::FINGERPRINT_WHAT}</p>
                <p class="mono">{move || figures.with(|figures| figures.hex.clone())}</p>
            </section>
            <Log />
        </Page>
    }
}

/// A label and what is known.
pub fn fact((label, text): (Text, String)) -> impl IntoView {
    view! { <div><dt>{label}</dt><dd>{text}</dd></div> }
}

fn facts(session: Session, figures: &Figures) -> Vec<(Text, String)> {
    let lang = lang();
    let number = |n: u64| count(lang, n);
    let (state, waiting) = match session.store() {
        Store::Saved => (shell::SAVED, 0),
        Store::Saving(waiting) => (shell::SAVING, waiting),
        Store::Failed(_, waiting) => (shell::NOT_SAVED, waiting),
        Store::ReadOnly => (shell::READING, 0),
    };
    let own = format!("{} · {}", figures.me.0, settings::made(lang, &number(figures.me.1)));
    let canary = figures.canary.map_or_else(|| t(settings::CANARY_NONE).to_owned(), number);
    let mut facts = vec![
        (settings::STATE, t(state).to_owned()),
        (settings::UNSAVED, number(waiting as u64)),
        (settings::UNEXPORTED, today::changes_and_photos(lang, session.unexported())),
        (settings::EVENTS, number(figures.events as u64)),
        (settings::DEVICES, number(figures.devices as u64)),
        (settings::INCARNATION, own),
    ];
    if !figures.retired.is_empty() {
        facts.push((settings::EARLIER, figures.retired.join(", ")));
    }
    facts.push((settings::FORKS, number(figures.forks as u64)));
    facts.push((settings::SNAPSHOT, number(figures.since_snapshot)));
    if figures.reading_log {
        facts.push((settings::READING_LOG, t(common::YES).to_owned()));
    }
    facts.push((settings::CANARY, canary));
    facts
}
