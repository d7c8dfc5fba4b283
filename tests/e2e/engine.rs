//! The three engines: what drives each, and what it is told so that it keeps a profile, saves files, shows Vietnamese.

use crate::{Done, Fault};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use xtask::run::which;
use xtask::tools;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// WebKitGTK's MiniBrowser, on a screen in memory.
    WebKit,
}

impl Engine {
    /// Chromium.
    pub fn chromium() -> Self {
        Engine::Chromium
    }

    /// Firefox.
    pub fn firefox() -> Self {
        Engine::Firefox
    }

    /// WebKitGTK.
    pub fn webkit() -> Self {
        Engine::WebKit
    }

    /// A word for file names.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// Whether a device keeps its data when its browser is closed and opened again. MiniBrowser, when it is driven by a
    /// program, forgets everything with its window.
    pub fn keeps_its_profile(self) -> bool {
        match self {
            Engine::Chromium | Engine::Firefox => true,
            Engine::WebKit => false,
        }
    }

    /// The program that drives it, and its words for listening on a port.
    pub(crate) fn driver(self, port: u16) -> Done<(PathBuf, Vec<String>)> {
        let found = match self {
            Engine::Chromium => tools::chromedriver(),
            Engine::Firefox => which("geckodriver"),
            Engine::WebKit => which("WebKitWebDriver"),
        };
        let program =
            found.ok_or_else(|| Fault::new(format!("no driver for {}; see cargo xtask test", self.name())))?;
        let words = match self {
            Engine::Chromium | Engine::WebKit => vec![format!("--port={port}")],
            Engine::Firefox => vec!["--port".to_string(), port.to_string()],
        };
        Ok((program, words))
    }

    /// What a session asks for: the profile in `home`, files saved into `downloads`, the window's size in CSS pixels.
    pub(crate) fn capabilities(self, home: &Path, downloads: &Path, size: (u32, u32)) -> Done<Map<String, Value>> {
        let profile = home.join("profile");
        std::fs::create_dir_all(&profile)?;
        let missing = || Fault::new(format!("{} is not installed; see cargo xtask test", self.name()));
        let wish = match self {
            Engine::Chromium => {
                let binary = tools::chromium().ok_or_else(missing)?;
                json!({"browserName": "chrome", "goog:chromeOptions": {
                    "binary": binary,
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--lang=vi",
                        format!("--user-data-dir={}", profile.display()),
                        format!("--window-size={},{}", size.0, size.1),
                    ],
                    "prefs": {
                        "download.default_directory": downloads, "download.prompt_for_download": false,
                        "profile.default_content_setting_values.automatic_downloads": 1,
                        "intl.accept_languages": "vi",
                    },
                }})
            }
            Engine::Firefox => {
                let binary = tools::firefox().ok_or_else(missing)?;
                json!({"browserName": "firefox", "moz:firefoxOptions": {
                    "binary": binary,
                    "args": [
                        "-headless", "-profile", profile,
                        format!("--width={}", size.0), format!("--height={}", size.1),
                    ],
                    "prefs": {
                        "browser.download.folderList": 2, "browser.download.dir": downloads,
                        "browser.helperApps.neverAsk.saveToDisk": "application/json,text/plain,application/octet-stream",
                        "browser.download.always_ask_before_handling_new_types": false,
                        "browser.download.alwaysOpenPanel": false, "intl.accept_languages": "vi",
                        "dom.serviceWorkers.testing.enabled": false,
                    },
                }})
            }
            Engine::WebKit => {
                let binary = tools::mini_browser().ok_or_else(missing)?;
                json!({"browserName": "MiniBrowser", "webkitgtk:browserOptions": {
                    "binary": binary,
                    "args": ["--automation", format!("--geometry={}x{}", size.0, size.1 + 60)],
                }})
            }
        };
        match wish {
            Value::Object(map) => Ok(map),
            _ => Err(Fault::new("capabilities are an object")),
        }
    }
}
