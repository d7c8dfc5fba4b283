//! A score sheet opened anew from what the browser holds, until its first criterion has been answered, on a processor slowed down
//! sixfold; and how long its tasks kept a hand waiting.

use super::pages::{self, ENKETO, LARGE, OURS, PLAIN, Page, SURVEY};
use crate::times::{Times, row};
use e2e::{Device, Done, Engine, Fault, Stage};
use serde_json::json;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

/// How often each is opened, by turns, after once that does not count.
const RUNS: usize = 9;
/// How many times slower the processor is made.
const SLOWER: u32 = 6;
/// So long nothing is asked of a page that opens: a question would take its time.
const OPENING: Duration = Duration::from_secs(4);

/// A page on a device, and what was measured of it.
struct Racer {
    page: Page,
    device: Rc<Device>,
    usable: Vec<f64>,
    blocked: Vec<f64>,
}

/// All pages, by turns.
pub async fn run(folder: &Path) -> Done {
    let app = Stage::app(Engine::chromium(), "figures-sheet-app")?;
    let peers = Stage::showing(Engine::chromium(), "figures-sheet-peers", &folder.join("sheets"))?;
    let large = Stage::app(Engine::chromium(), "figures-sheet-large")?;
    let mut racers = vec![
        Racer::new(OURS, super::open::sample(&app).await?),
        Racer::new(LARGE, super::open::large(&large, &folder.join("large")).await?),
    ];
    for page in [ENKETO, SURVEY, PLAIN] {
        let device = peers.device(page.file.unwrap_or_default(), (800, 1280)).await?;
        pages::open(&device, page).await?;
        racers.push(Racer::new(page, device));
    }
    for racer in &racers {
        racer.watch().await?;
    }
    for run in 0..=RUNS {
        for racer in &mut racers {
            racer.open(run > 0).await?;
        }
    }
    for racer in &racers {
        racer.device.quit().await;
    }
    tell(racers);
    Ok(())
}

fn tell(racers: Vec<Racer>) {
    let all: Vec<(Page, Times, Times)> =
        racers.into_iter().map(|racer| (racer.page, Times::of(racer.usable), Times::of(racer.blocked))).collect();
    let text = |times: &Times| format!("{:.0} ms ({:.0}–{:.0})", times.at(50), times.at(0), times.at(100));
    println!("a score sheet opened anew until a first tap has painted, {SLOWER} × slower processor:");
    for (page, usable, blocked) in &all {
        row(page.name, &text(usable), &format!("blocked {}", text(blocked)));
    }
    for (own, usable, blocked) in all.iter().filter(|(page, ..)| page.file.is_none()) {
        for (other, theirs, kept) in all.iter().filter(|(page, ..)| page.file.is_some()) {
            let usable = format!("{:.2} ×", usable.at(50) / theirs.at(50));
            row(
                &format!("… {} against {}", own.name, other.name),
                &usable,
                &format!("blocked {:.2} ×", blocked.at(50) / kept.at(50)),
            );
        }
    }
}

impl Racer {
    fn new(page: Page, device: Rc<Device>) -> Self {
        Self { page, device, usable: Vec::new(), blocked: Vec::new() }
    }

    /// Lets every document of the device begin with the watch.
    async fn watch(&self) -> Done {
        let source = self.page.script("", include_str!("usable.js"));
        let source = format!("{{ {source} }}");
        let cdp = self.device.web()?.cdp();
        let fault = |told: &dyn std::fmt::Display| Fault::new(told.to_string());
        cdp.send_raw("Page.enable", json!({})).await.map_err(|told| fault(&told))?;
        let asked = json!({ "source": source });
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", asked).await.map_err(|told| fault(&told))?;
        Ok(())
    }

    async fn open(&mut self, counts: bool) -> Done {
        self.device.slow_down(SLOWER).await?;
        self.device.ask("setTimeout(() => location.reload())", vec![]).await?;
        tokio::time::sleep(OPENING).await;
        self.device.wait_for("a usable sheet", "return !!window.usable").await?;
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
