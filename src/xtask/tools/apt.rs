//! Programs that come from the system's package manager: browsers, their drivers, a screen for them, `wasm-opt`.
//! Installed by itself only where that manager is apt; elsewhere the sentence says what to install.

use crate::fault::{Done, Fault};
use crate::house::House;
use crate::run::{ask, command, show, which};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

/// A Debian package and how to tell that what we want of it is there.
#[derive(Clone, Copy)]
pub struct Package {
    /// Its name for apt.
    pub name: &'static str,
    /// Where its program is, when it is installed.
    pub found: fn() -> Option<PathBuf>,
}

impl Package {
    /// `wasm-opt`.
    pub const WASM_OPT: Package = Package { name: "binaryen", found: || which("wasm-opt") };
    /// The Chromium browser.
    pub const CHROMIUM: Package = Package { name: "chromium", found: chromium };
    /// Its WebDriver.
    pub const CHROMEDRIVER: Package = Package { name: "chromium-driver", found: chromedriver };
    /// The Firefox browser.
    pub const FIREFOX: Package = Package { name: "firefox-esr", found: firefox };
    /// WebKitGTK's MiniBrowser and its WebDriver.
    pub const WEBKIT: Package =
        Package { name: "webkit2gtk-driver", found: || which("WebKitWebDriver").and(mini_browser()) };
    /// A screen in memory for the engine that has no headless mode.
    pub const XVFB: Package = Package { name: "xvfb", found: || which("Xvfb") };
    /// Node, which runs what makes pages of the peers.
    pub const NODE: Package = Package { name: "nodejs", found: || which("node") };
    /// npm, which brings axe-core and the peers.
    pub const NPM: Package = Package { name: "npm", found: || which("npm") };
    /// Letters for Vietnamese on a machine without a desktop.
    pub const FONT: Package = Package { name: "fonts-noto-core", found: any_font };
}

/// Where Chromium or Chrome is.
pub fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(which)
}

/// Where chromedriver is.
pub fn chromedriver() -> Option<PathBuf> {
    which("chromedriver")
}

/// Where Firefox is.
pub fn firefox() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].into_iter().find_map(which)
}

/// Where WebKitGTK's MiniBrowser is; Debian keeps it off the path.
pub fn mini_browser() -> Option<PathBuf> {
    let homes = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(PathBuf::from);
    let nested = homes.iter().flat_map(|home| std::fs::read_dir(home).into_iter().flatten().flatten());
    let folders: Vec<PathBuf> = homes.iter().cloned().chain(nested.map(|entry| entry.path())).collect();
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    let mut places = folders.iter().flat_map(|folder| versions.map(|v| folder.join(v).join("MiniBrowser")));
    places.find(|path| path.is_file()).or_else(|| which("MiniBrowser"))
}

/// Installs those of `packages` whose program is not there.
///
/// # Errors
/// When apt is not here, may not be used, or fails; the sentence names the packages.
pub fn system(house: &House, packages: &[Package]) -> Done {
    static FRESH: AtomicBool = AtomicBool::new(false);
    let missing: Vec<&str> = packages.iter().filter(|p| (p.found)().is_none()).map(|p| p.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let sentence = format!("please install (names of Debian's packages): {list}");
    if which("apt-get").is_none() {
        return Err(Fault::new(sentence));
    }
    let root = ask(command("id", &house.root).arg("-u")).is_ok_and(|id| id.trim() == "0");
    let free = root || ask(command("sudo", &house.root).args(["-n", "true"])).is_ok();
    if !free {
        return Err(Fault::new(format!("{sentence}: sudo apt-get install {list}")));
    }
    println!("  installing with apt: {list}");
    let apt = |words: &[&str]| {
        let (program, first) = if root { ("apt-get", None) } else { ("sudo", Some("apt-get")) };
        let mut run = command(program, &house.root);
        show(run.args(first).args(words).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    if !FRESH.swap(true, Ordering::Relaxed) {
        apt(&["update", "-qq"])?;
    }
    let mut words = vec!["install", "-y", "-qq", "--no-install-recommends"];
    words.extend(&missing);
    apt(&words).map_err(|fault| Fault::new(format!("{fault}; {sentence}")))
}

/// The folder of the system's fonts, when it holds any.
fn any_font() -> Option<PathBuf> {
    let folder = PathBuf::from("/usr/share/fonts");
    let full = crate::house::files_below(&folder).is_ok_and(|files| files.len() > 3);
    full.then_some(folder)
}
