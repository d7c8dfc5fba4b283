//! `dvk verify`: is every part of these files what its sender wrote, and may it be taken? Keeps nothing of them.

use crate::aside::Aside;
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
    let mut bad = Aside::default();
    let mut refused = 0;
    // The lines of the events, by which the gate names those that it can only judge once all are known.
    let mut lines: Vec<u64> = Vec::new();
    let ending = read(path, out, &mut |item| match item {
        Item::SetAside(part) => bad.add(part),
        Item::Event(event) => {
            if let Err(fault) = gate.admit(&event.view, lines.len() as u64) {
                refused += 1;
                bad.add(SetAside { line: event.line, reason: Reason::Gate(fault) });
            }
            lines.push(event.line);
        }
        Item::Header(_) | Item::Photo(_) | Item::Trailer(_) => {}
    });
    for (ticket, fault) in gate.judge().refused {
        let line = usize::try_from(ticket).ok().and_then(|ticket| lines.get(ticket).copied()).unwrap_or_default();
        refused += 1;
        bad.add(SetAside { line, reason: Reason::Gate(fault) });
    }
    let ending = match ending {
        Ok(ending) => ending,
        Err(fault) => {
            if !matches!(fault, FileFault::Bundle(BundleError::NotABundle { .. })) {
                bad.sentences(path, out.lang).iter().for_each(|text| out.line(text));
            }
            complain(path, &fault, out);
            return Done::Failed;
        }
    };
    let well = ending.whole && refused == 0;
    out.line(&words::verified(out.lang, path, &ending, refused));
    bad.sentences(path, out.lang).iter().for_each(|text| out.line(text));
    if well { Done::Well } else { Done::Partly }
}
