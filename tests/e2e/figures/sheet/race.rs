//! A page that is opened again and again on a processor slowed down sixfold, until it can be used; and the table of several.

use super::pages::Page;
use crate::times::{Times, row};
use e2e::{Device, Done, Fault};
use serde_json::{Value, json};
use std::rc::Rc;
use std::time::Duration;
use xtask::fault::While;

/// How many times slower the processor is made.
pub const SLOWER: u32 = 6;

/// A page on a device, and what was measured of it.
pub struct Racer {
    /// The page.
    pub page: Page,
    /// The device.
    pub device: Rc<Device>,
    usable: Vec<f64>,
    blocked: Vec<f64>,
}

impl Racer {
    /// Lets every document of the device begin with the watch; `start` is the button to wait for, where the page begins with no sheet.
    pub async fn new(page: Page, device: Rc<Device>, start: Option<&str>) -> Done<Self> {
        let racer = Self { page, device, usable: Vec::new(), blocked: Vec::new() };
        racer.tell("Page.enable", json!({})).await?;
        let source = page.script(&format!("const START = {};", json!(start)), include_str!("usable.js"));
        racer.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": format!("{{ {source} }}") })).await?;
        Ok(racer)
    }

    /// Tells the browser something that no page can.
    pub async fn tell(&self, what: &str, with: Value) -> Done {
        self.device.web()?.cdp().send_raw(what, with).await.while_doing(what).map(drop)
    }

    /// Goes there by a script, and asks nothing for so long: a question would take its time.
    pub async fn open(&mut self, go: &str, opening: Duration, counts: bool) -> Done {
        self.device.slow_down(SLOWER).await?;
        self.device.ask(&format!("setTimeout(() => {{ {go} }})"), vec![]).await?;
        tokio::time::sleep(opening).await;
        self.device.wait_for("a usable page", "return !!window.usable").await?;
        let told = self.device.ask("return window.usable", vec![]).await?;
        self.device.slow_down(1).await?;
        if std::env::var_os("DVK_TELL").is_some() {
            eprintln!("{}: {told}", self.page.name);
        }
        let time = |name: &str| told[name].as_f64().ok_or_else(|| Fault::new(format!("not measured: {told}")));
        if counts {
            self.usable.push(time("usable")?);
            self.blocked.push(time("blocked")?);
        }
        Ok(())
    }
}

/// Closes the browsers, and prints each page, and the app's against the others'.
pub async fn end(what: &str, racers: Vec<Racer>) {
    let mut all = Vec::new();
    for racer in racers {
        racer.device.quit().await;
        all.push((racer.page, Times::of(racer.usable), Times::of(racer.blocked)));
    }
    let text = |times: &Times| format!("{:.0} ms ({:.0}–{:.0})", times.at(50), times.at(0), times.at(100));
    for (page, usable, blocked) in &all {
        row(&format!("{what}: {}", page.name), &text(usable), &format!("blocked {}", text(blocked)));
    }
    for (own, usable, blocked) in all.iter().filter(|(page, ..)| page.file.is_none()) {
        for (other, theirs, kept) in all.iter().filter(|(page, ..)| page.file.is_some()) {
            let kept = kept.at(50);
            let blocked = if kept > 0.0 { format!("blocked {:.2} ×", blocked.at(50) / kept) } else { String::new() };
            let who = format!("… {} against {}", own.name, other.name);
            row(&who, &format!("{:.2} ×", usable.at(50) / theirs.at(50)), &blocked);
        }
    }
}
