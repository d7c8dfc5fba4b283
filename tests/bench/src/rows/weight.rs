//! What is sent: one device's file, as a bundle gzipped, beside the peers' updates.

use crate::peers::{automerge, loro, ours, yrs};
use crate::table::{ratio, row};
use crate::work::{EDITS, Meetings};
use flate2::{Compression, write::GzEncoder};
use ledger::bundle::{CampaignTag, Export, Kind, Origin};
use std::io::Write;

/// One device's edits.
pub fn run() -> Vec<String> {
    let ledger = ours::merge(&ours::updates(EDITS, Meetings::Never)[..1]);
    let bundle = bundle(&ledger);
    let zipped = gzip(&bundle).len();
    let events = ledger.events_len();
    let first = |updates: Vec<Vec<u8>>| updates.first().map_or(0, Vec::len);
    let loro = first(loro::updates(EDITS, Meetings::Never));
    let yrs = first(yrs::updates(EDITS, Meetings::Never));
    let automerge = first(automerge::updates(EDITS, Meetings::Never));
    let beside = |theirs: usize| ratio(zipped as f64, theirs as f64);
    let an_event = zipped as f64 / events as f64;
    vec![
        row(
            &format!("one device's bundle of {events} events, gzipped"),
            &format!("{zipped} bytes ({} before)", bundle.len()),
            &format!("{an_event:.1} bytes an event"),
        ),
        row("… beside loro's update", &format!("{loro} bytes"), &beside(loro)),
        row("… beside yrs' update", &format!("{yrs} bytes"), &beside(yrs)),
        row("… beside automerge's changes", &format!("{automerge} bytes"), &beside(automerge)),
    ]
}

/// A whole bundle, as the app writes it.
pub fn bundle(ledger: &ledger::Ledger) -> Vec<u8> {
    let export = Export {
        ledger,
        campaign: CampaignTag { id: "campaign/kl-2026".into(), name: "Dân vận khéo 2026".into(), training: false },
        app: "bench",
        device: None::<Origin>,
        made: Some(1_770_000_000_000),
        kind: Kind::Whole,
        theirs: None,
        withhold: &|_| false,
        photos: Vec::new(),
        holds_photos: Vec::new(),
    };
    export.plan().write(Vec::new(), &mut |_| Ok(None)).expect("memory does not fail")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(bytes).and_then(|()| gzip.finish()).expect("memory does not fail")
}
