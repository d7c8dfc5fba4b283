//! The second store itself: for each campaign a folder of files with frames, written one after the other and never changed.
//!
//! Every connection writes files of its own, so that no two ever meet in one. Many small files are made one by writing the
//! new one whole before the first of the old ones goes; two copies of a line do no harm.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::folder::{File, Folders};
use super::frame::{Found, frames};
use crate::journal::{Fault, Meta, MetaChange, Segment};

/// How long a file may become before the next is begun, in bytes.
pub const FILE_BYTES: usize = 1 << 20;

/// How many files a campaign may have before they are made one.
pub const FILES: usize = 8;

/// The folder and name of the bytes that are given back when the disk is full.
const RESERVE: (&str, &str) = ("reserve", "reserve");

/// How many bytes are kept to be given back when the disk is full.
pub const RESERVE_BYTES: usize = 2 << 20;

/// A connection to the second store.
pub struct Book<F: Folders> {
    folders: F,
    mark: String,
    open: RefCell<BTreeMap<String, Open<F::File>>>,
    next: Cell<u64>,
}

struct Open<T> {
    name: String,
    file: T,
}

/// What a campaign's folder holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// What stands in all its files.
    pub found: Found,
    /// How many files there are.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
}

impl<F: Folders> Book<F> {
    /// A connection; `mark` (letters and digits) is its own among all there ever are.
    pub fn new(folders: F, mark: &str) -> Self {
        Self { folders, mark: mark.to_owned(), open: RefCell::default(), next: Cell::new(1) }
    }

    /// Writes lines and changes of notes; ends when they are on the disk, and gives how many bytes that took. After a fault
    /// nothing of them is there.
    pub async fn add(&self, campaign: &str, lines: &[u8], notes: &[MetaChange]) -> Result<usize, Fault> {
        let bytes = frames(lines, notes);
        if bytes.is_empty() {
            return Ok(0);
        }
        let folder = folder_of(campaign);
        let taken = self.open.borrow_mut().remove(campaign);
        let mut open = match taken {
            Some(open) => open,
            None => self.begin(&folder).await?,
        };
        // A file that refused once is left as it is; the next write begins another.
        open.file.append(&bytes)?;
        if open.file.size() < FILE_BYTES {
            self.open.borrow_mut().insert(campaign.to_owned(), open);
        }
        Ok(bytes.len())
    }

    /// Everything that is held of a campaign.
    pub async fn held(&self, campaign: &str) -> Result<Held, Fault> {
        let folder = folder_of(campaign);
        let names = self.folders.names(&folder).await?;
        self.read(&folder, &names).await
    }

