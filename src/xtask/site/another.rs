//! The same app as another build, for tests of how an update arrives. It never touches the build it is made from.

use super::precache;
use crate::fault::{Done, Fault};
use crate::house::files_below;
use serde_json::Value;
use std::path::Path;

/// Copies the site in `from` to `to` and makes another build of it: so many more files, hence another id.
///
/// # Errors
/// When a file cannot be copied, or `from` holds no finished site.
pub fn another_build(from: &Path, to: &Path, more: usize) -> Done {
    let old = build_id(from)?;
    changed_build(from, to, |folder| {
        for n in 0..more {
            std::fs::write(folder.join(format!("after-{n}.txt")), format!("{n} after {old}\n"))?;
        }
        Ok(())
    })
}

/// Copies the site in `from` to `to`, lets `change` change the copy, and lists its files anew.
///
/// # Errors
/// When a file cannot be copied or changed.
pub fn changed_build(from: &Path, to: &Path, change: impl FnOnce(&Path) -> Done) -> Done {
    if to.exists() {
        std::fs::remove_dir_all(to)?;
    }
    for path in files_below(from)? {
        let target = to.join(path.strip_prefix(from).unwrap_or(&path));
        std::fs::create_dir_all(target.parent().unwrap_or(to))?;
        std::fs::copy(&path, target)?;
    }
    change(to)?;
    precache::blank(to)?;
    precache::write(to)?;
    Ok(())
}

/// The id of a finished site.
///
/// # Errors
/// When its list is missing or holds no id.
pub fn build_id(dist: &Path) -> Done<String> {
    let list: Value = serde_json::from_slice(&std::fs::read(dist.join("precache.json"))?)?;
    let id = list["build"].as_str().ok_or_else(|| Fault::new("precache.json holds no build id"))?;
    Ok(id.to_string())
}
