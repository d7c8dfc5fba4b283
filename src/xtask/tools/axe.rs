//! axe-core, which looks for what people who cannot see or hold a pen well would stumble over. Used by tests only.

use crate::fault::{Done, Fault, While};
use crate::house::House;
use crate::run::{command, show};
use std::path::PathBuf;

/// The version that the pages are held to.
pub const AXE: &str = "4.10.3";

/// Where the script is once `axe` has fetched it.
pub fn axe_script(house: &House) -> PathBuf {
    house.target.join("xtask/npm").join(AXE).join("node_modules/axe-core/axe.min.js")
}

/// Fetches axe-core through npm, once.
///
/// # Errors
/// When npm is missing or cannot fetch it.
pub fn axe(house: &House) -> Done {
    if axe_script(house).is_file() {
        return Ok(());
    }
    let folder = house.own("npm")?.join(AXE);
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("package.json"), "{\"private\":true}")?;
    let wanted = format!("axe-core@{AXE}");
    let words = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", &wanted];
    show(command("npm", &folder).args(words)).while_doing("axe-core comes through npm")?;
    if axe_script(house).is_file() { Ok(()) } else { Err(Fault::new("npm ended well, but axe.min.js is not there")) }
}
