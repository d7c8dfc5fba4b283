//! `cargo xtask torture`: sets up browsers and the release build, then lets the program `torture` of `tests/e2e` put the
//! promise "Đã lưu" to the test. It judges nothing itself.

use crate::fault::Done;
use crate::house::House;
use crate::run::{command, quietly};
use crate::site::{self, Profile};
use crate::tools::{self, Package};

/// Runs the program with these words. A build that `DVK_DIST` names is taken as it is.
///
/// # Errors
/// When something cannot be set up, or a run does not hold.
pub fn torture(house: &House, words: &[String]) -> Done {
    if words.iter().any(|word| word == "webkit") {
        tools::system(house, &[Package::WEBKIT, Package::XVFB])?;
    } else {
        tools::system(house, &[Package::CHROMIUM, Package::CHROMEDRIVER, Package::FIREFOX])?;
        tools::cargo_tool(house, "geckodriver", "geckodriver", tools::GECKODRIVER)?;
    }
    if std::env::var_os("DVK_DIST").is_none() {
        tools::for_building(house)?;
        site::build(house, &house.dist(), Profile::Release)?;
    }
    let mut cargo = command("cargo", &house.root);
    cargo.args(["run", "--quiet", "--locked", "-p", "e2e", "--bin", "torture", "--"]);
    quietly(cargo.args(words))
}

/// Every kind once or a few times, as before a change is taken: Chromium, and kills on Firefox and WebKitGTK.
///
/// # Errors
/// As [`torture`].
pub fn in_short(house: &House) -> Done {
    for engine in ["chromium", "firefox", "webkit"] {
        torture(house, &["--short", "--engine", engine].map(str::to_string))?;
    }
    Ok(())
}
