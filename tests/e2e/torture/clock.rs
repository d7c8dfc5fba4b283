//! The clock is wrong: by up to thirty years, running backwards, or standing still. No tap is refused, and every point is
//! there after a start with another clock.

use crate::chance::Chance;
use crate::ground::Ground;
use crate::hand;
use crate::oracle::{Oracle, Verdict};
use crate::record::{Outcome, Run};
use crate::screen::{come, saved_sheet, short};
use e2e::{Device, Done};
use serde_json::json;
use xtask::fault::While;

/// Puts another clock into a page before anything of it runs. `SHIFT` and `PACE` are put in: milliseconds, and how fast it
/// runs against the true one.
const CLOCK: &str = r#"(() => {
const True = Date, begun = True.now();
const now = () => Math.round(begun + SHIFT + (True.now() - begun) * PACE);
class Wrong extends True { constructor(...given) { if (given.length) super(...given); else super(now()); } static now() { return now(); } }
globalThis.Date = Wrong;
})()"#;

/// Thirty years, in milliseconds.
const YEARS: i64 = 30 * 365 * 24 * 3_600_000;

/// Scores by one clock and reads by another, three times.
pub async fn run(ground: &Ground, device: &Device, mut chance: Chance, in_short: bool) -> Done<Run> {
    let mut run = Run::default();
    for _ in 0..if in_short { 1 } else { 3 } {
        device.start().await?;
        let clock = wrong(device, &mut chance).await?;
        run.faults += 1;
        run.note.push_str(&clock);
        device.open(&ground.sheet).await?;
        let points = saved_sheet(device, &ground.sheet).await?.points;
        let many = usize::try_from(chance.between(5, 60)).unwrap_or(5);
        let oracle = Oracle::new(points, &ground.criteria, many, &mut chance);
        hand::all_by_machine(device, &oracle, &mut chance).await?;
        device.quit().await;
        device.start().await?;
        let clock = wrong(device, &mut chance).await?;
        device.open(&ground.sheet).await?;
        let screen = come(device, &ground.sheet).await?;
        run.held += oracle.after(many).values().flatten().count();
        if let Verdict::Lost(what) = oracle.judge(many, &screen.points) {
            let note = format!("{}; read by {clock}: {what}; {}", run.note, short(&screen.text));
            return Ok(Run { outcome: Outcome::Lost, note, ..run });
        }
        if let Some(sum) = wrong_sum(&screen.text, &oracle, many) {
            let note = format!("{}; read by {clock}: the sum should be {sum}", run.note);
            return Ok(Run { outcome: Outcome::Lost, note, ..run });
        }
        device.quit().await;
    }
    Ok(run)
}

/// The sum that should stand at the foot of the sheet, where it does not.
fn wrong_sum(text: &str, oracle: &Oracle, many: usize) -> Option<u64> {
    let sum: u64 = oracle.after(many).values().flatten().sum();
    (!text.contains(&format!("{sum} / 100"))).then_some(sum)
}

/// Gives the coming pages of this start a clock of chance; says which.
async fn wrong(device: &Device, chance: &mut Chance) -> Done<String> {
    let years = i64::try_from(chance.between(0, 60)).unwrap_or(0) - 30;
    let pace = *chance.pick(&[1, 0, -1, -1_000, 1_000_000]).unwrap_or(&1);
    let source = CLOCK.replace("SHIFT", &(years * (YEARS / 30)).to_string()).replace("PACE", &format!("({pace})"));
    let asked = json!({ "source": source });
    device
        .web()?
        .cdp()
        .send_raw("Page.addScriptToEvaluateOnNewDocument", asked)
        .await
        .while_doing("setting the clock")?;
    Ok(format!("{years} years at {pace} times the pace; "))
}
