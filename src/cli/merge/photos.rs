//! Photos on their way from many files into one: kept in a file of their own, never in memory.

use ledger::bundle::{Photo, PhotoKey, PhotoKind};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

/// What is done with each photo.
pub(super) type Take<'t> = &'t mut dyn FnMut(PhotoKey, PhotoKind, &[u8]) -> io::Result<()>;

/// Photos, each once.
#[derive(Debug)]
pub(super) struct Photos {
    path: PathBuf,
    spool: Option<File>,
    end: u64,
    places: BTreeMap<PhotoKey, (u64, usize, PhotoKind)>,
}

impl Photos {
    /// No photos yet; the first makes the file.
    pub(super) fn new(path: PathBuf) -> Self {
        Photos { path, spool: None, end: 0, places: BTreeMap::new() }
    }

    /// Takes in a photo unless it is held.
    pub(super) fn take(&mut self, photo: &Photo<'_>) -> io::Result<()> {
        if self.places.contains_key(&photo.key) {
            return Ok(());
        }
        let spool = match &mut self.spool {
            Some(spool) => spool,
            none => {
                let options = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(&self.path)?;
                none.insert(options)
            }
        };
        spool.write_all(photo.bytes)?;
        self.places.insert(photo.key, (self.end, photo.bytes.len(), photo.kind));
        self.end += photo.bytes.len() as u64;
        Ok(())
    }

    /// How many there are, and their bytes.
    pub(super) fn counts(&self) -> (u64, u64) {
        (self.places.len() as u64, self.end)
    }

    /// Hands out each in the order of keys.
    pub(super) fn each(&mut self, take: Take<'_>) -> io::Result<()> {
        let Some(spool) = &mut self.spool else { return Ok(()) };
        let mut bytes = Vec::new();
        for (&key, &(at, len, kind)) in &self.places {
            spool.seek(SeekFrom::Start(at))?;
            bytes.resize(len, 0);
            spool.read_exact(&mut bytes)?;
            take(key, kind, &bytes)?;
        }
        Ok(())
    }
}
