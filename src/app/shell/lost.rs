//! A focus that was lost with its element, as when a dialog closes or a picker comes back: the next Tab goes on from where it
//! stood. Firefox would begin with its own bars. Where a list was only drawn anew, the focus goes back to the same button of
//! the same row: a row says with `data-keep` what it is about.

use std::cell::RefCell;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::arrive::focus_quietly;

thread_local! {
    /// What the focus stood in last, from the inside out.
    static AROUND: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    /// What the row is about in which the focus stood last, and which of its buttons, links and fields it was.
    static ROW: RefCell<Option<(String, u32)>> = const { RefCell::new(None) };
}

/// What can have the focus in a row.
const STOPS: &str = "a, button, select, input";

/// Watches the focus as long as the app stands.
pub fn watch_focus() {
    drop(window_event_listener(ev::focusin, |ev| {
        if let Some(element) = ev.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            AROUND.set(std::iter::successors(element.parent_element(), |inner| inner.parent_element()).collect());
            ROW.set(row_of(&element));
        }
    }));
    drop(window_event_listener(ev::keydown, |ev| {
        if ev.key() == "Tab" && is_lost() {
            go_on();
        }
    }));
}

fn row_of(element: &Element) -> Option<(String, u32)> {
    let row = element.closest("[data-keep]").ok()??;
    let stops = row.query_selector_all(STOPS).ok()?;
    let nth = (0..stops.length()).find(|at| stops.get(*at).is_some_and(|stop| stop.is_same_node(Some(element))))?;
    Some((row.get_attribute("data-keep")?, nth))
}

/// Once the page is drawn anew after a deed: gives the focus back to the same button of the row it stood in.
pub fn hold_focus() {
    let Some((name, nth)) = ROW.with_borrow(Clone::clone) else { return };
    request_animation_frame(move || {
        let rows = document().query_selector_all("[data-keep]").ok().filter(|_| is_lost());
        let Some(rows) = rows else { return };
        let all = (0..rows.length()).filter_map(|at| rows.get(at)?.dyn_into::<Element>().ok());
        let row = all.into_iter().find(|row| row.get_attribute("data-keep").as_ref() == Some(&name));
        let stop = row.and_then(|row| row.query_selector_all(STOPS).ok()?.get(nth));
        if let Some(stop) = stop.and_then(|stop| stop.dyn_into::<web_sys::HtmlElement>().ok()) {
            drop(stop.focus());
        }
    });
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
