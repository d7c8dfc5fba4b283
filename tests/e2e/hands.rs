//! What a person does with a device: looks, taps, types, picks a file, waits for a download. Everything waits a while
//! for the screen to get there, as a person would, and then says what was not there.

use crate::{Device, Done, Fault, script};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::{Key, WebElement};
use xtask::fault::While;

/// How long a person waits for the screen.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(80);

impl Device {
    /// Taps the control of this name.
    ///
    /// # Errors
    /// When it does not appear, or cannot be tapped.
    pub async fn tap(&self, name: &str) -> Done {
        self.tap_at(name, "").await
    }

    /// Taps the control of this name in the part of the screen that also shows `near`.
    ///
    /// # Errors
    /// When it does not appear, or cannot be tapped.
    pub async fn tap_at(&self, name: &str, near: &str) -> Done {
        self.did(format!("tap {name} {near}"));
        self.until(&format!("tap “{name}” {near}"), async || {
            let Some(control) = self.control(name, near, script::TAPPED).await? else { return Ok(None) };
            control.scroll_into_view().await.while_doing("scrolling")?;
            control.click().await.while_doing("tapping")?;
            Ok(Some(()))
        })
        .await
    }

    /// Waits until the screen shows this text.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn see(&self, text: &str) -> Done {
        self.did(format!("see {text}"));
        self.until(&format!("see “{text}”"), async || Ok(self.page_text().await?.contains(text).then_some(()))).await
    }

    /// Waits until the screen no longer shows this text.
    ///
    /// # Errors
    /// When it stays.
    pub async fn see_no(&self, text: &str) -> Done {
        self.did(format!("see no {text}"));
        self.until(&format!("“{text}” goes away"), async || {
            Ok((!self.page_text().await?.contains(text)).then_some(()))
        })
        .await
    }

    /// Whether the screen shows this text now.
    ///
    /// # Errors
    /// When there is no screen.
    pub async fn shows(&self, text: &str) -> Done<bool> {
        Ok(self.page_text().await?.contains(text))
    }

    /// How many times the screen shows this text now.
    ///
    /// # Errors
    /// When there is no screen.
    pub async fn how_many(&self, text: &str) -> Done<usize> {
        Ok(self.page_text().await?.matches(text).count())
    }

    /// Waits until the screen shows this text fewer times than `before`.
    ///
    /// # Errors
    /// When it stays as often.
    pub async fn see_fewer(&self, text: &str, before: usize) -> Done {
        self.until(&format!("fewer than {before} “{text}”"), async || {
            Ok((self.how_many(text).await? < before).then_some(()))
        })
        .await
    }

    /// Puts this text into the field of this name, in place of what was there.
    ///
    /// # Errors
    /// When the field does not appear.
    pub async fn fill(&self, field: &str, near: &str, text: &str) -> Done {
        self.did(format!("fill {field}: {text}"));
        self.until(&format!("fill “{field}”"), async || {
            let Some(control) = self.control(field, near, script::TYPED).await? else { return Ok(None) };
            control.scroll_into_view().await.while_doing("scrolling")?;
            control.clear().await.while_doing("clearing")?;
            control.send_keys(text).await.while_doing("typing")?;
            Ok(Some(()))
        })
        .await
    }

    /// Presses keys on whatever has the focus.
    ///
    /// # Errors
    /// When the browser does not take them.
    pub async fn press(&self, keys: impl Into<String>) -> Done {
        let keys = keys.into();
        self.web()?.action_chain().send_keys(keys).perform().await.while_doing(self.told("pressing a key"))
    }

    /// Presses Tab until the control of this name has the focus; so it can be reached without a pointer.
    ///
    /// # Errors
    /// When four hundred tabs do not reach it.
    pub async fn tab_to(&self, name: &str) -> Done {
        self.did(format!("tab to {name}"));
        for _ in 0..400 {
            if self.focused().await?.contains(name) {
                return Ok(());
            }
            self.press(String::from(char::from(Key::Tab))).await?;
        }
        Err(Fault::new(format!("{}: the keyboard does not reach it", self.told(&format!("“{name}”")))))
    }

    /// The name of what has the focus.
    ///
    /// # Errors
    /// When there is no screen.
    pub async fn focused(&self) -> Done<String> {
        let asked = "const e = document.activeElement; if (!e || e === document.body || e.tabIndex < 0) return ''; return [e.getAttribute('aria-label'), e.innerText, \
                     ...[...(e.labels || [])].map((l) => l.innerText)].filter(Boolean).join(' ').normalize('NFC')";
        Ok(self.ask(asked, vec![]).await?.as_str().unwrap_or_default().to_string())
    }

    /// Gives a file to the picker of this name, or to the only one there is where the name is empty.
    ///
    /// # Errors
    /// When no picker appears.
    pub async fn pick_file(&self, picker: &str, near: &str, path: &Path) -> Done {
        self.did(format!("pick {} {picker}", path.display()));
        let path = path.canonicalize()?.to_string_lossy().into_owned();
        self.until("pick a file", async || {
            let Some(control) = self.control(picker, near, script::FILED).await? else { return Ok(None) };
            control.send_keys(path.as_str()).await.while_doing("picking")?;
            Ok(Some(()))
        })
        .await
    }

    /// Does something that downloads a file, waits until it has arrived whole, and gives its path.
    ///
    /// # Errors
    /// When no file arrives.
    pub async fn download(&self, doing: impl AsyncFnOnce() -> Done) -> Done<PathBuf> {
        let before = xtask::house::files_below(&self.downloads)?;
        doing().await?;
        let mut last = None;
        self.until("a download", async || {
            let part =
                |path: &Path| path.extension().is_some_and(|e| e == "crdownload" || e == "part" || e == "wkdownload");
            let files = xtask::house::files_below(&self.downloads)?;
            let new = files.iter().find(|path| !before.contains(path) && !part(path));
            let whole = !files.iter().any(|path| part(path) && !before.contains(path));
            let size = new.and_then(|path| std::fs::metadata(path).ok()).map(|meta| meta.len());
            let quiet = whole && size.is_some_and(|size| size > 0) && size == last;
            last = size;
            Ok(new.filter(|_| quiet).cloned())
        })
        .await
    }

    /// Waits until the app is whole in the service worker's keeping; gives the build's id.
    ///
    /// # Errors
    /// When it does not get there.
    pub async fn ready_for_offline(&self) -> Done<String> {
        self.did("wait for offline".to_string());
        self.until("ready for offline", async || {
            let told = self.web()?.execute_async(script::OFFLINE, vec![]).await.while_doing("asking")?;
            let build = told.json()["build"].as_str().map(str::to_string);
            Ok(build.filter(|_| told.json()["ready"] == json!(true)))
        })
        .await
    }

    /// Waits until the screen has stopped changing for a moment.
    ///
    /// # Errors
    /// When it never rests.
    pub async fn settle(&self) -> Done {
        let mut last = String::new();
        self.until("the screen rests", async || {
            let now = self.page_text().await?;
            let rests = now == last && !now.is_empty();
            last = now;
            Ok(rests.then_some(()))
        })
        .await
    }

    /// The text on the screen, with the values of fields.
    ///
    /// # Errors
    /// When there is no screen.
    pub async fn page_text(&self) -> Done<String> {
        Ok(self.ask(script::TEXT, vec![]).await?.as_str().unwrap_or_default().to_string())
    }

    /// Asks the page something in JavaScript.
    ///
    /// # Errors
    /// When the script fails.
    pub async fn ask(&self, asked: &str, with: Vec<Value>) -> Done<Value> {
        Ok(self.web()?.execute(asked, with).await.while_doing(self.told("asking the page"))?.json().clone())
    }

    /// The control that a person would call this, if it is there now.
    async fn control(&self, name: &str, near: &str, kinds: &str) -> Done<Option<WebElement>> {
        let found = self.web()?.execute(script::CONTROL, vec![json!(name), json!(near), json!(kinds)]).await;
        let found = found.while_doing("looking")?;
        if found.json().is_null() { Ok(None) } else { Ok(Some(found.element().while_doing("looking")?)) }
    }

    /// Tries until something comes of it or patience ends; what goes wrong on the way may be the screen moving.
    pub(crate) async fn until<T>(&self, what: &str, mut attempt: impl AsyncFnMut() -> Done<Option<T>>) -> Done<T> {
        let start = Instant::now();
        let mut last = "it is not there".to_string();
        while start.elapsed() < PATIENCE {
            match attempt().await {
                Ok(Some(got)) => return Ok(got),
                Ok(None) => {}
                Err(fault) => last = fault.to_string(),
            }
            tokio::time::sleep(GLANCE).await;
        }
        Err(Fault::new(format!("{}: {last}", self.told(what))))
    }
}
