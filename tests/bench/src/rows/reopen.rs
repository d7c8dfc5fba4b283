//! Opening what was stored: the fold of the events, beside making it anew and beside the peers' stored states.

use crate::clock::{Times, keep, race};
use crate::peers::{automerge, loro, ours, yrs};
use crate::table::{ratio, row};
use crate::work::{EDITS, Meetings, sheets};
use ledger::Ledger;

/// Opens and reads everything.
pub fn run() -> Vec<String> {
    let sheets = sheets(EDITS);
    let files = ours::updates(EDITS, Meetings::Often);
    let snapshot = ours::merge(&files).snapshot();
    let of_yrs = yrs::save(&yrs::merge(&yrs::updates(EDITS, Meetings::Often)));
    let of_loro = loro::save(&loro::merge(&loro::updates(EDITS, Meetings::Often)));
    let of_automerge = automerge::save(&mut automerge::merge(&automerge::updates(EDITS, Meetings::Often)));
    let [reopen, load, refold, yrs, loro_load, loro, automerge] = race([
        &mut || keep(ours::read(&Ledger::reopen(&snapshot).expect("a snapshot"))),
        &mut || keep(Ledger::reopen(&snapshot).expect("a snapshot")),
        &mut || keep(ours::read(&ours::merge(&files))),
        &mut || keep(yrs::read(&yrs::merge(std::slice::from_ref(&of_yrs)), &sheets)),
        &mut || keep(loro::open(&of_loro)),
        &mut || keep(loro::read(&loro::open(&of_loro), &sheets)),
        &mut || keep(automerge::read(&automerge::open(&of_automerge))),
    ]);
    let beside = |theirs: &Times| ratio(reopen.median(), theirs.median());
    vec![
        row(&format!("reopening {EDITS} edits from the stored fold and reading all"), &reopen.text(), ""),
        row("… beside a full import and read", &refold.text(), &beside(&refold)),
        row("… beside loro's snapshot, opened and read", &loro.text(), &beside(&loro)),
        row(
            "… opened only, beside loro's snapshot opened only",
            &format!("{}; {}", load.text(), loro_load.text()),
            &ratio(load.median(), loro_load.median()),
        ),
        row("… beside yrs' state", &yrs.text(), &beside(&yrs)),
        row("… beside automerge's document", &automerge.text(), &beside(&automerge)),
    ]
}
