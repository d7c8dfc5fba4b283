//! The row of `dvk merge`: the program itself, started anew for each run, on the bundles of a survey that it plays.

use super::Row;
use crate::fault::{Done, Fault};
use crate::house::House;
use crate::run::{ask, command};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// So often it is measured.
const RUNS: usize = 9;

/// Builds the program, plays a survey of ten tablets, merges it, and prints the median with its range.
pub fn run(house: &House, _: &Row) -> Done {
    let mut cargo = command("cargo", &house.root);
    ask(cargo.args(["build", "--quiet", "--locked", "--release", "-p", "dvk"]))?;
    let dvk = house.target.join("release").join(format!("dvk{}", std::env::consts::EXE_SUFFIX));
    let folder = house.own("bench-merge")?;
    let (bundles, merged) = (folder.join("bundles"), folder.join("merged.json"));
    if bundles.is_dir() {
        std::fs::remove_dir_all(&bundles)?;
    }
    let survey = ["simulate", "--seed", "1", "--tablets", "10", "--models", "300", "--assessors", "10", "--out"];
    ask(command(&dvk, &house.root).args(survey).arg(&bundles))?;
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(&bundles)? {
        files.push(entry?.path());
    }
    files.retain(|file| file.file_name().is_some_and(|name| name != "expected.json"));
    let bytes: u64 = files.iter().filter_map(|file| file.metadata().ok()).map(|meta| meta.len()).sum();
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        ask(command(&dvk, &house.root).args(["merge", "--lang", "en", "--out"]).arg(&merged).args(&files))?;
        times.push(u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX).max(1));
    }
    times.sort_unstable();
    let events = events_of(house, &dvk, &merged)?;
    let median = times[RUNS / 2];
    println!(
        "| `dvk merge` of {} bundles, {} MB, to {events} events | {median} ms ({}–{}), {} MB/s read | |",
        files.len(),
        bytes / 1_000_000,
        times[0],
        times[RUNS - 1],
        bytes / 1_000 / median
    );
    Ok(())
}

/// What the program itself says of the result.
fn events_of(house: &House, dvk: &Path, merged: &Path) -> Done<u64> {
    let shown = ask(command(dvk, &house.root).args(["show", "--json"]).arg(merged))?;
    let line = shown.lines().find_map(|line| line.trim().strip_prefix("\"events\": "));
    let events = line.and_then(|number| number.trim_end_matches(',').parse().ok());
    events.ok_or_else(|| Fault::new("dvk show says no number of events"))
}
