//! The ledger itself.

use super::Read;
use crate::work::{DEVICES, Edit, Meetings, stretches};
use ledger::{Action, Change, IncarnationId, Ledger, RecordId, RegisterName, Stamp, Value};

/// The journal lines of each device.
pub fn updates(edits: usize, meetings: Meetings) -> Vec<Vec<u8>> {
    let mut ledgers: Vec<Ledger> = (0..DEVICES).map(|_| Ledger::new()).collect();
    let mut journals: Vec<Vec<u8>> = vec![Vec::new(); usize::from(DEVICES)];
    for stretch in stretches(edits, meetings) {
        let sent: Vec<usize> = journals.iter().map(Vec::len).collect();
        for (device, edits) in stretch.iter().enumerate() {
            for edit in edits {
                give(&mut ledgers[device], device as u8, edit, &mut journals[device]);
            }
        }
        if meetings == Meetings::Often {
            for ledger in &mut ledgers {
                journals.iter().zip(&sent).for_each(|(journal, &sent)| drop(ledger.absorb(&journal[sent..])));
            }
        }
    }
    journals
}

/// What a set of files comes to.
pub fn merge(files: &[Vec<u8>]) -> Ledger {
    let mut ledger = Ledger::new();
    for file in files {
        let absorbed = ledger.absorb(file);
        assert!(absorbed.set_aside.is_empty() && absorbed.forks.is_empty(), "the work is sound");
    }
    ledger
}

/// Reads everything that stands.
pub fn read(ledger: &Ledger) -> Read {
    let mut read = Read::default();
    for record in ledger.all_records() {
        for register in record.registers() {
            read.see(register.raw().parse().unwrap_or(0));
        }
    }
    read
}

fn give(ledger: &mut Ledger, device: u8, edit: &Edit, journal: &mut Vec<u8>) {
    let who = RecordId::new("person/nguyen-van-an").expect("a name");
    let change = Change {
        record: RecordId::new(&edit.sheet).expect("a name"),
        register: RegisterName::new(&edit.field).expect("a name"),
        value: Value::int(edit.value),
    };
    let stamp = Stamp { who: Some(&who), wall_ms: edit.wall_ms };
    let action = Action { kind: "sheet.give".into(), changes: vec![change] };
    let me = IncarnationId::from_bytes([device.wrapping_mul(37) ^ 0x5a; 10]);
    let event = ledger.compose(me, stamp, &action).expect("an event");
    ledger.add(&event);
    journal.extend_from_slice(event.line().as_bytes());
    journal.push(b'\n');
}
