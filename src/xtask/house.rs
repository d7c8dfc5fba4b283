//! Where things are: the repository's root, the target folder, the built site. It never changes the current folder.

use crate::fault::{Done, Fault};
use std::path::{Path, PathBuf};

/// The paths that every task needs.
#[derive(Debug, Clone)]
pub struct House {
    /// The repository's root: the folder that holds `Trunk.toml`.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
}

impl House {
    /// Finds the root from the current folder upward.
    ///
    /// # Errors
    /// When no folder above holds `Trunk.toml`.
    pub fn find() -> Done<House> {
        let here = std::env::current_dir()?;
        let root = here.ancestors().find(|folder| folder.join("Trunk.toml").is_file());
        let Some(root) = root.map(Path::to_path_buf) else {
            return Err(Fault::new("not inside the repository: no Trunk.toml in any folder above"));
        };
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(House { root, target })
    }

    /// The folder of the built site that `serve` and `test` share.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A folder of our own inside the target folder, made when it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn own(&self, name: &str) -> Done<PathBuf> {
        let folder = self.target.join("xtask").join(name);
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    }
}

/// Every file below `folder`, sorted by path; nothing when the folder is not there.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_below(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        if !next.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
