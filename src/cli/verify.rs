//! `dvk verify`: is every part of these files what its sender wrote? Keeps nothing of them.

use crate::files::{FileFault, complain, read};
use crate::out::Out;
use crate::{Done, words};
use ledger::bundle::{BundleError, Item, Reason, SetAside};
use ledger::{Gate, Ledger};
use movement::gate::MovementGate;
use std::path::{Path, PathBuf};

/// Checks each file; the worst outcome counts.
pub fn verify(files: &[PathBuf], out: &mut Out) -> Done {
    files.iter().map(|file| one(file, out)).max().unwrap_or(Done::Failed)
}

fn one(path: &Path, out: &mut Out) -> Done {
    let empty = Ledger::new();
    let gate = MovementGate::new(&empty);
    let mut bad: Vec<SetAside> = Vec::new();
    let mut more: u64 = 0;
    let mut refused = 0;
    let ending = read(path, out, &mut |item| {
        let part = match item {
            Item::SetAside(part) => part,
            Item::Event(event) => match gate.admit(&event.view) {
                Ok(()) => return,
                Err(fault) => {
                    refused += 1;
                    SetAside { line: event.line, reason: Reason::Gate(fault) }
                }
            },
            Item::Header(_) | Item::Photo(_) | Item::Trailer(_) => return,
        };
        if bad.len() < MOST { bad.push(part) } else { more += 1 }
    });
    let ending = match ending {
        Ok(ending) => ending,
        Err(fault) => {
            if !matches!(fault, FileFault::Bundle(BundleError::NotABundle { .. })) {
                list(path, &bad, more, out);
            }
            complain(path, &fault, out);
            return Done::Failed;
        }
    };
    let well = ending.whole && refused == 0;
    out.line(&words::verified(out.lang, path, &ending, refused));
    list(path, &bad, more, out);
    if well { Done::Well } else { Done::Partly }
}

/// So many set-aside parts of one file are named, and the rest counted.
const MOST: usize = 10_000;

fn list(path: &Path, bad: &[SetAside], more: u64, out: &mut Out) {
    for part in bad {
        let text = words::set_aside(out.lang, part);
        out.line(&format!("{}:{}: {text}", path.display(), part.line));
    }
    if more > 0 {
        let text = words::and_more(out.lang, more);
        out.line(&text);
    }
}
