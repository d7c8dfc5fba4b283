//! A score sheet opened anew from what the browser holds, until its first criterion has been answered; and how long its tasks kept a
//! hand waiting.

use super::pages::{self, ENKETO, LARGE, OURS, PLAIN, SURVEY};
use super::race::{Racer, SLOWER, end};
use e2e::{Done, Engine, Stage};
use std::path::Path;
use std::time::Duration;

/// How often each is opened, by turns, after once that does not count.
const RUNS: usize = 7;
/// What is longer than any of them takes.
const OPENING: Duration = Duration::from_secs(4);

/// All pages, by turns.
pub async fn run(folder: &Path) -> Done {
    let app = Stage::app(Engine::chromium(), "figures-sheet-app")?;
    let large = Stage::app(Engine::chromium(), "figures-sheet-large")?;
    let peers = Stage::showing(Engine::chromium(), "figures-sheet-peers", &folder.join("sheets"))?;
    let mut racers = vec![
        Racer::new(OURS, super::open::sample(&app).await?, None).await?,
        Racer::new(LARGE, super::open::large(&large, &folder.join("large")).await?, None).await?,
    ];
    for page in [ENKETO, SURVEY, PLAIN] {
        let device = peers.device(page.file.unwrap_or_default(), (800, 1280)).await?;
        pages::open(&device, page).await?;
        racers.push(Racer::new(page, device, None).await?);
    }
    for run in 0..=RUNS {
        for racer in &mut racers {
            racer.open("location.reload()", OPENING, run > 0).await?;
        }
    }
    end(&format!("a score sheet opened anew until a first tap has painted, {SLOWER} × slower processor"), racers).await;
    Ok(())
}
