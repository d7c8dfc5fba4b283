//! What was last typed or chosen at the head of a list, kept while the app is open: who comes back finds the list as it was.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::route::Route;

thread_local! {
    static KEPT: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// Sets what a list is headed by when it is next opened: for a link that leads to a part of it.
pub fn keep(place: &Route, what: &str, value: String) {
    KEPT.with_borrow_mut(|kept| kept.insert(key(place, what), value));
}

fn key(place: &Route, what: &str) -> String {
    format!("{} {what}", place.address())
}

/// What was last set for `what` at a place, as a signal that goes on keeping it; empty at first.
pub fn kept(place: &Route, what: &str) -> RwSignal<String> {
    let key = key(place, what);
    let signal = RwSignal::new(KEPT.with_borrow(|kept| kept.get(&key).cloned()).unwrap_or_default());
    Effect::new(move |_| KEPT.with_borrow_mut(|kept| drop(kept.insert(key.clone(), signal.get()))));
    signal
}

/// A box that is ticked or not, kept like what is typed: whether it is, and what sets it.
pub fn kept_tick(place: &Route, what: &str) -> (Signal<bool>, Callback<bool>) {
    let kept = kept(place, what);
    let set = move |on: bool| kept.set(if on { "on" } else { "" }.to_owned());
    (Signal::derive(move || !kept.with(String::is_empty)), Callback::new(set))
}
