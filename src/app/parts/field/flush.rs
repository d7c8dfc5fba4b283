//! What is typed but not yet handed on: every text field leaves here a way to hand it on at once, for the moment when
//! the page loses the keyboard, is hidden, frozen or left, or the camera opens.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use device::lifecycle;
use leptos::prelude::*;

type Hurry = Rc<dyn Fn()>;

thread_local! {
    static WAITING: RefCell<(u64, BTreeMap<u64, Hurry>)> = const { RefCell::new((0, BTreeMap::new())) };
}

/// Hands on at once what is typed in every field; call it before anything that may end the page.
pub fn flush_all() {
    let waiting: Vec<Hurry> = WAITING.with_borrow(|(_, fields)| fields.values().cloned().collect());
    for hurry in waiting {
        hurry();
    }
}

/// Flushes whenever the page loses the keyboard, is hidden, frozen or left; to be called once, before anything else
/// listens for the page to be left.
pub fn watch() {
    // Kept for as long as whoever called it.
    StoredValue::new_local(lifecycle::watch(|moment| {
        if moment.is_last_chance() {
            flush_all();
        }
    }));
}

/// Registers a field until its page goes; what is still waiting then is handed on first.
pub(super) fn register(hurry: impl Fn() + 'static) {
    let key = WAITING.with_borrow_mut(|(next, fields)| {
        *next += 1;
        fields.insert(*next, Rc::new(hurry));
        *next
    });
    on_cleanup(move || {
        if let Some(hurry) = WAITING.with_borrow_mut(|(_, fields)| fields.remove(&key)) {
            hurry();
        }
    });
}
