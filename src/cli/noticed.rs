//! What should be known of a file although it is taken, found as it goes by. Keeps no event, only which numbers there were.

use ledger::bundle::{Item, Notice, is_far_off};
use ledger::{EventRef, GateFault, IncarnationId};
use std::collections::BTreeMap;

/// So many numbers that stand in the file more than once are named.
const MOST: usize = 100;

/// What was noticed so far.
#[derive(Debug, Default)]
pub struct Noticed {
    header: bool,
    decomposed: Option<(u64, u64)>,
    clocks: BTreeMap<IncarnationId, (i64, u64)>,
    /// The runs of numbers seen, from first to last.
    runs: BTreeMap<IncarnationId, BTreeMap<u64, u64>>,
    twice: Vec<EventRef>,
}

impl Noticed {
    /// Looks at a part that is taken.
    pub fn take(&mut self, item: &Item<'_>) {
        match item {
            Item::Header(_) => self.header = true,
            Item::Event(event) => {
                if event.text.decomposed {
                    self.decomposed.get_or_insert((event.line, 0)).1 += 1;
                }
                let (at, wall_ms) = (event.view.at(), event.view.wall_ms());
                if is_far_off(wall_ms, None) {
                    self.clocks.entry(at.incarnation).or_insert((wall_ms, 0)).1 += 1;
                }
                if !self.is_first(at) && self.twice.len() < MOST {
                    self.twice.push(at);
                }
            }
            Item::Photo(_) | Item::SetAside(_) | Item::Trailer(_) => {}
        }
    }

    /// Whether a number was not seen before.
    fn is_first(&mut self, at: EventRef) -> bool {
        let runs = self.runs.entry(at.incarnation).or_default();
        match runs.range_mut(..=at.seq).next_back() {
            Some((_, to)) if at.seq <= *to => return false,
            Some((_, to)) if at.seq == *to + 1 => *to = at.seq,
            _ => {
                runs.insert(at.seq, at.seq);
            }
        }
        true
    }

    /// All that was noticed, with what the gate says.
    pub fn all(self, gate: Vec<GateFault>) -> Vec<Notice> {
        let mut all = Vec::new();
        all.extend((!self.header).then_some(Notice::HeaderLost));
        let clock = |(incarnation, (wall_ms, events))| Notice::ClockFarOff { incarnation, wall_ms, events };
        all.extend(self.clocks.into_iter().map(clock));
        all.extend(self.decomposed.map(|(line, events)| Notice::DecomposedText { events, line }));
        all.extend(self.twice.into_iter().map(Notice::Fork));
        all.extend(gate.into_iter().map(Notice::Gate));
        all
    }
}
