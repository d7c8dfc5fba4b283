//! From a tap that gives points to the words that say it is saved, beside a bare strict put in the same page.

use super::pages::{self, OURS};
use crate::times::{Times, row};
use e2e::{Done, Engine, Fault, Stage};

/// How many taps and puts.
const TURNS: usize = 200;
/// How many of them in one script: the browser's driver waits for one only so long.
const AT_ONCE: usize = 50;

/// Both by turns in the app's own page.
pub async fn run() -> Done {
    let app = Stage::app(Engine::chromium(), "figures-durable")?;
    let device = super::open::sample(&app).await?;
    let names = ["told", "seen", "bare", "bareSeen", "beside"];
    let mut all = vec![Vec::new(); names.len()];
    for _ in 0..TURNS / AT_ONCE {
        let script = OURS.script(&format!("const TURNS = {AT_ONCE};"), include_str!("durable.js"));
        let given = device.ask_and_wait(&script).await?;
        for (name, times) in names.iter().zip(&mut all) {
            times.extend(pages::times(&given[*name]).map_err(|_| Fault::new(format!("not measured: {given}")))?);
        }
    }
    device.quit().await;
    let all: Vec<Times> = all.into_iter().map(Times::of).collect();
    let [told, seen, bare, bare_seen, beside] = all.as_slice() else { return Ok(()) };
    row("a tap on points until the screen says that it is on the disk", &text(told), "");
    row("… beside a bare strict put, until its complete", &text(bare), &ratio(told, bare));
    row("… beside one while a card and the total are painted anew", &text(beside), &ratio(told, beside));
    row("… until those words are painted", &text(seen), &ratio(seen, bare));
    row("… beside a bare strict put and the next paint", &text(bare_seen), &ratio(seen, bare_seen));
    Ok(())
}

fn text(times: &Times) -> String {
    format!("p50 {:.1} ms, p99 {:.1} ms", times.at(50), times.at(99))
}

fn ratio(left: &Times, right: &Times) -> String {
    format!("p50 {:.2} ×, p99 {:.2} ×", left.at(50) / right.at(50), left.at(99) / right.at(99))
}
