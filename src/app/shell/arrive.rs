//! Coming to a part of a page: once the page stands, the part is in sight and has the focus.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Does something once the page is built and measured, and the address has had its say about scrolling.
pub fn once_here(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(move || request_animation_frame(act)));
}

/// Puts the focus on an element without moving the page.
pub fn focus_quietly(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
}

/// A part that begins above this line is where it should be, in CSS pixels from the top of the window.
const NEAR: f64 = 300.0;

/// Brings the part of this id to the head of the page, unless it begins there already.
pub fn arrive_at(id: &'static str) {
    once_here(move || {
        let Some(part) = document().get_element_by_id(id) else { return };
        if !(0.0..NEAR).contains(&part.get_bounding_client_rect().top()) {
            part.scroll_into_view();
        }
        focus_quietly(&part);
    });
}
