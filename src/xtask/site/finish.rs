//! The `post_build` step of trunk: what trunk leaves undone. It touches only the folder it is given.

use super::{precache, shrink, style};
use crate::fault::{Done, Fault, While};
use crate::house::House;
use std::path::Path;

/// Finishes the folder that trunk has just filled: one style sheet, smaller wasm in release, a stable name for the
/// worker's loader, the list of files, and the service worker that carries it.
///
/// # Errors
/// When a file cannot be read or written, or something the site needs is not in the folder.
pub fn finish(house: &House, staging: &Path, release: bool) -> Done {
    style::bundle(&house.root.join("style"), staging)?;
    worker_loader(staging)?;
    if release {
        shrink::shrink(house, staging)?;
    }
    let build = precache::write(staging)?;
    println!("  build {build}");
    Ok(())
}

/// Gives the worker's loader the name that the app asks for, `worker.js`; its parts keep their hashed names.
fn worker_loader(staging: &Path) -> Done {
    for entry in std::fs::read_dir(staging)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("worker-") && name.ends_with("_loader.js") {
            return std::fs::rename(&path, staging.join("worker.js")).while_doing("naming worker.js");
        }
    }
    Err(Fault::new("trunk made no worker loader: is the worker still linked in index.html?"))
}
