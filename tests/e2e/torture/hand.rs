//! Hands on a sheet: at the speed of a person, by real taps, and as fast as the page takes them, by a script inside it.
//! Both know which tap was the last that the screen called saved.

use crate::chance::Chance;
use crate::oracle::{Oracle, Tap};
use crate::screen::{SAVED, number};
use e2e::{Device, Done, Fault};
use serde_json::json;
use std::time::Duration;

/// The button of the criterion `arguments[0]` with the number `arguments[1]`.
const BUTTON: &str = r#"
const pad = [...document.querySelectorAll("[role=group][aria-label]")]
  .find((each) => each.getAttribute("aria-label").normalize("NFC").startsWith(`Điểm tiêu chí ${arguments[0]},`));
return pad && [...pad.querySelectorAll("[role=radio]")].find((each) => Number(each.textContent) === arguments[1]) || null;
"#;

/// Whether the page calls everything saved that it shows, among it the tap `arguments[0]`, `arguments[1]`. The answer is
/// given in a turn of the page of its own: what a tap changes in the words has been changed by then.
const IS_SAVED: &str = r#"
const pad = [...document.querySelectorAll("[role=group][aria-label]")]
  .find((each) => each.getAttribute("aria-label").normalize("NFC").startsWith(`Điểm tiêu chí ${arguments[0]},`));
const given = pad && pad.querySelector("[role=radio][aria-checked=true]");
const words = document.body.innerText.normalize("NFC");
return Boolean(given) && Number(given.textContent) === arguments[1] && words.includes(arguments[2]) && !words.includes("Đang lưu");
"#;

/// Taps `arguments[0]` one after the other, `[code, points, wait]`; before one that waits, everything must be saved. Each
/// tap has a turn of the page of its own, and what is called saved is read at the beginning of a turn, before the next tap.
const MACHINE: &str = r#"
const [taps, saved] = arguments;
const pads = new Map([...document.querySelectorAll("[role=group][aria-label]")].map((pad) =>
  [(pad.getAttribute("aria-label").normalize("NFC").match(/^Điểm tiêu chí ([^,]+),/) || [])[1], pad]));
const button = ([code, points]) => [...pads.get(code).querySelectorAll("[role=radio]")].find((each) => Number(each.textContent) === points);
const states = ["Đang lưu", "Chưa lưu được", "Chỉ xem", saved];
let pill = null;
const word = () => {
  if (!pill || !pill.isConnected) pill = [...document.querySelectorAll(".pill")].find((each) => states.includes(each.textContent.normalize("NFC").trim()));
  return pill ? pill.textContent.normalize("NFC").trim() : "";
};
const state = window.dvkTaps = { at: 0, saved: 0, trouble: "", stop: false };
const line = new MessageChannel();
const turn = () => {
  if (state.stop) return;
  if (state.at && button(taps[state.at - 1]).getAttribute("aria-checked") !== "true") {
    state.trouble = `tap ${state.at} did nothing`;
    return;
  }
  const all = word() === saved;
  if (all) state.saved = state.at;
  if (state.at === taps.length) { if (!all) setTimeout(turn, 1); return; }
  if (taps[state.at][2] && !all) { setTimeout(turn, 1); return; }
  button(taps[state.at++]).click();
  line.port2.postMessage(0);
};
line.port1.onmessage = turn;
line.port2.postMessage(0);
"#;

/// How far the taps have come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// So many were made.
    pub at: usize,
    /// So many of them the screen has called saved.
    pub saved: usize,
}

/// A person's tap.
///
/// # Errors
/// When the button cannot be tapped.
pub async fn tap(device: &Device, tap: &Tap) -> Done {
    for _ in 0..40 {
        // What is still moving, or lies under something, is tapped the next time.
        if device.touch(BUTTON, vec![json!(tap.code), json!(tap.points)]).await? {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(Fault::new(format!("{} {} cannot be tapped", tap.code, tap.points)))
}

/// Whether the screen shows this tap and calls everything saved.
///
/// # Errors
/// When there is no screen.
pub async fn is_saved(device: &Device, tap: &Tap) -> Done<bool> {
    Ok(device.ask(IS_SAVED, vec![json!(tap.code), json!(tap.points), json!(SAVED)]).await? == true)
}

/// Waits until the screen shows this tap and calls everything saved.
///
/// # Errors
/// When it does not.
pub async fn until_saved(device: &Device, tap: &Tap) -> Done {
    for _ in 0..200 {
        if is_saved(device, tap).await? {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(Fault::new(format!("{} {} is not called saved", tap.code, tap.points)))
}

/// Lets the script in the page begin; `waits` are the taps before which everything must be saved.
///
/// # Errors
/// When the page does not take it.
pub async fn set_going(device: &Device, oracle: &Oracle, waits: impl Fn(usize) -> bool) -> Done {
    let taps = oracle.taps.iter().enumerate().map(|(n, tap)| json!([tap.code, tap.points, waits(n)]));
    device.ask(MACHINE, vec![json!(taps.collect::<Vec<_>>()), json!(SAVED)]).await.map(drop)
}

/// How far the script has come.
///
/// # Errors
/// When a tap did nothing.
pub async fn reach(device: &Device) -> Done<Reach> {
    let told = device.ask("return window.dvkTaps", vec![]).await?;
    match told["trouble"].as_str() {
        Some("") => Ok(Reach { at: number(&told["at"]), saved: number(&told["saved"]) }),
        trouble => Err(Fault::new(format!("the script in the page: {}", trouble.unwrap_or("is gone")))),
    }
}

/// Makes all taps by a script, with a wait for the disk now and then, until everything is called saved.
///
/// # Errors
/// When it does not get there.
pub async fn all_by_machine(device: &Device, oracle: &Oracle, chance: &mut Chance) -> Done {
    let burst = usize::try_from(chance.between(1, 12)).unwrap_or(1);
    set_going(device, oracle, |n| n % burst == 0).await?;
    until(device, async || Ok(reach(device).await?.saved == oracle.taps.len())).await
}

async fn until(device: &Device, mut there: impl AsyncFnMut() -> Done<bool>) -> Done {
    for _ in 0..1_500 {
        if there().await? {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let now = reach(device).await?;
    Err(Fault::new(format!("the taps do not end: {} made, {} saved", now.at, now.saved)))
}
