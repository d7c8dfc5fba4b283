//! `dvk verify`: is every part of these files what its sender wrote, and may it be taken? Keeps nothing of them.

use crate::aside::Aside;
use crate::files::{FileFault, complain, is_book, read};
use crate::out::Out;
use crate::{Done, words};
use ledger::bundle::{BundleError, Item};
use std::path::{Path, PathBuf};

/// So many notices of one file are said.
const MOST: usize = 1_000;

/// Checks each file; the worst outcome counts.
pub fn verify(files: &[PathBuf], out: &mut Out) -> Done {
    files.iter().map(|file| one(file, out)).max().unwrap_or(Done::Failed)
}

fn one(path: &Path, out: &mut Out) -> Done {
    let mut bad = Aside::default();
    let told = read(path, out, &mut |item| {
        if let Item::SetAside(part) = item {
            bad.add(part);
        }
    });
    let told = match told {
        Ok(told) => told,
        Err(fault) if is_book(path, &fault) => {
            let text = words::book(out.lang);
            out.line(&format!("{}: {text}", path.display()));
            return Done::Well;
        }
        Err(fault) => {
            if !matches!(fault, FileFault::Bundle(BundleError::NotABundle { .. })) {
                bad.sentences(path, out.lang).iter().for_each(|text| out.line(text));
            }
            complain(path, &fault, out);
            return Done::Failed;
        }
    };
    out.line(&words::verified(out.lang, path, &told.ending, told.refused));
    bad.sentences(path, out.lang).iter().for_each(|text| out.line(text));
    for notice in told.notices.iter().take(MOST) {
        let text = words::notice(out.lang, notice);
        out.line(&format!("{}: {text}", path.display()));
    }
    if let Some(more) = told.notices.len().checked_sub(MOST).filter(|more| *more > 0) {
        let text = words::and_more(out.lang, more as u64);
        out.line(&text);
    }
    if told.whole() { Done::Well } else { Done::Partly }
}
