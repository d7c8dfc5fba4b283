//! Where on a sheet the user is, kept across reloads: the card under the bar and how far from the top of the window it
//! begins, noted when scrolling rests and when the page may go.

use std::time::Duration;

use device::lifecycle;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::jump;
use crate::app::session::Session;
use crate::app::shell::once_here;

/// Scrolling rests when it has not moved for so long.
const REST: Duration = Duration::from_millis(250);

/// Follows the place on a sheet until the page goes, after going to where it was left; tells whether that is its head. One
/// that is sealed opens there, where its result and what comes next stand.
pub fn keep(session: Session, sheet: String, sealed: bool) -> bool {
    let left = session.place_on(&sheet).and_then(|place| read(&place));
    let at_head = left.is_none() || sealed;
    // Before the page stands where it was left, where it stands is nothing to keep.
    let stands = StoredValue::new(left.is_none() && !sealed);
    once_here(move || {
        match left {
            _ if sealed => window().scroll_to_with_x_and_y(0.0, 0.0),
            // Within one sitting the address knows the place to the pixel.
            Some((card, top)) if jump::far_down() < 1.0 => jump::lay_at(&card, top),
            _ => {}
        }
        stands.try_update_value(|stands| *stands = true);
    });
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let sheet = StoredValue::new(sheet);
    let note = move || {
        if let (Some(true), Some(sheet)) = (stands.try_get_value(), sheet.try_get_value()) {
            session.note_place(&sheet, &here());
        }
    };
    let scrolled = window_event_listener(ev::scroll, move |_| {
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
        timer.try_update_value(|timer| *timer = set_timeout_with_handle(note, REST).ok());
    });
    StoredValue::new_local(lifecycle::watch(move |moment| {
        if moment.is_last_chance() {
            note();
        }
    }));
    on_cleanup(move || {
        scrolled.remove();
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
    });
    at_head
}

/// The place as it is kept: `card-II.1 -120`; empty at the head of the page.
fn here() -> String {
    match jump::topmost() {
        Some((card, top)) if jump::far_down() >= 1.0 => format!("{card} {top}"),
        _ => String::new(),
    }
}

/// A place that was kept: the card, and how far from the top of the window it began. One that an earlier version kept is
/// the card alone, laid under the bar.
fn read(place: &str) -> Option<(String, i32)> {
    match place.split_once(' ') {
        Some((card, top)) => Some((card.to_owned(), top.parse().ok()?)),
        None => (!place.is_empty()).then(|| (place.to_owned(), UNDER_BAR)),
    }
}

/// Where a card begins that lies under the bar, in CSS pixels from the top of the window.
const UNDER_BAR: i32 = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_card_and_how_far_it_was_scrolled_and_an_older_one_the_card_alone() {
        assert_eq!(read("card-II.1 -120"), Some(("card-II.1".to_owned(), -120)));
        assert_eq!(read("card-II.1"), Some(("card-II.1".to_owned(), UNDER_BAR)));
        assert_eq!(read(""), None);
        assert_eq!(read("card-II.1 far"), None);
    }
}