    /// Makes one file of many, where there are many; what is held stays the same. Files that somebody writes stay, and those in which
    /// anything is damaged or of a newer build: what this build does not understand it does not remove.
    pub async fn tidy(&self, campaign: &str) -> Result<(), Fault> {
        let folder = folder_of(campaign);
        // What is written from here on is newer than the one file.
        drop(self.open.borrow_mut().remove(campaign));
        let mut closed = self.folders.names(&folder).await?;
        if closed.len() < FILES {
            return Ok(());
        }
        ledger::order::plainly(&mut closed);
        let (mut all, mut kept) = (Found::default(), Found::default());
        let (mut lines, mut old) = (Vec::new(), Vec::new());
        for name in closed {
            let (bytes, mut own) = (self.folders.read(&folder, &name).await?, Found::default());
            own.read(&bytes);
            all.read(&bytes);
            if own.is_all() {
                lines.extend(own.lines);
                old.push(name);
            } else {
                kept.read(&bytes);
            }
        }
        if old.len() < FILES {
            return Ok(());
        }
        let lines = once(&lines);
        let mut fresh = self.begin(&folder).await?;
        fresh.file.append(&frames(&lines, &differences(&all.notes, &kept.notes)))?;
        let name = fresh.name.clone();
        drop(fresh);
        let written = self.folders.read(&folder, &name).await?;
        let mut own = Found::default();
        own.read(&written);
        kept.read(&written);
        if !own.is_all() || own.lines != lines || kept.notes != all.notes {
            return Err(Fault::Damaged);
        }
        for name in &old {
            match self.folders.remove(&folder, name).await {
                Ok(()) => {}
                // Somebody writes it. What came after it stays too: a note that it sets may be taken back there.
                Err(Fault::Blocked) => break,
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }

    /// Forgets everything of a campaign.
    pub async fn wipe(&self, campaign: &str) -> Result<(), Fault> {
        let folder = folder_of(campaign);
        drop(self.open.borrow_mut().remove(campaign));
        for name in self.folders.names(&folder).await? {
            self.folders.remove(&folder, &name).await?;
        }
        Ok(())
    }

    /// Closes the files of this connection; the next write begins others.
    pub fn rest(&self) {
        self.open.borrow_mut().clear();
    }

    /// Keeps some bytes that can be given back when the disk is full.
    pub async fn keep_reserve(&self) -> Result<(), Fault> {
        let (folder, name) = RESERVE;
        if self.folders.names(folder).await?.is_empty() {
            self.folders.create(folder, name).await?.append(&vec![0x5A; RESERVE_BYTES])?;
        }
        Ok(())
    }

    /// Gives them back; false where they were given before.
    pub async fn give_reserve(&self) -> Result<bool, Fault> {
        let (folder, name) = RESERVE;
        let held = !self.folders.names(folder).await?.is_empty();
        self.folders.remove(folder, name).await.map(|()| held)
    }

    async fn begin(&self, folder: &str) -> Result<Open<F::File>, Fault> {
        let names = self.folders.names(folder).await?;
        let last = names.into_iter().map(|name| Segment::stored(name).number()).max().unwrap_or(0);
        let n = self.next.get().max(last + 1);
        self.next.set(n + 1);
        let name = Segment::new(n, &self.mark).as_str().to_owned();
        let file = self.folders.create(folder, &name).await?;
        Ok(Open { name, file })
    }

    async fn read(&self, folder: &str, names: &[String]) -> Result<Held, Fault> {
        let mut held = Held { files: names.len(), ..Held::default() };
        let mut names = names.to_vec();
        ledger::order::plainly(&mut names);
        for name in names {
            let bytes = self.folders.read(folder, &name).await?;
            held.bytes += bytes.len() as u64;
            held.found.read(&bytes);
        }
        Ok(held)
    }
}

/// The folder of a campaign: its name in hexadecimal digits, which every file system takes.
fn folder_of(campaign: &str) -> String {
    campaign.bytes().fold("of-".to_owned(), |name, byte| format!("{name}{byte:02x}"))
}

/// Every line once, in the order in which it first came.
pub fn once(lines: &[u8]) -> Vec<u8> {
    let mut seen = BTreeSet::new();
    lines.split_inclusive(|byte| *byte == b'\n').filter(|line| seen.insert(*line)).flatten().copied().collect()
}

/// The lines of `lines` that are not among `known`.
pub fn beyond(lines: &[u8], known: &[u8]) -> Vec<u8> {
    let known: BTreeSet<&[u8]> = known.split_inclusive(|byte| *byte == b'\n').collect();
    let fresh = lines.split_inclusive(|byte| *byte == b'\n').filter(|line| !known.contains(*line));
    fresh.flatten().copied().collect()
}

/// What must be changed in `held` so that it says the same as `wanted`.
pub fn differences(wanted: &Meta, held: &Meta) -> Vec<MetaChange> {
    let gone = held.changes().into_iter().filter(|change| !wanted.has(&change.name));
    let gone = gone.map(|change| MetaChange { value: None, ..change });
    let changed = wanted.changes().into_iter().filter(|change| held.text(&change.name) != change.value.as_deref());
    gone.chain(changed).collect()
}
