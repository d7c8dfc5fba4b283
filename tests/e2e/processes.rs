//! The processes of one device: found by who started whom and by the folder that they work in; ended without a word.

use crate::Done;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Everything that `root` started, however far down, and whatever names `home` on its command line; `root` comes last.
pub(crate) fn below(root: u32, home: &Path) -> Vec<u32> {
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut found = BTreeSet::new();
    let home = format!("{}/", home.display());
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(process) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        if let Some(parent) = parent(&entry.path()) {
            children.entry(parent).or_default().push(process);
        }
        let words = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        if String::from_utf8_lossy(&words).contains(&home) {
            found.insert(process);
        }
    }
    let mut next = vec![root];
    while let Some(process) = next.pop() {
        let started = children.get(&process).into_iter().flatten();
        next.extend(started.filter(|child| found.insert(**child)));
    }
    found.remove(&root);
    found.remove(&std::process::id());
    found.into_iter().chain([root]).collect()
}

/// Ends processes as a system does that is short of memory: at once, with SIGKILL. One that has ended already is no fault.
pub(crate) fn kill(processes: &[u32]) -> Done {
    let words = processes.iter().map(u32::to_string);
    Command::new("kill").arg("-KILL").args(words).stderr(std::process::Stdio::null()).status()?;
    Ok(())
}

/// Who started a process: the second word after its name, which stands in brackets and may hold anything.
fn parent(process: &Path) -> Option<u32> {
    let text = std::fs::read_to_string(process.join("stat")).ok()?;
    text.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}
