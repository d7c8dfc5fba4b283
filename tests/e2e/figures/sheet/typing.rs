//! From a tap or a key that gives points to the painted points and total, its write begun, on a processor slowed down sixfold.

use super::pages::{self, OURS, PLAIN, Page, SURVEY};
use crate::times::{Times, row};
use e2e::{Device, Done, Engine, Stage};
use std::path::Path;

/// How often each sheet is answered from top to bottom, by turns.
const TURNS: usize = 6;
/// How many times slower the processor is made.
const SLOWER: u32 = 6;

/// All pages, by turns: taps on each, keys where they are taken.
pub async fn run(folder: &Path) -> Done {
    let app = Stage::app(Engine::chromium(), "figures-typing-app")?;
    let peers = Stage::showing(Engine::chromium(), "figures-typing-peers", &folder.join("sheets"))?;
    let ours = super::open::sample(&app).await?;
    let (plain, survey) = (peers.device("plain", (800, 1280)).await?, peers.device("survey", (800, 1280)).await?);
    pages::open(&plain, PLAIN).await?;
    pages::open(&survey, SURVEY).await?;
    let asked = [
        (&ours, OURS, "tap"),
        (&plain, PLAIN, "tap"),
        (&survey, SURVEY, "tap"),
        (&ours, OURS, "key"),
        (&plain, PLAIN, "key"),
    ];
    let mut all = vec![Vec::new(); asked.len()];
    for round in 0..TURNS {
        for ((device, page, hand), times) in asked.iter().zip(&mut all) {
            times.extend(answered(device, *page, hand, round).await?);
        }
    }
    for device in [&ours, &plain, &survey] {
        device.quit().await;
    }
    let all: Vec<Times> = all.into_iter().map(Times::of).collect();
    let [ours, plain, survey, our_keys, plain_keys] = all.as_slice() else { return Ok(()) };
    row(&format!("points given by a tap, to painted, the write begun, {SLOWER} × slower processor"), &text(ours), "");
    row("… beside a plain page", &text(plain), &ratio(ours, plain));
    row("… beside survey-js-ui", &text(survey), &ratio(ours, survey));
    row("points given by a key, the same", &text(our_keys), "");
    row("… beside a plain page", &text(plain_keys), &ratio(our_keys, plain_keys));
    Ok(())
}

async fn answered(device: &Device, page: Page, hand: &str, round: usize) -> Done<Vec<f64>> {
    device.slow_down(SLOWER).await?;
    let script = page.script(&format!("const ROUND = {round};"), &include_str!("typing.js").replace("HAND", hand));
    let told = device.ask_and_wait(&script).await?;
    device.slow_down(1).await?;
    pages::times(&told)
}

fn text(times: &Times) -> String {
    format!("p95 {:.1} ms, median {:.1} ms", times.at(95), times.at(50))
}

fn ratio(left: &Times, right: &Times) -> String {
    format!("p95 {:.2} ×, median {:.2} ×", left.at(95) / right.at(95), left.at(50) / right.at(50))
}
