//! Where on a sheet the user is, kept across reloads: the card under the bar, noted when scrolling rests.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::jump::{self, Bring};
use crate::app::session::Session;
use crate::app::shell::once_here;

/// Scrolling rests when it has not moved for so long.
const REST: Duration = Duration::from_millis(250);

/// So far down, in CSS pixels, the head of the sheet is still in sight.
const HEAD: f64 = 80.0;

/// Follows the place on a sheet until the page goes, after going to where it was left. One that is sealed opens at its
/// head, where its result and what comes next stand.
pub fn keep(session: Session, sheet: String, sealed: bool) {
    let left = session.place_on(&sheet).filter(|card| !card.is_empty());
    once_here(move || match left {
        _ if sealed => window().scroll_to_with_x_and_y(0.0, 0.0),
        // Within one sitting the address knows the place to the pixel.
        Some(card) if jump::far_down() < 1.0 => jump::bring(&card, Bring::Restore),
        _ => {}
    });
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let sheet = StoredValue::new(sheet);
    let note = move || {
        if let (Some(card), Some(sheet)) = (jump::topmost(), sheet.try_get_value()) {
            // The head is no card.
            let place = if jump::far_down() < HEAD { "" } else { &card };
            session.note_place(&sheet, place);
        }
    };
    let scrolled = window_event_listener(ev::scroll, move |_| {
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
        timer.try_update_value(|timer| *timer = set_timeout_with_handle(note, REST).ok());
    });
    on_cleanup(move || {
        scrolled.remove();
        if let Some(running) = timer.try_update_value(Option::take).flatten() {
            running.clear();
        }
    });
}
