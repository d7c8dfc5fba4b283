//! A native control that tells of a change at each key: an arrow in a closed list, a digit of a year. What a finger or the
//! mouse picks is handed on at once; what keys choose once the field is left, on Enter, and when the page is hidden.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::flush;

/// What is chosen and not handed on yet.
#[derive(Clone, Copy)]
pub(super) struct Keyed {
    by_keys: StoredValue<bool>,
    waiting: StoredValue<Option<String>>,
    fits: fn(&str) -> bool,
    hand_on: Callback<String>,
    /// Whether what stands in the field is nothing that can be handed on.
    odd: RwSignal<bool>,
}

impl Keyed {
    /// Hands on to `hand_on` what `fits`; the rest waits to be put right.
    pub fn new(fits: fn(&str) -> bool, hand_on: Callback<String>) -> Self {
        let (by_keys, waiting) = (StoredValue::new(false), StoredValue::new(None));
        let keyed = Self { by_keys, waiting, fits, hand_on, odd: RwSignal::new(false) };
        flush::register(move || {
            keyed.give();
        });
        keyed
    }

    /// The browser tells of a change.
    pub fn changed(self, value: String) {
        self.waiting.set_value(Some(value));
        if !self.by_keys.get_value() {
            self.left();
        }
    }

    /// A key went down in the field. What opens a list or a calendar chooses nothing yet, and what is chosen there is meant.
    pub fn key(self, ev: &KeyboardEvent) {
        match ev.key().as_str() {
            "Enter" => self.left(),
            " " | "F4" => self.touched(),
            "ArrowUp" | "ArrowDown" if ev.alt_key() => self.touched(),
            "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End" | "PageUp" | "PageDown"
            | "Backspace" | "Delete" => self.by_keys.set_value(true),
            letter if letter.chars().count() == 1 => self.by_keys.set_value(true),
            _ => {}
        }
    }

    /// A finger or the mouse went down on the field.
    pub fn touched(self) {
        self.by_keys.set_value(false);
    }

    /// The field is left, or what stands in it is meant.
    pub fn left(self) {
        let fits = self.give();
        self.odd.set(!fits);
        self.by_keys.set_value(false);
    }

    /// Whether what was last meant could not be handed on; followed.
    pub fn is_odd(self) -> bool {
        self.odd.get()
    }

    /// Hands on what waits; false where it does not fit.
    fn give(self) -> bool {
        let Some(value) = self.waiting.try_get_value().flatten() else {
            return !self.odd.try_get_untracked().unwrap_or_default();
        };
        if !(self.fits)(&value) {
            return false;
        }
        self.waiting.try_set_value(None);
        self.hand_on.run(value);
        true
    }
}
