//! What an import takes at its peak: each contender in a process of its own, the file read before the count begins.

use crate::peers::{loro, ours, yrs};
use crate::table::{ratio, row};
use crate::work::{EDITS, Meetings};
use std::path::Path;
use std::process::{Command, ExitCode};

const CONTENDERS: [&str; 3] = ["ours", "yrs", "loro"];

/// Starts the processes.
pub fn run() -> Vec<String> {
    let folder = std::env::temp_dir().join(format!("dvk-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for a while");
    let updates = [
        ours::updates(EDITS, Meetings::Often),
        yrs::updates(EDITS, Meetings::Often),
        loro::updates(EDITS, Meetings::Often),
    ];
    let mut grown = Vec::new();
    for (name, updates) in CONTENDERS.iter().zip(&updates) {
        let file = folder.join(name);
        std::fs::write(&file, pack(updates)).expect("room on the disk");
        let mut kib: Vec<u64> = (0..5).filter_map(|_| ask(name, &file)).collect();
        kib.sort_unstable();
        grown.push(kib.get(kib.len() / 2).copied().unwrap_or(0));
    }
    let _ = std::fs::remove_dir_all(&folder);
    let beside = |theirs: usize| ratio(grown[0] as f64, grown[theirs] as f64);
    let text = |place: usize| format!("{:.1} MB", grown[place] as f64 / 1000.0 * 1.024);
    let raw: usize = updates[0].iter().map(Vec::len).sum();
    vec![
        row(
            &format!("memory that the import of {EDITS} edits takes at its peak"),
            &text(0),
            &format!("{:.1} × the file", grown[0] as f64 * 1024.0 / raw as f64),
        ),
        row("… beside yrs", &text(1), &beside(1)),
        row("… beside loro", &text(2), &beside(2)),
    ]
}

/// One import in this process; prints by how many KiB it grew at the peak.
pub fn alone(what: &str, file: &str) -> ExitCode {
    let Ok(packed) = std::fs::read(file) else { return ExitCode::FAILURE };
    let updates = unpack(&packed);
    drop(packed);
    // Linux counts the peak anew.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = status("VmRSS:");
    match what {
        "ours" => std::mem::forget(std::hint::black_box(ours::merge(&updates))),
        "yrs" => std::mem::forget(std::hint::black_box(yrs::merge(&updates))),
        _ => std::mem::forget(std::hint::black_box(loro::merge(&updates))),
    }
    println!("{}", status("VmHWM:").saturating_sub(before));
    ExitCode::SUCCESS
}

fn ask(name: &str, file: &Path) -> Option<u64> {
    let output = Command::new(std::env::current_exe().ok()?).args(["--alone", name]).arg(file).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

fn status(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(what));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
}

fn pack(updates: &[Vec<u8>]) -> Vec<u8> {
    updates
        .iter()
        .flat_map(|update| (update.len() as u64).to_le_bytes().into_iter().chain(update.iter().copied()))
        .collect()
}

fn unpack(mut packed: &[u8]) -> Vec<Vec<u8>> {
    let mut updates = Vec::new();
    while let Some((length, rest)) = packed.split_first_chunk::<8>() {
        let (update, rest) = rest.split_at(u64::from_le_bytes(*length) as usize);
        updates.push(update.to_vec());
        packed = rest;
    }
    updates
}
