//! Where on a sheet the user is, kept across reloads: the card under the bar, noted when scrolling rests.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::jump::{self, Bring};
use crate::app::session::Session;

/// Scrolling rests when it has not moved for so long.
const REST: Duration = Duration::from_millis(250);

/// Follows the place on a sheet until the page goes, after going to where it was left.
pub fn keep(session: Session, sheet: String) {
    if let Some(card) = session.place_on(&sheet) {
        // Three frames: the page is built and measured, and the address has had its say.
        request_animation_frame(move || {
            request_animation_frame(move || request_animation_frame(move || jump::bring(&card, Bring::Restore)));
        });
    }
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let sheet = StoredValue::new(sheet);
    let note = move || {
        if let (Some(card), Some(sheet)) = (jump::topmost(), sheet.try_get_value()) {
            session.note_place(&sheet, &card);
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
