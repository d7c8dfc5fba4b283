//! What was last typed or chosen at the head of a list, kept while the app is open: who comes back finds the list as it was.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::route::Route;

thread_local! {
    static KEPT: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// What was last set for `what` at a place, as a signal that goes on keeping it; empty at first.
pub fn kept(place: &Route, what: &str) -> RwSignal<String> {
    let key = format!("{} {what}", place.address());
    let signal = RwSignal::new(KEPT.with_borrow(|kept| kept.get(&key).cloned()).unwrap_or_default());
    Effect::new(move |_| KEPT.with_borrow_mut(|kept| drop(kept.insert(key.clone(), signal.get()))));
    signal
}
