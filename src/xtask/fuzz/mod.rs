//! `cargo xtask fuzz`: looks for bytes that break what must hold of any bytes, one target after the other, and prints what it came to as a
//! Markdown table. What it finds stays in `tests/fuzz/artifacts`.

mod report;

use crate::fault::{Done, Fault, While};
use crate::house::House;
use crate::run::{command, show, words};
use crate::tools;
use report::{Report, row};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What is fuzzed: a target of `tests/fuzz`, and how long its inputs are at most. Longer ones cost time and teach nothing new.
struct Target {
    name: &'static str,
    what: &'static str,
    longest: usize,
    /// Whether the words of a bundle help it.
    speaks: bool,
}

const TARGETS: [Target; 4] = [
    Target { name: "reader", what: "a file, read, written again and imported", longest: 2048, speaks: true },
    Target { name: "event", what: "the text of an event", longest: 1024, speaks: true },
    Target { name: "canonical", what: "the canonical form of any JSON", longest: 512, speaks: true },
    Target { name: "fold", what: "bytes as a story of devices, folded in any order", longest: 64, speaks: false },
];

/// So many inputs each, where nothing else is said.
const INPUTS: u64 = 10_000_000;

/// The version that the targets were written for.
const CARGO_FUZZ: &str = "0.13.2";

/// Fuzzes the target of this name, or all, with so many inputs each.
///
/// # Errors
/// When there is no such target, something cannot be built, or an input was found that breaks a law.
pub fn run(house: &House, only: Option<&str>, inputs: Option<u64>) -> Done {
    let chosen: Vec<&Target> = TARGETS.iter().filter(|target| only.is_none_or(|name| name == target.name)).collect();
    if chosen.is_empty() {
        let names = TARGETS.map(|target| target.name).join(", ");
        return Err(Fault::new(format!("no target is called {}; there are {names}", only.unwrap_or_default())));
    }
    tools::cargo_tool(house, "cargo-fuzz", "cargo-fuzz", CARGO_FUZZ)?;
    let target_folder = house.target.join("fuzz");
    show(fuzz(house, "build").arg("--target-dir").arg(&target_folder))?;
    let mut rows = Vec::new();
    let mut broken = 0;
    for target in chosen {
        println!("  {}: {}", target.name, target.what);
        let report = tried(house, target, inputs.unwrap_or(INPUTS))?;
        broken += usize::from(report.found.is_some());
        rows.push(row(target.name, &report));
    }
    println!("\n| target | inputs | seconds | edges | features | found |\n| --- | --- | --- | --- | --- | --- |");
    rows.iter().for_each(|row| println!("{row}"));
    if broken == 0 { Ok(()) } else { Err(Fault::new("a law was broken; make of the input a test of its own")) }
}

/// `cargo fuzz`, as the stable toolchain can do it. Without a sanitizer: the ledger forbids unsafe code, so there is nothing for one to find,
/// and the fuzzers are twice as fast. The words of `words.dict` stand in for comparisons that are traced.
fn fuzz(house: &House, verb: &str) -> Command {
    let mut cargo = command("cargo", &house.root.join("tests/fuzz"));
    cargo.env("RUSTC_BOOTSTRAP", "1").args([
        "fuzz",
        verb,
        "--fuzz-dir",
        ".",
        "--sanitizer",
        "none",
        "--no-trace-compares",
    ]);
    cargo
}

/// Runs one target. New inputs of interest go into the target folder; the seeds that are kept are only read.
fn tried(house: &House, target: &Target, inputs: u64) -> Done<Report> {
    let found = house.target.join("fuzz/corpus").join(target.name);
    std::fs::create_dir_all(&found)?;
    let mut cargo = fuzz(house, "run");
    cargo.arg("--target-dir").arg(house.target.join("fuzz")).arg(target.name).arg(&found);
    cargo.arg(house.root.join("tests/fuzz/corpus").join(target.name)).arg("--");
    cargo.args([format!("-runs={inputs}"), format!("-max_len={}", target.longest)]);
    cargo.args(["-timeout=1", "-rss_limit_mb=0", "-print_final_stats=1"]);
    if target.speaks {
        cargo.arg(format!("-dict={}", house.root.join("tests/fuzz/words.dict").display()));
    }
    println!("    $ {}", words(&cargo));
    let started = Instant::now();
    let output = cargo.stdin(Stdio::null()).output().while_doing("cargo fuzz run")?;
    let said = String::from_utf8_lossy(&output.stderr);
    let report = Report::of(&said, started.elapsed().as_secs());
    match (&report.found, output.status.success()) {
        (None, false) => Err(Fault::new(format!("cargo fuzz run {} failed: {}", target.name, last_lines(&said)))),
        (Some(_), _) => {
            println!("{}", last_lines(&said));
            Ok(report)
        }
        (None, true) => Ok(report),
    }
}

fn last_lines(said: &str) -> String {
    let lines: Vec<&str> = said.lines().collect();
    lines[lines.len().saturating_sub(40)..].join("\n")
}
