//! A focus that was lost with its element, as when a dialog closes or a picker comes back: the next Tab goes on from where it
//! stood. Firefox would begin with its own bars.

use std::cell::RefCell;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::arrive::focus_quietly;

thread_local! {
    /// What the focus stood in last, from the inside out.
    static AROUND: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Watches the focus as long as the app stands.
pub fn watch_focus() {
    drop(window_event_listener(ev::focusin, |ev| {
        if let Some(element) = ev.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            AROUND.set(std::iter::successors(element.parent_element(), |inner| inner.parent_element()).collect());
        }
    }));
    drop(window_event_listener(ev::keydown, |ev| {
        if ev.key() == "Tab" && is_lost() {
            go_on();
        }
    }));
}

fn is_lost() -> bool {
    document().active_element().is_none_or(|at| at.tag_name() == "BODY")
}

/// Puts the focus on the nearest of what it stood in that is still there and shown; on nothing before it stood anywhere.
fn go_on() {
    let left = AROUND.take();
    let there = |element: &&Element| element.is_connected() && element.get_bounding_client_rect().height() > 0.0;
    if let Some(nearest) = left.iter().find(there).filter(|element| element.tag_name() != "BODY") {
        if !nearest.has_attribute("tabindex") {
            drop(nearest.set_attribute("tabindex", "-1"));
        }
        focus_quietly(nearest);
    }
}
