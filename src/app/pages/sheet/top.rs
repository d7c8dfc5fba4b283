//! Undo and redo, in the top bar and by keyboard. Inside a text field the keys are the field's own.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::desk::Desk;
use crate::app::parts::steps;

/// The two buttons; not shown where the sheet is only read.
#[component]
pub fn Steps(
    /// The sheet.
    desk: Desk,
) -> impl IntoView {
    let can = Memo::new(move |_| desk.session.can_undo(&desk.id()));
    move || {
        (!desk.closed.get()).then(|| {
            view! {
                <steps::Steps can undo=move |()| desk.undo() redo=move |()| desk.redo() />
            }
        })
    }
}

/// Ctrl+Z and Ctrl+Y, or Ctrl+Shift+Z, as long as the page is shown.
pub fn keys(desk: Desk) {
    let handle = window_event_listener(ev::keydown, move |ev| {
        let held = (ev.ctrl_key() || ev.meta_key()) && !ev.alt_key();
        if !held || desk.closed.get_untracked() || writes(&ev) {
            return;
        }
        match (ev.key().to_ascii_lowercase().as_str(), ev.shift_key()) {
            ("z", false) => desk.undo(),
            ("y", false) | ("z", true) => desk.redo(),
            _ => return,
        }
        ev.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// Whether the key goes into a text, or into a dialog over the page.
fn writes(ev: &ev::KeyboardEvent) -> bool {
    let target = ev.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest("textarea, input, dialog").ok().flatten().is_some())
}
