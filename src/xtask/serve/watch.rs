//! `--dev`: looks twice a second whether something that goes into the site has changed, and builds again.

use crate::house::{House, files_below};
use crate::site::{Profile, build};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

/// Never returns; a failed build is shown and the last good one goes on being served.
pub fn rebuild_on_change(house: &House, dist: &Path) -> ! {
    println!("Watching src, style, public, index.html; reload the page after a build.");
    let mut last = newest(house);
    loop {
        std::thread::sleep(Duration::from_millis(500));
        let now = newest(house);
        if now == last {
            continue;
        }
        last = now;
        let start = Instant::now();
        match build(house, dist, Profile::Light) {
            Ok(true) => println!("built in {} s", start.elapsed().as_secs()),
            Ok(false) => {}
            Err(fault) => println!("{fault}; the last good build is still being served"),
        }
    }
}

/// How many files there are and when the newest of them was written.
fn newest(house: &House) -> (usize, Option<SystemTime>) {
    let mut files = Vec::new();
    for folder in ["src", "style", "public"] {
        files.extend(files_below(&house.root.join(folder)).unwrap_or_default());
    }
    files.extend(["index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock"].map(|name| house.root.join(name)));
    let times = files.iter().filter_map(|path| std::fs::metadata(path).and_then(|meta| meta.modified()).ok());
    (files.len(), times.max())
}
