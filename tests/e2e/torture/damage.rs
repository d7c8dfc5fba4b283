//! A file of the browser's stores is damaged while the browser is off: a byte flipped, the end cut off, the file or the
//! whole store gone. Afterwards either everything is there, by the sheet and by the six words, or the app says that it is not.

use crate::chance::Chance;
use crate::ground::{Ground, six_words};
use crate::hand;
use crate::oracle::{Oracle, Verdict};
use crate::record::{Outcome, Run};
use crate::screen::{EMPTY, Screen, come, saved_sheet, short};
use e2e::{Device, Done, Engine, Fault};
use std::path::{Path, PathBuf};
use std::time::Duration;
use xtask::house::files_below;

/// How many seconds the two copies may take to be brought to the same.
const UNITED: u32 = 15;

/// How a store is damaged.
#[derive(Debug, Clone, Copy)]
enum Harm {
    Flipped,
    Cut,
    Missing,
    StoreMissing,
}

/// One damage.
pub async fn run(ground: &Ground, device: &Device, mut chance: Chance) -> Done<Run> {
    device.start().await?;
    device.open(&ground.sheet).await?;
    let points = saved_sheet(device, &ground.sheet).await?.points;
    let many = usize::try_from(chance.between(10, 500)).unwrap_or(10);
    let oracle = Oracle::new(points, &ground.criteria, many, &mut chance);
    hand::all_by_machine(device, &oracle, &mut chance).await?;
    let words = six_words(device).await?;
    // Closed as a user closes it, or ended: then what the browser had not yet written is missing too.
    let ended = chance.once_in(3);
    if ended {
        device.kill().await?;
    } else {
        device.quit().await;
    }
    let what = harm(&device.home.join("profile"), device.engine(), &mut chance)?;
    let (mut screen, ends) = match back(device, &ground.sheet).await {
        Ok(screen) => (screen, ""),
        // Firefox ends itself over some damages, and a person starts it once more.
        Err(_) if has_ended_itself(&device.home) => {
            device.kill().await?;
            (back(device, &ground.sheet).await?, ", the browser ended itself")
        }
        Err(fault) => return Err(fault),
    };
    // What one copy lost comes from the other within seconds; until then the sheet shows what the first has.
    for _ in 0..UNITED {
        if screen.admits() || !matches!(oracle.judge(many, &screen.points), Verdict::Lost(_)) {
            break;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
        screen = come(device, &ground.sheet).await?;
    }
    let held = oracle.after(many).values().flatten().count();
    let (outcome, note) = if screen.admits() {
        (Outcome::Told, short(&screen.text))
    } else if screen.text.contains(EMPTY) {
        (Outcome::Lost, "an empty start, without a word".to_string())
    } else if let Verdict::Lost(lost) = oracle.judge(many, &screen.points) {
        (Outcome::Lost, format!("{lost}; {}", short(&screen.text)))
    } else if !screen.is_saved_sheet() {
        (Outcome::Lost, format!("the sheet cannot be used: {}", short(&screen.text)))
    } else {
        let mut now = six_words(device).await?;
        for _ in 0..UNITED {
            if now == words {
                break;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
            now = six_words(device).await?;
        }
        if now == words {
            (Outcome::Kept, String::new())
        } else {
            (Outcome::Lost, format!("other six words: {now:?} for {words:?}"))
        }
    };
    Ok(Run { faults: 1, held, outcome, note: format!("{what}, ended: {ended}{ends}: {note}") })
}

/// Whether the browser left an account of its own end.
fn has_ended_itself(home: &Path) -> bool {
    files_below(&home.join("profile/minidumps")).is_ok_and(|found| found.iter().any(|file| file.extension().is_some()))
}

/// The sheet in a browser that is started again.
async fn back(device: &Device, sheet: &str) -> Done<Screen> {
    device.start().await?;
    device.open(sheet).await?;
    come(device, sheet).await
}

/// Damages one file, or one store, of a profile; says which and how.
fn harm(profile: &Path, engine: Engine, chance: &mut Chance) -> Done<String> {
    let stores = stores(profile, engine)?;
    let store = chance.pick(&stores).ok_or_else(|| Fault::new("the profile holds no store"))?;
    let files: Vec<PathBuf> = files_below(store)?.into_iter().filter(|file| matters(file)).collect();
    let file = chance.pick(&files).ok_or_else(|| Fault::new("a store without files"))?;
    let harms = [Harm::Flipped, Harm::Flipped, Harm::Cut, Harm::Missing, Harm::Missing, Harm::StoreMissing];
    let mut harm = *chance.pick(&harms).unwrap_or(&Harm::Flipped);
    let mut bytes = std::fs::read(file)?;
    let at = usize::try_from(chance.between(0, (bytes.len() as u64).saturating_sub(1))).unwrap_or(0);
    let mask = u8::try_from(chance.between(1, 255)).unwrap_or(1);
    if bytes.is_empty() && !matches!(harm, Harm::StoreMissing) {
        harm = Harm::Missing;
    }
    match harm {
        Harm::Flipped => {
            bytes[at] ^= mask;
            std::fs::write(file, &bytes)?;
        }
        Harm::Cut => std::fs::write(file, &bytes[..at])?,
        Harm::Missing => std::fs::remove_file(file)?,
        Harm::StoreMissing => std::fs::remove_dir_all(store)?,
    }
    let name = file.strip_prefix(profile).unwrap_or(file).display();
    Ok(format!("{harm:?} {name} at {at} of {} by {mask:#04x}", bytes.len()))
}

/// The folders in which an engine keeps what the app stores.
fn stores(profile: &Path, engine: Engine) -> Done<Vec<PathBuf>> {
    let mut found = Vec::new();
    match engine {
        Engine::Chromium | Engine::WebKit => {
            found.extend(["IndexedDB", "Local Storage", "File System"].map(|name| profile.join("Default").join(name)));
        }
        Engine::Firefox => {
            for origin in std::fs::read_dir(profile.join("storage/default"))? {
                found.extend(
                    ["idb", "ls", "fs"]
                        .map(|name| {
                            Ok::<_, Fault>(origin.as_ref().map_err(|e| Fault::new(e.to_string()))?.path().join(name))
                        })
                        .into_iter()
                        .flatten(),
                );
            }
        }
    }
    found.retain(|store| files_below(store).is_ok_and(|files| files.iter().any(|file| matters(file))));
    Ok(found)
}

/// Whether a file holds anything: not a lock, not a browser's own diary.
fn matters(file: &Path) -> bool {
    file.file_name().is_some_and(|name| !["LOCK", "LOG", "LOG.old"].iter().any(|idle| name == *idle))
}
