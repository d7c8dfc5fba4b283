//! Building the site with trunk, and not building it again when nothing that goes into it has changed.

use super::sha256_hex;
use crate::fault::Done;
use crate::house::{House, files_below};
use crate::run::{command, show};
use std::path::Path;

/// Tells the `post_build` step which of cargo's profiles trunk was given, where it is not one of the two it names itself.
pub const PROFILE_VARIABLE: &str = "DVK_PROFILE";

/// How the site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// What users get: small and fast, minutes to build.
    Release,
    /// For work on screens: quick to build.
    Light,
}

/// Builds the site into `dist`, unless what is there was built from the very same files; says whether it built.
///
/// # Errors
/// When trunk fails, or a file cannot be read.
pub fn build(house: &House, dist: &Path, profile: Profile) -> Done<bool> {
    let stamp = house.own("stamps")?.join(sha256_hex(dist.to_string_lossy().as_bytes()));
    let inputs = format!("{profile:?} {}", inputs_digest(house)?);
    if std::fs::read_to_string(&stamp).ok().as_deref() == Some(&*full_stamp(&inputs, dist)) {
        return Ok(false);
    }
    let mut trunk = command("trunk", &house.root);
    trunk.args(["build", "--dist"]).arg(dist);
    match profile {
        Profile::Release => trunk.arg("--release"),
        Profile::Light => trunk.args(["--cargo-profile", "light"]).env(PROFILE_VARIABLE, "light"),
    };
    // Trunk's own downloads stay off; cargo fetches what the lock file names beforehand.
    show(command("cargo", &house.root).args(["fetch", "--quiet", "--locked"]))?;
    show(trunk.arg("--offline").env("NO_COLOR", "true"))?;
    std::fs::write(&stamp, full_stamp(&inputs, dist))?;
    Ok(true)
}

/// SHA-256 over the names and contents of every file that the site is made of.
///
/// # Errors
/// When one of them cannot be read.
pub fn inputs_digest(house: &House) -> Done<String> {
    let mut list = String::new();
    for single in [
        "Cargo.toml",
        "Cargo.lock",
        "Trunk.toml",
        "build.rs",
        "index.html",
        "rust-toolchain.toml",
        ".cargo/config.toml",
    ] {
        if let Ok(bytes) = std::fs::read(house.root.join(single)) {
            list.push_str(&format!("{single} {}\n", sha256_hex(&bytes)));
        }
    }
    for folder in ["src", "style", "public"] {
        for path in files_below(&house.root.join(folder))? {
            let name = path.strip_prefix(&house.root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let elsewhere = ["src/cli/", "src/xtask/checks/", "src/xtask/serve/", "src/xtask/tools/"];
            if !elsewhere.iter().any(|prefix| name.starts_with(prefix)) {
                list.push_str(&format!("{name} {}\n", sha256_hex(&std::fs::read(&path)?)));
            }
        }
    }
    Ok(sha256_hex(list.as_bytes()))
}

/// What the stamp file holds: the inputs, and the list of the files that came out, so that a changed `dist` is noticed.
fn full_stamp(inputs: &str, dist: &Path) -> String {
    let list = std::fs::read(dist.join("precache.json")).unwrap_or_default();
    let present = super::precache::all_present(dist, &list);
    format!("{inputs}\n{}\n{present}", sha256_hex(&list))
}
