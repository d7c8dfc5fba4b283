//! What an evil hand puts into a file on its way, and the gate that knows some of it. Every line is a sound event; what
//! must become of it is known by its kind.

use super::Random;
use crate::event::{Event, EventView};
use crate::gate::{Gate, GateFault};
use crate::id::{IncarnationId, RecordId, RegisterName};
use std::collections::BTreeSet;

/// Refused by itself.
const NOW: &str = "evil.now";
/// Lines for a file.
pub(super) fn lines(random: &mut Random, victims: &[(IncarnationId, u64)]) -> Vec<String> {
    let mut lines = match random.below(4) {
        0 => vec![event(random, NOW, "sheet/s0", "")],
        1 => vec![event(random, NOW, "sheet/s0", ""), event(random, "sheet.give", "sheet/s1", "")],
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

/// The lines that must be taken, of those that came.
pub(super) fn allowed(mut came: BTreeSet<String>) -> BTreeSet<String> {
    came.retain(|line| !line.contains(&format!("\"a\":\"{NOW}\"")));
    came
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

/// The gate of the simulation: it judges each event by itself, as every gate does.
pub(super) struct Watch;

impl Gate for Watch {
    fn admit(&self, event: &EventView<'_>) -> Result<(), GateFault> {
        if event.kind() == NOW { fault().map_or(Ok(()), Err) } else { Ok(()) }
    }
}

fn fault() -> Option<GateFault> {
    let (record, register) = (RecordId::new("sheet/s0").ok()?, RegisterName::new("p").ok()?);
    Some(GateFault { code: "evil", record, register })
}
