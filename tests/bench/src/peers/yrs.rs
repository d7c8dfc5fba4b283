//! yrs: a root map for each record, a transaction for each edit.

use super::Read;
use crate::work::{DEVICES, Meetings, stretches};
use yrs::updates::decoder::Decode;
use yrs::{Any, Doc, Map, Out, ReadTxn, StateVector, Transact, Update};

/// The updates of the devices, in an order in which each finds what it builds on.
pub fn updates(edits: usize, meetings: Meetings) -> Vec<Vec<u8>> {
    let docs: Vec<Doc> = (0..DEVICES).map(|device| Doc::with_client_id(1_000_003 * (u64::from(device) + 1))).collect();
    let mut updates = Vec::new();
    for stretch in stretches(edits, meetings) {
        let mut round = Vec::new();
        for (doc, edits) in docs.iter().zip(&stretch) {
            let before: StateVector = doc.transact().state_vector();
            for edit in edits {
                let map = doc.get_or_insert_map(edit.sheet.as_str());
                map.insert(&mut doc.transact_mut(), edit.field.as_str(), edit.value);
            }
            round.push(doc.transact().encode_state_as_update_v1(&before));
        }
        if meetings == Meetings::Often {
            docs.iter().for_each(|doc| round.iter().for_each(|update| apply(doc, update)));
        }
        updates.append(&mut round);
    }
    updates
}

/// What a set of updates comes to.
pub fn merge(updates: &[Vec<u8>]) -> Doc {
    let doc = Doc::with_client_id(1);
    updates.iter().for_each(|update| apply(&doc, update));
    doc
}

/// Reads everything that stands.
pub fn read(doc: &Doc, sheets: &[String]) -> Read {
    let maps: Vec<_> = sheets.iter().map(|sheet| doc.get_or_insert_map(sheet.as_str())).collect();
    let txn = doc.transact();
    let mut read = Read::default();
    for map in maps {
        for (_, value) in map.iter(&txn) {
            if let Out::Any(Any::Number(value)) = value {
                read.see(value.as_i64().unwrap_or(0));
            }
        }
    }
    read
}

/// All of it in one file.
pub fn save(doc: &Doc) -> Vec<u8> {
    doc.transact().encode_state_as_update_v1(&StateVector::default())
}

fn apply(doc: &Doc, update: &[u8]) {
    let update = Update::decode_v1(update).expect("an update");
    doc.transact_mut().apply_update(update).expect("an update that fits");
}
