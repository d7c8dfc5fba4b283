//! What an evil hand puts into a file on its way, and the gate that knows some of it. Every line is a sound event; what
//! must become of it is known by its kind.

use super::{Oracle, Random};
use crate::event::{Event, EventView};
use crate::gate::{Gate, GateFault, Judgement};
use crate::id::{IncarnationId, RecordId, RegisterName};
use crate::ledger::Ledger;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Refused by itself.
const NOW: &str = "evil.now";
/// Refused where the key is known, wherever it stands.
const LATE: &str = "evil.late";
/// The key.
const KEY: &str = "evil.key";
/// The record that the key writes to.
const LOCK: &str = "key/k";

/// Lines for a file to `reader`, who holds what the oracle says.
pub(super) fn lines(random: &mut Random, reader: &Oracle, victims: &[(IncarnationId, u64)]) -> Vec<String> {
    let mut lines = match random.below(4) {
        0 => vec![event(random, NOW, "sheet/s0", "")],
        1 if reader.0.iter().any(|line| is(line, KEY)) => vec![event(random, LATE, "sheet/s1", "")],
        1 => vec![event(random, LATE, "sheet/s1", ""), event(random, KEY, LOCK, "")],
        _ => {
            let mut named: Vec<String> = victims.iter().flat_map(|&(life, last)| names(random, life, last)).collect();
            named.sort();
            named.dedup();
            let named: String = named.iter().map(|name| format!(",\"{name}\"")).collect();
            vec![event(random, "sheet.give", "sheet/s0", &named)]
        }
    };
    if random.chance(50) {
        lines.reverse();
    }
    lines
}

/// The lines that must be taken, of those that came to whoever holds what the oracle says.
pub(super) fn allowed(came: BTreeSet<String>, reader: &Oracle) -> BTreeSet<String> {
    let key = came.iter().chain(&reader.0).any(|line| is(line, KEY));
    let refused = |line: &String| is(line, NOW) || (is(line, LATE) && key);
    // What is held is not judged again.
    came.into_iter().filter(|line| reader.0.contains(line) || !refused(line)).collect()
}

fn is(line: &str, kind: &str) -> bool {
    line.contains(&format!("\"a\":\"{kind}\""))
}

/// Places that are still to come, and one beyond everything, by number and as if by content.
fn names(random: &mut Random, life: IncarnationId, last: u64) -> Vec<String> {
    let next = last + 1 + random.below(3) as u64;
    [next, 9_007_199_254_740_991]
        .map(|seq| format!("{life}:{seq}"))
        .into_iter()
        .flat_map(|at| {
            let exact = format!("{at}:{:016x}", random.bits());
            [at, exact]
        })
        .collect()
}

fn event(random: &mut Random, kind: &str, record: &str, named: &str) -> String {
    let me = super::tablet::fresh(random);
    let (register, value) = (random.below(4), random.below(20) * 50);
    let text = format!(
        r#"{{"a":"{kind}","d":"{me}","n":1,"r":{{"{record}":{{"p.II.{register}":[{value}{named}]}}}},"t":1777000000000}}"#
    );
    // Made as the format says.
    Event::parse(text.as_bytes()).map(|event| event.line()).unwrap_or_default()
}

/// The gate of the simulation.
pub(super) struct Watch<'a> {
    ledger: &'a Ledger,
    seen: RefCell<(bool, Vec<u64>)>,
}

impl<'a> Watch<'a> {
    /// A gate that knows what a ledger knows.
    pub(super) fn new(ledger: &'a Ledger) -> Self {
        Watch { ledger, seen: RefCell::default() }
    }
}

impl Gate for Watch<'_> {
    fn admit(&self, event: &EventView<'_>, ticket: u64) -> Result<(), GateFault> {
        let (key, late) = &mut *self.seen.borrow_mut();
        match event.kind() {
            NOW => return fault().map_or(Ok(()), Err),
            LATE => late.push(ticket),
            KEY => *key = true,
            _ => {}
        }
        Ok(())
    }

    fn judge(&self) -> Judgement {
        let (key, late) = self.seen.take();
        let known = key || self.ledger.record(LOCK).is_some();
        let refused = late.into_iter().filter(|_| known).filter_map(|ticket| Some((ticket, fault()?)));
        Judgement { refused: refused.collect(), notices: Vec::new() }
    }
}

fn fault() -> Option<GateFault> {
    let (record, register) = (RecordId::new(LOCK).ok()?, RegisterName::new("p").ok()?);
    Some(GateFault { code: "evil", record, register })
}
