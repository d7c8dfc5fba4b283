//! automerge: one map with a key for each field of each record, a commit for each edit.

use super::Read;
use crate::work::{DEVICES, Meetings, stretches};
use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, ROOT, ReadDoc};

/// The updates of the devices, in an order in which each finds what it builds on.
pub fn updates(edits: usize, meetings: Meetings) -> Vec<Vec<u8>> {
    let mut docs: Vec<AutoCommit> =
        (0..DEVICES).map(|device| AutoCommit::new().with_actor(ActorId::from([device + 1; 10]))).collect();
    let mut updates = Vec::new();
    for stretch in stretches(edits, meetings) {
        let mut round = Vec::new();
        for (doc, edits) in docs.iter_mut().zip(&stretch) {
            let before = doc.get_heads();
            for edit in edits {
                doc.put(ROOT, format!("{}/{}", edit.sheet, edit.field), edit.value).expect("an edit");
                doc.commit();
            }
            round.push(doc.save_after(&before));
        }
        if meetings == Meetings::Often {
            for doc in &mut docs {
                round.iter().for_each(|update| {
                    doc.load_incremental(update).expect("updates that fit");
                });
            }
        }
        updates.append(&mut round);
    }
    updates
}

/// What a set of updates comes to.
pub fn merge(updates: &[Vec<u8>]) -> AutoCommit {
    let mut doc = AutoCommit::new();
    for update in updates {
        doc.load_incremental(update).expect("updates that fit");
    }
    doc
}

/// Reads everything that stands.
pub fn read(doc: &AutoCommit) -> Read {
    let mut read = Read::default();
    for item in doc.map_range(ROOT, ..) {
        if let automerge::ValueRef::Scalar(automerge::ScalarValueRef::Int(value)) = item.value {
            read.see(value);
        }
    }
    read
}

/// All of it in one file.
pub fn save(doc: &mut AutoCommit) -> Vec<u8> {
    doc.save()
}

/// Opens it again.
pub fn open(saved: &[u8]) -> AutoCommit {
    AutoCommit::load(saved).expect("a document")
}
