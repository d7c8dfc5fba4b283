//! The browser's database misbehaves: transactions are undone by chance, an opening waits for another tab, connections are
//! closed, workers end. The screen may say that it could not save; what it calls saved must be there.

use crate::chance::Chance;
use crate::ground::Ground;
use crate::hand;
use crate::oracle::{Oracle, Verdict};
use crate::record::{Outcome, Run};
use crate::screen::{come, saved_sheet, short};
use e2e::{Device, Done};
use serde_json::json;
use std::time::{Duration, Instant};
use xtask::fault::While;

/// Put into a page before anything of it runs. Its own generator is a linear congruence, begun with `SEED`; every fault comes
/// once in so many times, from the moment on when `dvkTrouble` is set.
const TROUBLE: &str = r#"(() => {
let state = SEED;
const chance = (times) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return window.dvkTrouble && state % 1000 < 1000 / times; };
const happened = window.dvkHappened = { aborted: 0, closed: 0, thrown: 0, late: 0, ended: 0 };
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...given) {
  if (chance(25)) { happened.closed++; this.close(); this.dispatchEvent(new Event("close")); }
  if (chance(25)) { happened.thrown++; throw new DOMException("by chance", "UnknownError"); }
  return begin.apply(this, given);
};
const end = IDBTransaction.prototype.commit;
IDBTransaction.prototype.commit = function () {
  if (!chance(8)) return end.call(this);
  happened.aborted++;
  this.abort();
};
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...given) {
  const asked = open.apply(this, given);
  if (chance(3)) { happened.late++; setTimeout(() => asked.dispatchEvent(new IDBVersionChangeEvent("blocked")), 0); }
  return asked;
};
const Hired = window.Worker;
window.Worker = class extends Hired {
  constructor(...given) { super(...given); if (chance(2)) { happened.ended++; setTimeout(() => this.terminate(), state % 50); } }
};
})()"#;

/// One start with a database that misbehaves, and one with a sound one.
pub async fn run(ground: &Ground, device: &Device, mut chance: Chance) -> Done<Run> {
    device.start().await?;
    let source = TROUBLE.replace("SEED", &chance.between(1, u64::from(u32::MAX)).to_string());
    let asked = json!({ "source": source });
    device
        .web()?
        .cdp()
        .send_raw("Page.addScriptToEvaluateOnNewDocument", asked)
        .await
        .while_doing("laying the trouble")?;
    device.open(&ground.sheet).await?;
    let points = saved_sheet(device, &ground.sheet).await?.points;
    device.ask("window.dvkTrouble = true", vec![]).await?;
    let many = usize::try_from(chance.between(20, 300)).unwrap_or(20);
    let oracle = Oracle::new(points, &ground.criteria, many, &mut chance);
    let burst = usize::try_from(chance.between(1, 6)).unwrap_or(1);
    hand::set_going(device, &oracle, |n| n % burst == 0).await?;
    let end = Instant::now() + Duration::from_millis(chance.between(500, 6_000));
    let mut reach = hand::reach(device).await?;
    let mut stood = 0;
    while Instant::now() < end && reach.saved < many {
        // Where it could not be saved, the person tries again.
        if device.shows("Chưa lưu được").await? {
            stood += 1;
            device.tap("Thử lưu lại").await.unwrap_or_default();
        }
        reach = hand::reach(device).await?;
    }
    let happened = device.ask("return window.dvkHappened", vec![]).await?;
    let faults = happened.as_object().into_iter().flatten().map(|(_, many)| crate::screen::number(many)).sum();
    device.kill().await?;
    device.start().await?;
    device.open(&ground.sheet).await?;
    let screen = come(device, &ground.sheet).await?;
    let held = oracle.after(reach.saved).values().flatten().count();
    let note = format!("{} of {many} taps saved, {stood} times told of a failure, {happened}", reach.saved);
    match oracle.judge(reach.saved, &screen.points) {
        Verdict::Kept(_) => Ok(Run { faults, held, outcome: Outcome::Kept, note }),
        Verdict::Lost(what) => {
            Ok(Run { faults, held, outcome: Outcome::Lost, note: format!("{note}: {what}; {}", short(&screen.text)) })
        }
    }
}
