//! The disk is full from a moment of chance on, as Chromium's developer tools can pretend: the app must say so, an export
//! must hold everything, and when there is room again everything must get to the disk.

use crate::chance::Chance;
use crate::ground::Ground;
use crate::hand;
use crate::oracle::{Oracle, Verdict};
use crate::record::{Outcome, Run};
use crate::screen::{come, saved_sheet, short};
use e2e::{Device, Done, Fault};
use serde_json::{Value, json};
use std::time::Duration;
use xtask::fault::While;

/// What the app says when the disk takes nothing more.
const SAID: &str = "Chưa lưu được";

/// What it says when the last scores went into what is kept free for them.
const ON_RESERVE: &str = "Máy hết chỗ: đang dùng phần dự trữ.";

/// So many taps at the most until the disk is full.
const MOST: usize = 1_000;

/// So long the app tidies its stores after a start, at the most.
const TIDYING: Duration = Duration::from_secs(3);

/// So long Chromium believes what it knew of the room when it opened a store: half a minute.
const BELIEF: Duration = Duration::from_secs(31);

/// The bytes that the app's origin has on the disk.
const USED: &str = "const done = arguments[0]; navigator.storage.estimate().then((told) => done(told.usage))";

/// One moment.
pub async fn run(ground: &Ground, device: &Device, mut chance: Chance) -> Done<Run> {
    device.start().await?;
    device.open(&ground.sheet).await?;
    let points = saved_sheet(device, &ground.sheet).await?.points;
    let before = usize::try_from(chance.between(1, 60)).unwrap_or(1);
    let oracle = Oracle::new(points, &ground.criteria, before + MOST, &mut chance);
    hand::all_by_machine(device, &Oracle::of(&oracle, 0, before), &mut chance).await?;
    let origin = device.ask("return location.origin", vec![]).await?;
    device.start_again().await?;
    device.open(&ground.sheet).await?;
    saved_sheet(device, &ground.sheet).await?;
    // The start tidies, and makes room by it.
    tokio::time::sleep(TIDYING).await;
    let used = device.ask_and_wait(USED).await?.as_u64().unwrap_or(0);
    let room = chance.between(0, 20_000);
    full(device, &origin, Some(used + room)).await?;
    tokio::time::sleep(BELIEF).await;
    let taps = Oracle::of(&oracle, before, MOST);
    let (more, said) = until_full(device, &taps, &mut chance).await?;
    let on_reserve = device.shows(ON_RESERVE).await?;
    let oracle = Oracle::of(&oracle, 0, before + more);
    let held = oracle.after(oracle.taps.len()).values().flatten().count();
    let lost = |note: String| Ok(Run { faults: 1, held, outcome: Outcome::Lost, note });
    device.open("/transfer").await?;
    let bundle = device.download(async || device.tap_at("Xuất gói", "Kèm ảnh").await).await;
    let bundle = match bundle {
        Ok(path) => std::fs::read_to_string(path)?,
        Err(fault) => return lost(format!("no export: {fault}")),
    };
    if let Some(missing) = missing(&oracle, &bundle) {
        return lost(format!("the exported bundle lacks {missing}"));
    }
    full(device, &origin, None).await?;
    device.open(&ground.sheet).await?;
    if device.shows(SAID).await? {
        device.tap("Thử lưu lại").await?;
    }
    device.see_no(SAID).await?;
    device.see_no("Đang lưu").await?;
    device.quit().await;
    device.start().await?;
    device.open(&ground.sheet).await?;
    let screen = come(device, &ground.sheet).await?;
    let text = short(&screen.text);
    match oracle.judge(oracle.taps.len(), &screen.points) {
        Verdict::Kept(_) if !said && !on_reserve => Err(Fault::new(format!(
            "the disk was never full: {more} taps, at last from {used} bytes with room for {room}"
        ))),
        Verdict::Kept(_) => Ok(Run {
            faults: 1,
            held,
            outcome: Outcome::Kept,
            note: format!("{before} taps, then {more} with room for {room} bytes"),
        }),
        Verdict::Lost(what) => lost(format!("{what}; {text}")),
    }
}

/// Taps until the app says that the disk is full, and then a few times more; gives how many taps there were, and whether it
/// was said.
async fn until_full(device: &Device, oracle: &Oracle, chance: &mut Chance) -> Done<(usize, bool)> {
    let extra = usize::try_from(chance.between(0, 5)).unwrap_or(0);
    hand::set_going(device, oracle, |_| true).await?;
    let mut made = 0;
    while made < oracle.taps.len() && !device.shows(SAID).await? {
        tokio::time::sleep(Duration::from_millis(100)).await;
        made = hand::reach(device).await?.at;
    }
    device.ask("window.dvkTaps.stop = true", vec![]).await?;
    made = hand::reach(device).await?.at;
    for tap in oracle.taps.iter().skip(made).take(extra) {
        hand::tap(device, tap).await?;
        made += 1;
    }
    device.see_no("Đang lưu").await?;
    Ok((made, device.shows(SAID).await?))
}

/// Lets the app's origin have no more than so many bytes, or what is usual.
async fn full(device: &Device, origin: &Value, bytes: Option<u64>) -> Done {
    let mut asked = json!({ "origin": origin });
    if let (Some(bytes), Value::Object(asked)) = (bytes, &mut asked) {
        asked.insert("quotaSize".to_string(), json!(bytes));
    }
    let answer = device.web()?.cdp().send_raw("Storage.overrideQuotaForOrigin", asked).await;
    answer.while_doing("setting the quota").map(drop)
}

/// The first criterion whose last points are in no line of the bundle.
fn missing(oracle: &Oracle, bundle: &str) -> Option<String> {
    let last = oracle.after(oracle.taps.len());
    let lacks = last.iter().filter_map(|(code, points)| Some((code, (*points)?)));
    let mut lacks = lacks.filter(|(code, points)| {
        !bundle.contains(&format!("\"p.{code}\":[{}]", points * 100))
            && !bundle.contains(&format!("\"p.{code}\":[{},", points * 100))
    });
    lacks.next().map(|(code, points)| format!("{code}: {points}"))
}
