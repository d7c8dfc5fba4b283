//! Wings: parts of the app whose code stands in files of its own, fetched when it is first needed and kept from then on.
//! The first load carries none of them; the service worker fetches them all for offline use.

mod door;
mod inside;
mod survey;
mod waiting;

pub use self::survey::Survey;

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::waiting::Waiting;
use super::route::Route;

/// What makes a page of a wing from its place.
pub type Builder = fn(&Route) -> AnyView;

/// A group of pages in files of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wing {
    /// Models and their score sheets.
    Field,
    /// Bundles, and what must be settled after them.
    Carry,
    /// What is done at a desk: registers, calendar, figures, rubrics and their editor, settings, the device's health.
    Desk,
}

impl Wing {
    const ALL: [Self; 3] = [Self::Field, Self::Carry, Self::Desk];
}

/// How far a wing has come.
#[derive(Clone, Copy)]
enum State {
    /// Nobody has asked for it.
    Away,
    /// Its files are on their way.
    Coming,
    /// Its files could not be fetched; it may be asked for again.
    Failed,
    /// It is here.
    Here(Builder),
}

/// The wings with pages, as far as they have come.
#[derive(Clone, Copy)]
pub struct Wings([RwSignal<State>; 3]);

impl Wings {
    /// All of them away; made once, by the app.
    pub fn new() -> Self {
        Self(Wing::ALL.map(|_| RwSignal::new(State::Away)))
    }

    /// Fetches a wing unless it is here or on its way.
    pub fn fetch(self, wing: Wing) {
        let state = self.0[wing as usize];
        if matches!(state.get_untracked(), State::Coming | State::Here(_)) {
            return;
        }
        state.set(State::Coming);
        spawn_local(async move {
            state.set(door::pages(wing).await.map_or(State::Failed, State::Here));
        });
    }

    /// What builds the pages of a wing, once it is here; until then it is asked for.
    fn here(self, wing: Wing) -> Option<Builder> {
        match self.0[wing as usize].get() {
            State::Here(build) => Some(build),
            State::Away => {
                self.fetch(wing);
                None
            }
            State::Coming | State::Failed => None,
        }
    }

    /// The page of a place in a wing; until the wing is here, what the user waits for.
    fn page(self, wing: Wing, place: &Route) -> AnyView {
        let again = move |()| self.fetch(wing);
        match self.0[wing as usize].get() {
            State::Here(build) => build(place),
            State::Away => {
                self.fetch(wing);
                ().into_any()
            }
            State::Coming => view! { <Waiting place=place.clone() failed=false again /> }.into_any(),
            State::Failed => view! { <Waiting place=place.clone() failed=true again /> }.into_any(),
        }
    }
}

/// A page of a wing; followed, so that it comes in place of its waiting.
pub fn page(wing: Wing, place: &Route) -> AnyView {
    use_context::<Wings>().map_or_else(|| ().into_any(), |wings| wings.page(wing, place))
}

/// What builds the pages of a wing, once it is here; asked for where it is not, and followed.
pub fn here(wing: Wing) -> Option<Builder> {
    use_context::<Wings>().and_then(|wings| wings.here(wing))
}

/// The way to ask again for a wing that could not be fetched; none where it is here or on its way. Followed.
pub fn again(wing: Wing) -> Option<Callback<()>> {
    let wings = use_context::<Wings>()?;
    matches!(wings.0[wing as usize].get(), State::Failed).then(|| Callback::new(move |()| wings.fetch(wing)))
}

thread_local! {
    static SURVEY: Cell<Option<Survey>> = const { Cell::new(None) };
}

/// The wing of an open campaign, if it is here. It always is where a campaign is open.
pub fn survey() -> Option<Survey> {
    SURVEY.get()
}

/// Fetches the wing of an open campaign; `None` where its files cannot be fetched.
pub async fn fetch_survey() -> Option<Survey> {
    let here = match SURVEY.get() {
        Some(here) => here,
        None => door::survey().await.ok()?,
    };
    SURVEY.set(Some(here));
    Some(here)
}
