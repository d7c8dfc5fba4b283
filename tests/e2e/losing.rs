//! What a browser does to a profile while nobody looks: a store of this site is gone at the next start.

use crate::{Device, Done, Engine, Fault};
use std::path::{Path, PathBuf};

/// A store of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// The database that holds the journal.
    Journal,
    /// The private file system that holds the second copy.
    Second,
}

impl Device {
    /// Loses a store of a browser that is closed.
    ///
    /// # Errors
    /// When there is nothing to lose, or it cannot be removed.
    pub fn lose(&self, store: Store) -> Done {
        self.did(format!("lose {store:?}"));
        let profile = self.home.join("profile");
        let lost = match self.engine {
            Engine::Chromium => {
                let name = if store == Store::Journal { "IndexedDB" } else { "File System" };
                vec![profile.join("Default").join(name)]
            }
            Engine::Firefox => {
                let name = if store == Store::Journal { "idb" } else { "fs" };
                sites(&profile.join("storage/default"))?.into_iter().map(|site| site.join(name)).collect()
            }
            Engine::WebKit => Vec::new(),
        };
        let lost: Vec<PathBuf> = lost.into_iter().filter(|folder| folder.is_dir()).collect();
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
