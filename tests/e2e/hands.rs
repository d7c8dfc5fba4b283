//! What a person does with a device: looks, taps, types. Everything waits a while
//! for the screen to get there, as a person would, and then says what was not there.

use crate::{Device, Done, Fault, script};
use serde_json::{Value, json};
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
            if self.line.is_some() {
                let asked = vec![json!(name), json!(near), json!(script::TAPPED)];
                return Ok(self.touch(script::CONTROL, asked).await?.then_some(()));
            }
            let Some(control) = self.control(name, near, script::TAPPED).await? else { return Ok(None) };
            control.scroll_into_view().await.while_doing("scrolling")?;
            if !self.stays(&control).await? {
                return Ok(None);
            }
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

    /// Waits until there is something of this name that can be tapped.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn see_control(&self, name: &str) -> Done {
        self.did(format!("see the control {name}"));
        self.until(&format!("the control “{name}”"), async || {
            Ok(self.control(name, "", script::TAPPED).await?.map(drop))
        })
        .await
    }

    /// Waits until the page answers this question in JavaScript with yes.
    ///
    /// # Errors
    /// When it does not.
    pub async fn wait_for(&self, what: &str, asked: &str) -> Done {
        self.did(format!("wait for {what}"));
        self.until(what, async || Ok((self.ask(asked, vec![]).await? == true).then_some(()))).await
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

    /// Waits until the screen shows this text more times than `before`.
    ///
    /// # Errors
    /// When it stays as often.
    pub async fn see_more(&self, text: &str, before: usize) -> Done {
        self.until(&format!("more than {before} “{text}”"), async || {
            Ok((self.how_many(text).await? > before).then_some(()))
        })
        .await
    }

    /// What stands in the list of this name, entry by entry.
    ///
    /// # Errors
    /// When there is no such list.
    pub async fn list_of(&self, name: &str) -> Done<Vec<String>> {
        self.until(&format!("the list “{name}”"), async || {
            let entries = self.ask(script::LIST, vec![json!(name)]).await?;
            let entries = entries.as_array().map(|all| all.iter().filter_map(|one| one.as_str().map(str::to_string)));
            Ok(entries.map(Iterator::collect::<Vec<_>>).filter(|entries| !entries.is_empty()))
        })
        .await
    }

    /// Waits until the list of this name reads like this.
    ///
    /// # Errors
    /// When it stays otherwise; says how.
    pub async fn see_list(&self, name: &str, entries: &[String]) -> Done {
        self.until(&format!("“{name}” reads {entries:?}"), async || {
            let now = self.list_of(name).await?;
            if now == entries { Ok(Some(())) } else { Err(Fault::new(format!("it reads {now:?}"))) }
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

    /// Goes back to the control of this name with Shift and the tab key.
    ///
    /// # Errors
    /// When the keyboard does not reach it.
    pub async fn tab_back_to(&self, name: &str) -> Done {
        self.did(format!("tab back to {name}"));
        for _ in 0..40 {
            if self.focused().await?.contains(name) {
                return Ok(());
            }
            let keys = self.web()?.action_chain().key_down(Key::Shift).send_keys(String::from(char::from(Key::Tab)));
            keys.key_up(Key::Shift).perform().await.while_doing(self.told("pressing a key"))?;
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

    /// Waits until the app is whole in the service worker's keeping; gives the build's id.
    ///
    /// # Errors
    /// When it does not get there.
    pub async fn ready_for_offline(&self) -> Done<String> {
        self.did("wait for offline".to_string());
        self.until("ready for offline", async || {
            let told = self.ask_and_wait(script::OFFLINE).await?;
            let build = told["build"].as_str().map(str::to_string);
            Ok(build.filter(|_| told["ready"] == true))
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

    /// Whether a control stays where it is for a moment: nobody taps what is still moving.
    pub(crate) async fn stays(&self, control: &WebElement) -> Done<bool> {
        let place = async || -> Done<Value> {
            let asked = "const at = arguments[0].getBoundingClientRect(); return [at.left, at.top, at.width]";
            self.ask(asked, vec![control.to_json().while_doing("looking")?]).await
        };
        let before = place().await?;
        tokio::time::sleep(GLANCE / 2).await;
        Ok(place().await? == before)
    }

    /// The control that a person would call this, if it is there now.
    pub(crate) async fn control(&self, name: &str, near: &str, kinds: &str) -> Done<Option<WebElement>> {
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
