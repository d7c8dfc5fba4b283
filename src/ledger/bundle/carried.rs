//! Working out what a file carries while its events go by. The result is a function of the events alone, so that equal
//! content gives equal headers.

use crate::held::Chain;
use crate::id::{EventId, EventRef, IncarnationId};
use crate::{DeviceRanges, Fork, Interval, Ranges, Withheld};
use std::collections::BTreeMap;

/// The ranges of a file in the making.
#[derive(Debug, Default)]
pub struct Carried {
    devices: BTreeMap<IncarnationId, DeviceRanges>,
    last: Option<(EventRef, EventId)>,
    count: u64,
}

impl Carried {
    /// Takes up the next event, in the order of incarnation, number and id; `before` is asked for the chain's value
    /// before a run that does not start at 1.
    pub fn take(&mut self, at: EventRef, id: EventId, before: impl FnOnce(EventRef) -> Option<Chain>) {
        self.count += 1;
        let device = self.device(at.incarnation);
        match device.intervals.last_mut() {
            Some(run) if run.to == at.seq => self.fork(at, id),
            Some(run) if run.to + 1 == at.seq => {
                run.to = at.seq;
                run.end = run.end.then(id);
            }
            _ => {
                let start = if at.seq == 1 { None } else { before(at) };
                let end = start.unwrap_or_else(|| Chain::start(at.incarnation)).then(id);
                device.intervals.push(Interval { from: at.seq, to: at.seq, start, end, marks: Vec::new() });
            }
        }
        self.last = Some((at, id));
    }

    /// Marks events as kept back on purpose, first to last, in any order.
    pub fn withhold(&mut self, incarnation: IncarnationId, from: u64, to: u64) {
        self.device(incarnation).withheld.push(Withheld { from, to });
    }

    /// How many events were taken up.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The ranges; what is withheld and carried all the same counts as carried.
    pub fn finish(self) -> Ranges {
        let mut devices: Vec<DeviceRanges> = self.devices.into_values().collect();
        for device in &mut devices {
            device.withheld = without(std::mem::take(&mut device.withheld), &device.intervals);
        }
        devices.retain(|device| !device.is_empty());
        Ranges { devices }
    }

    fn device(&mut self, incarnation: IncarnationId) -> &mut DeviceRanges {
        self.devices.entry(incarnation).or_insert_with(|| DeviceRanges {
            incarnation,
            intervals: Vec::new(),
            withheld: Vec::new(),
            forks: Vec::new(),
        })
    }

    fn fork(&mut self, at: EventRef, id: EventId) {
        let first = self.last.map(|(_, id)| id);
        let forks = &mut self.device(at.incarnation).forks;
        match forks.last_mut() {
            Some(fork) if fork.seq == at.seq => fork.ids.push(id),
            _ => forks.push(Fork { seq: at.seq, ids: first.into_iter().chain([id]).collect() }),
        }
    }
}

/// Spans in their normal form, less the numbers that lie in `runs`.
fn without(mut spans: Vec<Withheld>, runs: &[Interval]) -> Vec<Withheld> {
    crate::order::by_key(&mut spans, |span| (span.from, span.to));
    let mut rest: Vec<Withheld> = Vec::new();
    let (mut next, mut at) = (1, 0);
    for span in spans {
        let mut from = span.from.max(next);
        next = next.max(span.to + 1);
        // Both lists rise: a run that ends before this span ends before all that follow.
        while runs.get(at).is_some_and(|run| run.to < from) {
            at += 1;
        }
        for run in runs[at..].iter().take_while(|run| run.from <= span.to) {
            push(&mut rest, from, run.from - 1);
            from = run.to + 1;
        }
        push(&mut rest, from, span.to);
    }
    rest
}

fn push(spans: &mut Vec<Withheld>, from: u64, to: u64) {
    match spans.last_mut() {
        _ if from > to => {}
        Some(last) if last.to + 1 == from => last.to = to,
        _ => spans.push(Withheld { from, to }),
    }
}
