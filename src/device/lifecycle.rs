//! The moments at which a page may be about to vanish, and asking the user before it does. What to save is the caller's
//! business.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::js::{self, Ear};

/// A moment in the life of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The page is seen again.
    Seen,
    /// The page is covered or in the background: on a phone often the last thing heard.
    Hidden,
    /// The window lost the keyboard, as when the camera or a picker opens.
    Blur,
    /// The page is being left.
    Left,
    /// The page is put to sleep.
    Frozen,
}

impl Moment {
    /// Whether everything unsaved must be handed over now.
    pub fn is_last_chance(self) -> bool {
        self != Self::Seen
    }
}

/// Listens until dropped.
pub struct Watch {
    _ears: Vec<Ear>,
}

/// Calls `told` at every moment from now on.
pub fn watch(told: impl Fn(Moment) + 'static) -> Watch {
    let told = Rc::new(told);
    let mut ears = Vec::new();
    if let Some(window) = js::window() {
        for (event, moment) in [("blur", Moment::Blur), ("pagehide", Moment::Left), ("pageshow", Moment::Seen)] {
            let told = Rc::clone(&told);
            ears.push(Ear::new(&window, event, move |_| told(moment)));
        }
        if let Some(document) = window.document() {
            let seen = document.clone();
            let heard = Rc::clone(&told);
            ears.push(Ear::new(&document, "visibilitychange", move |_| {
                heard(if seen.hidden() { Moment::Hidden } else { Moment::Seen });
            }));
            ears.push(Ear::new(&document, "freeze", move |_| told(Moment::Frozen)));
        }
    }
    Watch { _ears: ears }
}

/// As long as it lives, the browser asks the user before the page is left.
pub struct Guard {
    _ear: Ear,
}

/// Lets the browser ask before the page is left; not where there is no window. Only for as long as something would be
/// lost: a page that always asks cannot be kept by the browser for the way back.
pub fn guard() -> Option<Guard> {
    let window = js::window()?;
    let ask = |event: web_sys::Event| {
        event.prevent_default();
        // What older browsers look at; one that does not let it be set has been asked already.
        let _ = Reflect::set(&event, &"returnValue".into(), &JsValue::TRUE);
    };
    Some(Guard { _ear: Ear::new(&window, "beforeunload", ask) })
}
