//! The folders of the second store in memory: the twin of the browser's, for tests. It can be told to fail, to fill up, and
//! to lose what a power cut loses.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::folder::{File, Folders};
use crate::journal::{Fault, Wait};

/// Folders that outlive the connections to them; clones are the same.
#[derive(Clone, Default)]
pub struct Drawer(Rc<RefCell<Inside>>);

#[derive(Default)]
struct Inside {
    files: BTreeMap<(String, String), Vec<u8>>,
    written: BTreeSet<(String, String)>,
    room: Option<usize>,
    refused: u32,
}

impl Drawer {
    /// Sets how many bytes fit in all.
    pub fn room(&self, bytes: Option<usize>) {
        self.0.borrow_mut().room = bytes;
    }

    /// Refuses the next writes, as many as said.
    pub fn refuse(&self, writes: u32) {
        self.0.borrow_mut().refused = writes;
    }

    /// The power goes: nobody writes any more, and the file written last ends somewhere in its last `torn` bytes.
    pub fn lose_power(&self, torn: usize) {
        let mut inside = self.0.borrow_mut();
        let last = inside.written.iter().next_back().cloned();
        inside.written.clear();
        if let Some(bytes) = last.and_then(|last| inside.files.get_mut(&last)) {
            bytes.truncate(bytes.len().saturating_sub(torn));
        }
    }

    /// All files, with their folders.
    pub fn all(&self) -> Vec<(String, String)> {
        self.0.borrow().files.keys().cloned().collect()
    }

    /// Changes a byte of a file, as a failing disk does.
    pub fn damage(&self, file: &(String, String), at: usize) {
        if let Some(byte) = self.0.borrow_mut().files.get_mut(file).and_then(|bytes| bytes.get_mut(at)) {
            *byte ^= 0x20;
        }
    }

    /// Loses a file.
    pub fn lose(&self, file: &(String, String)) {
        self.0.borrow_mut().files.remove(file);
    }
}

/// A file of the twin.
pub struct Sheet {
    drawer: Drawer,
    place: (String, String),
}

impl File for Sheet {
    fn append(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let mut inside = self.drawer.0.borrow_mut();
        if inside.refused > 0 {
            inside.refused -= 1;
            return Err(Fault::Other("told to refuse".to_owned()));
        }
        let used: usize = inside.files.values().map(Vec::len).sum();
        if inside.room.is_some_and(|room| used + bytes.len() > room) {
            return Err(Fault::Quota);
        }
        inside.files.get_mut(&self.place).ok_or(Fault::Missing)?.extend_from_slice(bytes);
        Ok(())
    }

    fn size(&self) -> usize {
        self.drawer.0.borrow().files.get(&self.place).map_or(0, Vec::len)
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.drawer.0.borrow_mut().written.remove(&self.place);
    }
}

impl Folders for Drawer {
    type File = Sheet;

    fn names<'a>(&'a self, folder: &'a str) -> Wait<'a, Vec<String>> {
        let inside = self.0.borrow();
        let names = inside.files.keys().filter(|(of, _)| of == folder).map(|(_, name)| name.clone()).collect();
        Box::pin(async move { Ok(names) })
    }

    fn read<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, Vec<u8>> {
        let bytes = self.0.borrow().files.get(&(folder.to_owned(), name.to_owned())).cloned();
        Box::pin(async move { bytes.ok_or(Fault::Missing) })
    }

    fn create<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, Sheet> {
        let place = (folder.to_owned(), name.to_owned());
        let mut inside = self.0.borrow_mut();
        inside.files.entry(place.clone()).or_default();
        inside.written.insert(place.clone());
        let sheet = Sheet { drawer: self.clone(), place };
        Box::pin(async move { Ok(sheet) })
    }

    fn remove<'a>(&'a self, folder: &'a str, name: &'a str) -> Wait<'a, ()> {
        let place = (folder.to_owned(), name.to_owned());
        let mut inside = self.0.borrow_mut();
        let blocked = inside.written.contains(&place);
        if !blocked {
            inside.files.remove(&place);
        }
        Box::pin(async move { if blocked { Err(Fault::Blocked) } else { Ok(()) } })
    }
}
