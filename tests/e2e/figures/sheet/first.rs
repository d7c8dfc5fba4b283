//! A first visit over a slow line with nothing held: the app until its first step can be tapped, the peers until their first criterion
//! has been answered.

use super::pages::{ENKETO, OURS, PLAIN, SURVEY};
use super::race::{Racer, SLOWER, end};
use super::slow;
use e2e::{Done, Engine, Stage};
use serde_json::json;
use std::path::Path;
use std::time::Duration;

/// How often each is visited, by turns.
const RUNS: usize = 5;
/// What is longer than most of them take.
const OPENING: Duration = Duration::from_secs(6);
/// The first step of the app.
const START: &str = "Dùng dữ liệu mẫu";

/// All pages, by turns.
pub async fn run(folder: &Path) -> Done {
    let stage = Stage::app(Engine::chromium(), "figures-first")?;
    let (app, peers) = (slow::serve(&stage.build_folder()?)?, slow::serve(&folder.join("sheets"))?);
    let mut racers = Vec::new();
    for page in [OURS, ENKETO, SURVEY, PLAIN] {
        let device = stage.device(page.file.unwrap_or("app"), (800, 1280)).await?;
        racers.push(Racer::new(page, device, page.file.is_none().then_some(START)).await?);
    }
    for _ in 0..RUNS {
        for racer in &mut racers {
            let origin = if racer.page.file.is_some() { &peers } else { &app };
            racer.tell("Page.navigate", json!({ "url": "about:blank" })).await?;
            let everything = json!({ "origin": origin.trim_end_matches('/'), "storageTypes": "all" });
            racer.tell("Storage.clearDataForOrigin", everything).await?;
            racer.tell("Network.clearBrowserCache", json!({})).await?;
            let go = format!("location.href = '{origin}{}'", racer.page.file.unwrap_or_default());
            racer.open(&go, OPENING, true).await?;
        }
    }
    end(&format!("a first visit at 1.6 Mbit/s and 150 ms, {SLOWER} × slower processor"), racers).await;
    Ok(())
}
