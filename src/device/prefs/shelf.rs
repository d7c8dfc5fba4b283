//! Where small named texts are kept: the browser's local storage, or memory in tests.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::js;

/// Keeps small JSON texts by name.
pub trait Shelf {
    /// The text under a name.
    fn read(&self, name: &str) -> Option<String>;
    /// Puts a text under a name; false when the browser refused.
    fn write(&self, name: &str, text: &str) -> bool;
    /// Forgets a name.
    fn forget(&self, name: &str);
}

/// Reads a value; garbage reads as nothing.
pub(super) fn load<T: DeserializeOwned>(shelf: &dyn Shelf, name: &str) -> Option<T> {
    serde_json::from_str(&shelf.read(name)?).ok()
}

/// Writes a value; false when it could not be written.
pub(super) fn save<T: Serialize>(shelf: &dyn Shelf, name: &str, value: &T) -> bool {
    serde_json::to_string(value).is_ok_and(|text| shelf.write(name, &text))
}

/// The browser's local storage. Where it is switched off, everything reads as empty and nothing is kept.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalShelf;

impl LocalShelf {
    fn is_there() -> bool {
        js::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
    }
}

impl Shelf for LocalShelf {
    fn read(&self, name: &str) -> Option<String> {
        if Self::is_there() { LocalStorage::raw().get_item(name).ok().flatten() } else { None }
    }

    fn write(&self, name: &str, text: &str) -> bool {
        Self::is_there() && LocalStorage::raw().set_item(name, text).is_ok()
    }

    fn forget(&self, name: &str) {
        if Self::is_there() {
            LocalStorage::delete(name);
        }
    }
}

/// A shelf in memory.
#[derive(Debug, Default)]
pub struct InMemory(RefCell<BTreeMap<String, String>>);

impl Shelf for InMemory {
    fn read(&self, name: &str) -> Option<String> {
        self.0.borrow().get(name).cloned()
    }

    fn write(&self, name: &str, text: &str) -> bool {
        self.0.borrow_mut().insert(name.to_owned(), text.to_owned());
        true
    }

    fn forget(&self, name: &str) {
        self.0.borrow_mut().remove(name);
    }
}
