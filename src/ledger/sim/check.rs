//! What a device holds and shows, against its oracle.

use super::Failure;
use super::tablet::Tablet;
use crate::ledger::Ledger;
use std::collections::BTreeSet;

/// A device holds what it must, and knows what that comes to.
pub(super) fn holds_what_it_must(tablet: &Tablet, device: usize) -> Result<(), Failure> {
    let Tablet { ledger, disk, .. } = tablet;
    if !ledger.needs_log() {
        let held: BTreeSet<String> = ledger.events().map(|event| event.line()).collect();
        let lost = disk.oracle.0.difference(&held).count();
        let strange = held.difference(&disk.oracle.0).count();
        if lost + strange > 0 || ledger.events_len() != held.len() {
            return Err(Failure::Holds { device, lost, strange });
        }
    }
    if ledger.is_stale() || ledger.fingerprint() != disk.oracle.fingerprint() {
        return Err(Failure::Light { device });
    }
    let standing = disk.oracle.standing();
    let differs = standing.into_iter().find(|(register, heads)| seen(ledger, register) != *heads);
    match differs {
        Some(((record, register), _)) => Err(Failure::Fold { device, register: format!("{record} {register}") }),
        None => Ok(()),
    }
}

/// The values that a ledger says stand in a register.
fn seen(ledger: &Ledger, (record, register): &(String, String)) -> BTreeSet<(String, String)> {
    let register = ledger.record(record).and_then(|record| record.get(register));
    let heads = register.into_iter().flat_map(|register| register.heads());
    heads.map(|head| (head.id().short_hex(), head.raw().to_owned())).collect()
}
