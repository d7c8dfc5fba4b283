//! A new build comes while the network is cut at some file, or the browser is killed, at some point of its way. What works
//! afterwards without a network is one whole build, the old or the new, with all data; and in the end the new one arrives.

use crate::chance::Chance;
use crate::ground::Ground;
use crate::hand;
use crate::oracle::{Oracle, Verdict};
use crate::record::{Outcome, Run};
use crate::screen::{come, saved_sheet, short};
use e2e::{Device, Done, Fault};
use std::time::Duration;

/// What a browser does by itself from time to time; a network that is cut is no fault of it.
const LOOK: &str = "const done = arguments[0]; navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => 0).then(() => done(true))";

const READY: &str = "Đã có bản mới.";

/// The files that only the new build has.
const FILES: usize = 12;

/// Where on its way the new build is stopped.
#[derive(Debug, Clone, Copy)]
enum Stop {
    /// The network goes while it is fetched, after so many answers.
    Cut(usize),
    /// The browser is killed while it is fetched.
    KillFetching,
    /// It waits for the tap; the network goes and the browser is killed.
    KillWaiting,
    /// The network goes, then comes the tap.
    TapWithout,
    /// The browser is killed after the tap.
    KillTapped,
}

/// One update.
pub async fn run(ground: &Ground, device: &Device, mut chance: Chance) -> Done<Run> {
    ground.stage.cut_after(usize::MAX)?;
    ground.stage.put_up_the_first_build()?;
    device.start().await?;
    device.open(&ground.sheet).await?;
    let points = saved_sheet(device, &ground.sheet).await?.points;
    let many = usize::try_from(chance.between(5, 60)).unwrap_or(5);
    let oracle = Oracle::new(points, &ground.criteria, many, &mut chance);
    hand::all_by_machine(device, &oracle, &mut chance).await?;
    let old = device.ready_for_offline().await?;
    let new = ground.stage.put_up_a_new_build(FILES)?;

    let cut = Stop::Cut(usize::try_from(chance.between(0, FILES as u64 + 2)).unwrap_or(0));
    let others = [cut, cut, cut, Stop::KillFetching, Stop::KillWaiting, Stop::TapWithout, Stop::KillTapped];
    let stop = *chance.pick(&others).unwrap_or(&cut);
    stopped(ground, device, stop, &mut chance).await?;

    // Without a network there must be one whole build and all data.
    ground.stage.cut_after(0)?;
    device.quit().await;
    device.start().await?;
    device.open(&ground.sheet).await?;
    let screen = come(device, &ground.sheet).await?;
    let held = oracle.after(many).values().flatten().count();
    let lost = |note: String| Ok(Run { faults: 1, held, outcome: Outcome::Lost, note: format!("{stop:?}: {note}") });
    if let Verdict::Lost(what) = oracle.judge(many, &screen.points) {
        return lost(format!("{what}; {}", short(&screen.text)));
    }
    let works = match device.ready_for_offline().await {
        Ok(build) => build,
        Err(fault) => return lost(format!("no whole build: {fault}")),
    };
    if works != old && works != new {
        return lost(format!("build {works} works; it is neither {old} nor {new}"));
    }

    // And the new build gets here once the network is back.
    ground.stage.cut_after(usize::MAX)?;
    if works == old && arrive(device).await.is_err() {
        return lost("the new build does not arrive any more".to_string());
    }
    let last = device.ready_for_offline().await?;
    if last != new {
        return lost(format!("build {last} works in the end"));
    }
    let screen = come(device, &ground.sheet).await?;
    match oracle.judge(many, &screen.points) {
        Verdict::Kept(_) => {
            let first = if works == old { "the old" } else { "the new" };
            Ok(Run { faults: 1, held: held * 2, outcome: Outcome::Kept, note: format!("{stop:?}: then {first} build") })
        }
        Verdict::Lost(what) => lost(format!("in the new build {what}")),
    }
}

/// Lets the new build come as far as `stop`.
async fn stopped(ground: &Ground, device: &Device, stop: Stop, chance: &mut Chance) -> Done {
    let pause = Duration::from_millis(chance.between(0, 600));
    match stop {
        Stop::Cut(answers) => {
            ground.stage.cut_after(answers)?;
            device.ask_and_wait(LOOK).await?;
            tokio::time::sleep(pause + Duration::from_millis(500)).await;
        }
        Stop::KillFetching => {
            device.ask(&LOOK.replace("done(true)", "0"), vec![]).await.unwrap_or_default();
            tokio::time::sleep(pause / 3).await;
            device.kill().await?;
        }
        Stop::KillWaiting => {
            device.ask_and_wait(LOOK).await?;
            device.see(READY).await?;
            ground.stage.cut_after(0)?;
            device.kill().await?;
        }
        Stop::TapWithout => {
            device.ask_and_wait(LOOK).await?;
            device.see(READY).await?;
            ground.stage.cut_after(0)?;
            device.tap("Cập nhật").await?;
            tokio::time::sleep(pause).await;
        }
        Stop::KillTapped => {
            device.ask_and_wait(LOOK).await?;
            device.tap("Cập nhật").await?;
            tokio::time::sleep(pause).await;
            device.kill().await?;
        }
    }
    Ok(())
}

/// Looks for the new build until it waits, and taps.
async fn arrive(device: &Device) -> Done {
    for _ in 0..5 {
        device.ask_and_wait(LOOK).await?;
        if device.see(READY).await.is_ok() {
            device.tap("Cập nhật").await?;
            return device.see_no(READY).await;
        }
    }
    Err(Fault::new("no new build"))
}
