//! The `post_build` step of trunk: what trunk leaves undone. It touches only the folder it is given.

use super::{names, precache, script, shrink, split, style};
use crate::fault::{Done, Fault};
use crate::house::House;
use std::path::Path;

/// Finishes the folder that trunk has just filled: one style sheet, the program cut into its wings, smaller wasm in
/// release, the list of files, and the service worker that carries it. `profile` names the folder of cargo's output.
///
/// # Errors
/// When a file cannot be read or written, or something the site needs is not in the folder.
pub fn finish(house: &House, staging: &Path, profile: &str) -> Done {
    style::bundle(&house.root.join("style"), staging)?;
    if !staging.join("worker_loader.js").is_file() {
        return Err(Fault::new("trunk made no worker_loader.js: is the worker still linked in index.html?"));
    }
    split::split(house, staging, profile)?;
    if profile == "release" {
        shrink::shrink(house, staging)?;
        script::shrink(staging)?;
        names::shorten(staging)?;
    }
    let build = precache::write(staging)?;
    println!("  build {build}");
    Ok(())
}
