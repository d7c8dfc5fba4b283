//! `cargo xtask test`: the list of checks, run in order, each with its time; one failing does not stop the others.

mod account;
mod steps;

pub use self::account::ACCOUNT;
use crate::fault::{Done, Fault};
use crate::house::House;
use std::time::{Duration, Instant};

/// One check: a short name to choose it by, what it promises, and how it is run.
pub struct Check {
    /// The name for `--only`.
    pub name: &'static str,
    /// What it promises, in a few words.
    pub promise: &'static str,
    /// Does it.
    pub run: fn(&House) -> Done,
}

/// Prints the names and promises.
pub fn list() {
    for check in steps::ALL {
        println!("{:<12} {}", check.name, check.promise);
    }
}

/// Runs the checks whose names are given, or all of them.
///
/// # Errors
/// When a name is unknown or any check fails.
pub fn run(house: &House, only: &[String]) -> Done {
    if let Some(unknown) = only.iter().find(|name| !steps::ALL.iter().any(|check| check.name == *name)) {
        return Err(Fault::new(format!("no check is called {unknown}; see cargo xtask test --list")));
    }
    let chosen: Vec<&Check> =
        steps::ALL.iter().filter(|check| only.is_empty() || only.iter().any(|name| name == check.name)).collect();
    let start = Instant::now();
    let mut rows = Vec::new();
    for (index, check) in chosen.iter().enumerate() {
        println!(
            "\n[{}/{}] {}: {} (at {})",
            index + 1,
            chosen.len(),
            check.name,
            check.promise,
            clock(start.elapsed())
        );
        let began = Instant::now();
        let done = (check.run)(house);
        let took = began.elapsed();
        match &done {
            Ok(()) => println!("    ok {} in {}", check.name, clock(took)),
            Err(fault) => println!("    FAILED {} in {}: {fault}", check.name, clock(took)),
        }
        rows.push((check.name, took, done));
    }
    println!();
    // What failed is told once more at the end, where it is looked for.
    for (name, _, done) in &rows {
        if let Err(fault) = done {
            println!("{name}: {fault}\n");
        }
    }
    for (name, took, done) in &rows {
        println!("{} {name:<12} {:>8}", if done.is_ok() { "ok    " } else { "FAILED" }, clock(*took));
    }
    let failed = rows.iter().filter(|(_, _, done)| done.is_err()).count();
    println!("in {}", clock(start.elapsed()));
    println!("{} passed, {failed} failed", rows.len() - failed);
    if failed == 0 { Ok(()) } else { Err(Fault::new("not everything holds")) }
}

/// Minutes and seconds.
fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
