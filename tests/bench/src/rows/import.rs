//! Bytes in, everything read out: parsed, hashed, checked, united, folded; the same field edits for every peer.

use crate::clock::{Times, keep, race, race_of};
use crate::peers::{automerge, loro, ours, yrs};
use crate::table::{ratio, row};
use crate::work::{EDITS, Meetings, sheets};
use ledger::EventId;
use std::process::ExitCode;

/// Both ways of working.
pub fn run() -> Vec<String> {
    let ways = [(Meetings::Never, "apart"), (Meetings::Often, "with meetings")];
    ways.into_iter().flat_map(|(meetings, said)| measure(meetings, said)).collect()
}

/// Writes the journal lines of all devices into one file, for those who import them elsewhere.
pub fn write(file: &str) -> ExitCode {
    match std::fs::write(file, ours::updates(EDITS, Meetings::Never).concat()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn measure(meetings: Meetings, said: &str) -> Vec<String> {
    let sheets = sheets(EDITS);
    let files = ours::updates(EDITS, meetings);
    let for_yrs = yrs::updates(EDITS, meetings);
    let for_loro = loro::updates(EDITS, meetings);
    let for_automerge = automerge::updates(EDITS, meetings);
    let read = ours::read(&ours::merge(&files));
    assert_eq!(read.fields, yrs::read(&yrs::merge(&for_yrs), &sheets).fields, "yrs merged the same work");
    assert_eq!(read.fields, loro::read(&loro::merge(&for_loro), &sheets).fields, "loro merged the same work");
    assert_eq!(
        read.fields,
        automerge::read(&automerge::merge(&for_automerge)).fields,
        "automerge merged the same work"
    );
    let [ours, hashes, yrs, loro] = race([
        &mut || keep(ours::read(&ours::merge(&files))),
        &mut || {
            // What stands between `{"e":` and `,"i":"0123456789abcdef"}`.
            let lines = files.iter().flat_map(|file| file.split(|&byte| byte == b'\n'));
            lines
                .filter_map(|line| line.get(5..line.len().checked_sub(24)?))
                .for_each(|event| keep(EventId::of(event)));
        },
        &mut || keep(yrs::read(&yrs::merge(&for_yrs), &sheets)),
        &mut || keep(loro::read(&loro::merge(&for_loro), &sheets)),
    ]);
    let [automerge] = race_of(3, [&mut || keep(automerge::read(&automerge::merge(&for_automerge)))]);
    let beside = |theirs: &Times| {
        format!("{} ({} by the least)", ratio(ours.median(), theirs.median()), ratio(ours.least(), theirs.least()))
    };
    let what = format!("import and read of {EDITS} edits of 10 devices, {said}");
    vec![
        row(
            &what,
            &ours.text(),
            &format!("{} its own SHA-256, {}", ratio(ours.median(), hashes.median()), hashes.text()),
        ),
        row("… beside yrs", &yrs.text(), &beside(&yrs)),
        row("… beside loro", &loro.text(), &beside(&loro)),
        row("… beside automerge", &automerge.text(), &beside(&automerge)),
    ]
}
