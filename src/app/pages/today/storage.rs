//! What the browser's storage makes one fear for: a private window, or little room. Nothing where all is well.

use leptos::prelude::*;

use crate::app::parts::button::LinkButton;
use crate::app::parts::card::Card;
use crate::app::parts::pill::Tone;
use crate::app::route::Route;
use crate::app::session::StorageHealth;
use crate::app::words::{Text, settings, shell, today};

/// The notes on the storage.
#[component]
pub fn StorageNotes(
    /// What the browser says of its storage, once it has.
    health: RwSignal<Option<StorageHealth>>,
) -> impl IntoView {
    let found = Memo::new(move |_| health.with(|known| known.as_ref().map(notes).unwrap_or_default()));
    let note = |(title, text): (Text, Text)| {
        view! {
            <Card edge=Tone::Red>
                <div class="danger">
                    <div><strong>{title}</strong><p class="row-text">{text}</p></div>
                    <LinkButton to=Route::Health label=shell::HEALTH />
                </div>
            </Card>
        }
    };
    move || found.get().into_iter().map(note).collect_view()
}

fn notes(health: &StorageHealth) -> Vec<(Text, Text)> {
    let private = health.private_hint.then_some((today::PRIVATE, settings::PRIVATE));
    // A private window has little room by nature: that it is one says enough.
    let short = (health.is_short() && !health.private_hint).then_some((today::SHORT, settings::SHORT));
    private.into_iter().chain(short).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_storage_in_order_is_not_spoken_of() {
        let sound =
            StorageHealth { persisted: Some(true), usage: Some(10), quota: Some(10_000_000_000), ..Default::default() };
        assert!(notes(&sound).is_empty());
        assert!(notes(&StorageHealth::default()).is_empty(), "a browser that does not say");
        let full = StorageHealth { usage: Some(8_100_000_000), ..sound.clone() };
        assert_eq!(notes(&full), [(today::SHORT, settings::SHORT)]);
        let private = StorageHealth { private_hint: true, quota: Some(20_000_000), ..sound };
        assert_eq!(notes(&private), [(today::PRIVATE, settings::PRIVATE)]);
    }
}
