//! The browser is ended with SIGKILL while somebody scores, at a moment of chance or right after "Đã lưu"; it is started
//! again, and the sheet is held against what was called saved. Four or five times in the life of one profile.

use crate::chance::Chance;
use crate::ground::Ground;
use crate::hand::{self, Reach};
use crate::oracle::{Oracle, Verdict};
use crate::record::{Outcome, Run};
use crate::screen::{BEGIN, come, load_again, rested, saved_sheet, short};
use e2e::{Device, Done, Engine};
use std::time::{Duration, Instant};

/// So many kills in the life of one profile.
const LIFE: usize = 5;
/// The taps that are laid out for one life between two kills.
const PERSON: usize = 40;
const MACHINE: usize = 3_000;

/// One life.
pub async fn run(ground: &Ground, device: &Device, mut chance: Chance, in_short: bool) -> Done<Run> {
    let mut run = Run::default();
    device.start().await?;
    device.open(&ground.sheet).await?;
    let mut points = saved_sheet(device, &ground.sheet).await?.points;
    let life = match (in_short, device.engine()) {
        (true, Engine::Chromium) => LIFE - 1,
        (true, Engine::Firefox) => 2,
        (true, Engine::WebKit) => 1,
        (false, _) => LIFE,
    };
    let (mut taps, mut later) = (0, 0);
    for turn in 0..life {
        let by_machine = if in_short { turn % 2 == 1 } else { chance.once_in(2) };
        let oracle = Oracle::new(points, &ground.criteria, if by_machine { MACHINE } else { PERSON }, &mut chance);
        let reach = if by_machine {
            machine(device, &oracle, &mut chance).await?
        } else {
            person(device, &oracle, &mut chance).await?
        };
        run.faults += 1;
        device.start().await?;
        device.open(&ground.sheet).await?;
        let first = come(device, &ground.sheet).await?;
        run.held += oracle.after(reach.saved).values().flatten().count();
        taps += reach.at;
        // At the first look, and once the second store has given what only it holds.
        let last = rested(device, &ground.sheet).await?;
        for screen in [&first, &last] {
            let wrong = match oracle.judge(reach.saved, &screen.points) {
                Verdict::Kept(_) if screen.is_saved_sheet() => continue,
                Verdict::Kept(_) => "all there, but".to_owned(),
                Verdict::Lost(what) => what,
            };
            run.outcome = if screen.admits() { Outcome::Told } else { Outcome::Lost };
            run.note = format!("kill {turn} (by machine: {by_machine}): {wrong}; {}", short(&screen.text));
            return Ok(run);
        }
        if let Verdict::Kept(more) = oracle.judge(reach.saved, &last.points) {
            later += more;
        }
        points = last.points;
    }
    run.note = format!("at least {taps} taps; {later} more than were called saved");
    let asked = device.times(&format!("tap {BEGIN}"));
    let ended = device.times("reload");
    run.note.push_str(&format!("; asked for the name {asked} times; program ended by the engine {ended} times"));
    Ok(run)
}

/// A person scores, about one tap in 0.5 to 1 seconds, until the browser is killed.
async fn person(device: &Device, oracle: &Oracle, chance: &mut Chance) -> Done<Reach> {
    let moment = Duration::from_millis(chance.between(200, 5_000));
    let at_once = chance.once_in(3);
    let start = Instant::now();
    let mut reach = Reach::default();
    for tap in &oracle.taps {
        let pause = Duration::from_millis(chance.between(500, 1_000));
        let tapped = Instant::now();
        reach.at += 1;
        hand::tap(device, tap).await?;
        while tapped.elapsed() < pause {
            let newly = reach.saved < reach.at && hand::is_saved(device, tap).await?;
            if newly {
                reach.saved = reach.at;
            }
            if start.elapsed() > moment && (newly || !at_once) {
                return device.kill().await.map(|()| reach);
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
    device.kill().await.map(|()| reach)
}

/// A script scores as fast as the page takes it, in bursts between which it waits for the disk, until the browser is killed.
async fn machine(device: &Device, oracle: &Oracle, chance: &mut Chance) -> Done<Reach> {
    let moment = Duration::from_millis(chance.between(30, 2_500));
    let (at_once, burst) = (chance.once_in(3), usize::try_from(chance.between(1, 12)).unwrap_or(1));
    let start = Instant::now();
    hand::set_going(device, oracle, |n| n % burst == 0).await?;
    let mut reach = Reach::default();
    loop {
        let now = match hand::reach(device).await {
            // No tap does anything any more; what was called saved until then counts.
            Err(_) if load_again(device).await? => return device.kill().await.map(|()| reach),
            now => now?,
        };
        let newly = now.saved > reach.saved;
        reach = now;
        if start.elapsed() > moment && (newly || !at_once) || reach.at == oracle.taps.len() {
            return device.kill().await.map(|()| reach);
        }
    }
}
