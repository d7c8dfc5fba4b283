//! What a browser does to a profile while nobody looks: a store of this site is gone at the next start.

use crate::{Device, Done, Engine, Fault};
use std::path::{Path, PathBuf};

/// A store of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// The database that holds the journal.
    Journal,
    /// What of the journal is too large for the database itself and lies in files beside it: the fold, or a long stretch. Chromium.
    Large,
    /// The private file system that holds the second copy.
    Second,
    /// Everything that is kept for the app's address but cookies.
    All,
}

impl Device {
    /// Loses a store of a browser that is closed.
    ///
    /// # Errors
    /// When there is nothing to lose, or it cannot be removed.
    pub fn lose(&self, store: Store) -> Done {
        self.did(format!("lose {store:?}"));
        let profile = self.home.join("profile");
        let names: &[&str] = match (self.engine, store) {
            (Engine::Chromium, Store::Journal) => &["IndexedDB"],
            (Engine::Chromium, Store::Large) => &[""],
            (Engine::Chromium, Store::Second) => &["File System"],
            (Engine::Chromium, Store::All) => &["IndexedDB", "File System", "Local Storage"],
            (Engine::Firefox, Store::Journal) => &["idb"],
            (Engine::Firefox, Store::Second) => &["fs"],
            (Engine::Firefox, Store::All) => &["idb", "fs", "ls"],
            (Engine::WebKit, _) | (Engine::Firefox, Store::Large) => &[],
        };
        let homes = match self.engine {
            Engine::Chromium if store == Store::Large => {
                let mut sites = sites(&profile.join("Default/IndexedDB"))?;
                sites.retain(|site| site.extension().is_some_and(|end| end == "blob"));
                sites
            }
            Engine::Chromium => vec![profile.join("Default")],
            Engine::Firefox => sites(&profile.join("storage/default"))?,
            Engine::WebKit => Vec::new(),
        };
        let lost = homes.iter().flat_map(|home| names.iter().map(move |name| home.join(name)));
        let lost: Vec<PathBuf> = lost.filter(|folder| folder.is_dir()).collect();
        if lost.is_empty() {
            return Err(Fault::new(self.told("there is nothing to lose")));
        }
        for folder in lost {
            std::fs::remove_dir_all(folder)?;
        }
        Ok(())
    }
}

/// The folders of sites.
fn sites(storage: &Path) -> Done<Vec<PathBuf>> {
    let entries = std::fs::read_dir(storage)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries.into_iter().map(|entry| entry.path()).filter(|path| path.is_dir()).collect())
}
