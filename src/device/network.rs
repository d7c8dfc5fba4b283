//! Whether the browser knows of a network. It tells only what the browser says; a network that leads nowhere looks like one.

use crate::js::{self, Ear};

/// Listens until dropped.
pub struct Watch {
    _ears: Vec<Ear>,
}

/// Whether there is a network, as far as the browser knows.
pub fn there_is() -> bool {
    let known = js::navigator().and_then(|navigator| js::get(&navigator, "onLine"));
    known.is_none_or(|online| online.as_bool() != Some(false))
}

/// Calls `told` when the network comes and goes.
pub fn watch(told: impl Fn(bool) + Clone + 'static) -> Watch {
    let ears = js::window().map(|window| {
        ["online", "offline"].map(|event| {
            let told = told.clone();
            Ear::new(&window, event, move |_| told(there_is()))
        })
    });
    Watch { _ears: ears.into_iter().flatten().collect() }
}
