//! loro: a root map for each record, a commit for each edit.

use super::Read;
use crate::work::{DEVICES, Meetings, stretches};
use loro::{ExportMode, LoroDoc, LoroValue, ValueOrContainer};

/// The updates of the devices, in an order in which each finds what it builds on.
pub fn updates(edits: usize, meetings: Meetings) -> Vec<Vec<u8>> {
    let docs: Vec<LoroDoc> = (0..DEVICES)
        .map(|device| {
            let doc = LoroDoc::new();
            doc.set_peer_id(1_000_003 * (u64::from(device) + 1)).expect("a peer's number");
            doc
        })
        .collect();
    let mut updates = Vec::new();
    for stretch in stretches(edits, meetings) {
        let mut round = Vec::new();
        for (doc, edits) in docs.iter().zip(&stretch) {
            let before = doc.oplog_vv();
            for edit in edits {
                doc.get_map(edit.sheet.as_str()).insert(&edit.field, edit.value).expect("an edit");
                doc.commit();
            }
            round.push(doc.export(ExportMode::updates(&before)).expect("an update"));
        }
        if meetings == Meetings::Often {
            docs.iter().for_each(|doc| drop(doc.import_batch(&round).expect("updates that fit")));
        }
        updates.append(&mut round);
    }
    updates
}

/// What a set of updates comes to.
pub fn merge(updates: &[Vec<u8>]) -> LoroDoc {
    let doc = LoroDoc::new();
    doc.import_batch(updates).expect("updates that fit");
    doc
}

/// Reads everything that stands.
pub fn read(doc: &LoroDoc, sheets: &[String]) -> Read {
    let mut read = Read::default();
    for sheet in sheets {
        doc.get_map(sheet.as_str()).for_each(|_, value| {
            if let ValueOrContainer::Value(LoroValue::I64(value)) = value {
                read.see(value);
            }
        });
    }
    read
}

/// All of it in one file that opens quickly.
pub fn save(doc: &LoroDoc) -> Vec<u8> {
    doc.export(ExportMode::Snapshot).expect("a snapshot")
}

/// Opens it again.
pub fn open(saved: &[u8]) -> LoroDoc {
    LoroDoc::from_snapshot(saved).expect("a snapshot")
}
