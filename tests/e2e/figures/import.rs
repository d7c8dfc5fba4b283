//! 100,500 field edits of ten devices, bytes to merged and read, in the browser: the ledger in wasm, and plain JavaScript.

use crate::times::row;
use e2e::{Done, Engine, Fault, Stage};
use std::path::Path;

/// How often each runs.
const RUNS: usize = 9;

/// Runs both by turns in one page.
pub async fn run(folder: &Path) -> Done {
    let stage = Stage::showing(Engine::chromium(), "figures-import", folder)?;
    let device = stage.device("page", (800, 1280)).await?;
    device.open_file("import.html").await?;
    device.wait_for("the page", "return !!window.race").await?;
    let asked = format!("const done = arguments[0]; race({RUNS}).then(done, (error) => done(String(error)))");
    let told = device.ask_and_wait(&asked).await?;
    device.quit().await;
    if told["read"]["ours"] != told["read"]["javascript"] || told["read"]["ours"].as_u64().is_none_or(|read| read == 0)
    {
        return Err(Fault::new(format!("they did not do the same work: {told}")));
    }
    let time = |who: &str, which: &str| told["times"][who][which].as_f64().unwrap_or(f64::NAN);
    let text =
        |who: &str| format!("{:.1} ms ({:.1}–{:.1})", time(who, "median"), time(who, "least"), time(who, "most"));
    let ratio = |left: f64, right: f64| format!("{:.2} ×", left / right);
    let (ours, hashes, plain) = (time("ours", "median"), time("hashes", "median"), time("javascript", "median"));
    row(
        "the same import in the browser (Chromium, wasm)",
        &text("ours"),
        &format!("of it its own SHA-256 {}", text("hashes")),
    );
    row("… beside JavaScript's JSON.parse and Map, without hashes", &text("javascript"), &ratio(ours, plain));
    row("… without the hashes", &format!("{:.1} ms", ours - hashes), &ratio(ours - hashes, plain));
    let grown = told["grown"].as_f64().unwrap_or(f64::NAN) / 1e6;
    let bytes = told["bytes"].as_f64().unwrap_or(f64::NAN) / 1e6;
    row(
        "… growth of its memory, the file included",
        &format!("{grown:.1} MB"),
        &ratio(grown, bytes).replace('×', "× the file"),
    );
    Ok(())
}
