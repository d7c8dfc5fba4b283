//! Names that are kept once and stand as small numbers elsewhere.

use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Names, numbered as they were first seen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Symbols {
    names: Vec<Arc<str>>,
    index: FxHashMap<Arc<str>, u32>,
}

impl Symbols {
    /// The number of a name, given now if it is new.
    pub(crate) fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.index.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        let name: Arc<str> = name.into();
        self.names.push(name.clone());
        self.index.insert(name, number);
        number
    }

    /// The number of a name that is known.
    pub(crate) fn find(&self, name: &str) -> Option<u32> {
        self.index.get(name).copied()
    }

    pub(crate) fn get(&self, number: u32) -> &Arc<str> {
        &self.names[number as usize]
    }

    pub(crate) fn names(&self) -> &[Arc<str>] {
        &self.names
    }
}
