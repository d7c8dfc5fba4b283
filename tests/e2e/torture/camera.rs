//! The page is killed while the camera is open, which a phone short of memory does: opened again, the place, the points and
//! the slot that waits for the picture are there.

use crate::chance::Chance;
use crate::ground::{self, Ground};
use crate::hand;
use crate::oracle::{Oracle, Verdict};
use crate::record::{Outcome, Run};
use crate::screen::{come, saved_sheet, short};
use e2e::{Device, Done};
use std::time::Duration;
use xtask::fault::While;

/// What the app says of a slot that waits.
const WAITS: &str = "Đang chờ ảnh";

/// One picture.
pub async fn run(ground: &Ground, device: &Device, mut chance: Chance) -> Done<Run> {
    device.start().await?;
    device.open(&ground.sheet).await?;
    let points = saved_sheet(device, &ground.sheet).await?.points;
    let many = usize::try_from(chance.between(1, 30)).unwrap_or(1);
    let oracle = Oracle::new(points, &ground.criteria, many, &mut chance);
    hand::all_by_machine(device, &oracle, &mut chance).await?;
    let codes: Vec<String> = ground.criteria.iter().map(|(code, _)| code.clone()).collect();
    let code = chance.pick(&codes).cloned().unwrap_or_default();
    device.tap_at("Minh chứng", &code).await?;
    // The tap arrives; the camera, which a driven browser does not have, stays away.
    device.wait_for("the camera's button", "return document.querySelectorAll('input[capture]').length === 1").await?;
    device.ask("document.querySelector('input[capture]').dispatchEvent(new Event('click'))", vec![]).await?;
    tokio::time::sleep(Duration::from_millis(chance.between(0, 400))).await;
    // Either the page alone, or the browser with it.
    let alone = chance.once_in(2);
    if alone {
        let next = device.web()?.new_tab().await.while_doing("one more tab")?;
        ground::crash(device).await?;
        device.web()?.switch_to_window(next).await.while_doing("turning to it")?;
        device.open("").await?;
    } else {
        device.kill().await?;
        device.start().await?;
        device.open("").await?;
    }
    device.open(&ground.sheet).await?;
    let screen = come(device, &ground.sheet).await?;
    let held = oracle.after(many).values().flatten().count();
    let waits = device.see(WAITS).await.is_ok();
    let text = short(&screen.text);
    let (outcome, note) = match oracle.judge(many, &screen.points) {
        Verdict::Lost(what) => (Outcome::Lost, format!("{what}; {text}")),
        Verdict::Kept(_) if !waits => (Outcome::Lost, format!("no slot waits for the picture of {code}: {text}")),
        Verdict::Kept(_) => (Outcome::Kept, format!("{code}, the page alone: {alone}")),
    };
    Ok(Run { faults: 1, held: held + 1, outcome, note })
}
