//! The kinds of faults, and a campaign of one of them: run after run, each with its own device and its own chance.

use crate::chance::Chance;
use crate::ground::Ground;
use crate::record::{Outcome, Record, Run};
use crate::wish::Wish;
use crate::{abort, camera, clock, damage, kill, quota, tabs, update};
use e2e::{Device, Done, Engine, Fault};
use std::collections::BTreeSet;
use std::time::Duration;

/// How long one run may take.
const MOST: Duration = Duration::from_secs(240);

/// The seed of the runs of `cargo xtask test`.
pub const SHORT: u64 = 3;

/// A kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The browser is killed.
    Kill,
    /// A file of a store is damaged.
    Damage,
    /// The disk is full.
    Quota,
    /// The database misbehaves.
    Abort,
    /// The page is killed while the camera is open.
    Camera,
    /// The clock is wrong.
    Clock,
    /// Several tabs.
    Tabs,
    /// A new build.
    Update,
}

impl Kind {
    /// All of them, in the order they run.
    pub const ALL: [Kind; 8] =
        [Kind::Kill, Kind::Damage, Kind::Quota, Kind::Abort, Kind::Camera, Kind::Clock, Kind::Tabs, Kind::Update];

    /// Those that an engine is put to: a page that drives itself has only been taught to be killed.
    pub fn of(engine: Engine) -> Vec<Kind> {
        match engine {
            Engine::Chromium | Engine::Firefox => Self::ALL.to_vec(),
            Engine::WebKit => vec![Kind::Kill],
        }
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Kill => "kill",
            Kind::Damage => "damage",
            Kind::Quota => "quota",
            Kind::Abort => "abort",
            Kind::Camera => "camera",
            Kind::Clock => "clock",
            Kind::Tabs => "tabs",
            Kind::Update => "update",
        }
    }

    /// What is done.
    pub fn promise(self) -> &'static str {
        match self {
            Kind::Kill => "the whole browser is ended at once while somebody scores",
            Kind::Damage => "a file of the browser's stores is damaged while it is off",
            Kind::Quota => "the disk is full from some moment on (Chromium)",
            Kind::Abort => "transactions undone, connections closed, workers ended by chance (Chromium)",
            Kind::Camera => "the page is killed while the camera is open",
            Kind::Clock => "a clock that is wrong, goes backwards or stands still (Chromium)",
            Kind::Tabs => "two to five tabs that take the pen from one another, are closed and crash (Chromium)",
            Kind::Update => "a new build whose network is cut, or whose browser is killed, on its way (Chromium)",
        }
    }

    /// The runs of `cargo xtask test` on this engine, of the seed [`SHORT`].
    fn short(self, engine: Engine) -> &'static [u64] {
        match (self, engine) {
            // Damages of the database itself: an end cut off, a file gone, a byte flipped.
            (Kind::Damage, Engine::Chromium) => &[2, 31, 50],
            (Kind::Abort, Engine::Chromium) => &[1],
            (_, Engine::Chromium) | (Kind::Kill, _) => &[0],
            (_, Engine::Firefox | Engine::WebKit) => &[],
        }
    }

    async fn run(self, ground: &Ground, device: &Device, chance: Chance, short: bool) -> Done<Run> {
        match self {
            Kind::Kill => kill::run(ground, device, chance, short).await,
            Kind::Damage => damage::run(ground, device, chance).await,
            Kind::Quota => quota::run(ground, device, chance).await,
            Kind::Abort => abort::run(ground, device, chance).await,
            Kind::Camera => camera::run(ground, device, chance).await,
            Kind::Clock => clock::run(ground, device, chance, short).await,
            Kind::Tabs => tabs::run(ground, device, chance, short).await,
            Kind::Update => update::run(ground, device, chance).await,
        }
    }
}

/// The ground of a campaign. Where WebKit ended the program (README, "A fault of an engine"), it is told and laid once more.
async fn laid(wish: &Wish) -> Done<Ground> {
    match Ground::lay(wish.engine, wish.place()).await {
        Err(fault) if wish.engine == Engine::WebKit => {
            println!("the ground is laid once more: {fault}");
            Ground::lay(wish.engine, wish.place()).await
        }
        laid => laid,
    }
}

/// Runs a kind as often as wished, on the ground that is laid or is laid for it; gives how many runs did not hold, or did not come off.
///
/// # Errors
/// When there is no ground to run on, or no place to write down what came of it.
pub async fn campaign(kind: Kind, wish: &Wish, record: &Record, ground: &mut Option<Ground>) -> Done<usize> {
    let runs = if wish.short { kind.short(wish.engine).to_vec() } else { wish.runs.clone().collect() };
    let done = if wish.resume { record.done()? } else { BTreeSet::new() };
    let waiting: Vec<u64> = runs.into_iter().filter(|run| !done.contains(run)).collect();
    if waiting.is_empty() {
        return Ok(0);
    }
    let engine = wish.engine.name();
    let ground = match ground {
        Some(ground) => ground,
        None => ground.insert(laid(wish).await?),
    };
    let mut failed = 0;
    for number in waiting {
        let device = ground.device()?;
        let chance = Chance::of(wish.seed, kind.name(), number);
        let run = tokio::time::timeout(MOST, kind.run(ground, &device, chance, wish.short)).await;
        let run = run.unwrap_or_else(|_| Err(Fault::new("the run took too long")));
        let run =
            run.unwrap_or_else(|fault| Run { outcome: Outcome::Broken, note: fault.to_string(), ..Run::default() });
        if !wish.again {
            record.add(number, &run)?;
        }
        let name = format!("{} {engine} {number}", kind.name());
        println!("{name}: {:?}, {} faults, {} held; {}", run.outcome, run.faults, run.held, run.note);
        if matches!(run.outcome, Outcome::Lost | Outcome::Broken) {
            failed += 1;
            let name = format!("{}-{engine}-{}-{number}", kind.name(), wish.seed);
            println!("  kept in {}", ground.keep(&device, &name).await?.display());
            let again = format!("{} --engine {engine} --seed {} --run {number}", kind.name(), wish.seed);
            println!("  again: cargo xtask torture {again}");
        }
        device.kill().await?;
    }
    Ok(failed)
}
