//! The pill in every top bar: how far what was written here has come, in words.

use leptos::prelude::*;

use crate::app::parts::pill::{Pill, Tone};
use crate::app::session::{Ground, Opening, SaveState, Session, Store};
use crate::app::wing;
use crate::app::words::{Text, shell, t};

/// The save state of the device as a whole.
#[component]
pub fn SavePill(
    /// What the app stands on.
    ground: Ground,
) -> impl IntoView {
    move || match ground.opening() {
        Opening::Ready(session) => wing::survey().map(|code| (code.saved)(session)),
        Opening::Reading | Opening::FirstRun | Opening::Lost(_) | Opening::Stuck(_) => None,
    }
}

/// The same for an open campaign.
#[component]
pub fn Saved(
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    let training = Memo::new(move |_| session.listed().training);
    view! {
        <Pill text=move || words(session) tone=Signal::derive(move || tone(session)) dot=true />
        <Show when=move || training.get()><span class="bar-training" aria-hidden="true">{shell::TRAINING}</span></Show>
    }
}

/// A state of a record on its way home, in words.
pub fn state_words(state: SaveState) -> Text {
    match state {
        SaveState::Saving => shell::SAVING,
        SaveState::OnDevice => shell::SAVED,
        SaveState::Exported => shell::EXPORTED,
        SaveState::Received => shell::RECEIVED,
    }
}

fn words(session: Session) -> &'static str {
    t(match session.store() {
        Store::Saved if session.all_received() => shell::RECEIVED,
        Store::Saved if session.all_exported() => shell::EXPORTED,
        Store::Saved => shell::SAVED,
        Store::Saving(_) => shell::SAVING,
        Store::Failed(..) => shell::NOT_SAVED,
        Store::ReadOnly => shell::READING,
    })
}

fn tone(session: Session) -> Tone {
    match session.store() {
        Store::Saved => Tone::Green,
        Store::Saving(_) => Tone::Amber,
        Store::Failed(..) => Tone::Red,
        Store::ReadOnly => Tone::Plain,
    }
}
