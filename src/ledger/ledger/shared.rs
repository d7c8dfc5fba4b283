//! What someone else holds exactly as it is held here, proved by the ranges that they have shown.

use super::{DeviceRanges, Interval, Ledger, Ranges};
use crate::held::{Chain, Device};
use crate::id::{EventId, IncarnationId};
use std::collections::BTreeMap;

/// What comes of holding a run against what is held here.
enum Run {
    /// It is the same up to this number.
    Same(u64),
    /// It comes out otherwise over there.
    Differs,
    /// Nobody can say: too much of it is not held here.
    Unknown,
}

impl Ledger {
    /// The events held here that the holder of `theirs` shows to hold too, as incarnation, first and last number.
    ///
    /// Nothing is claimed that their chains do not prove, nor a number that was given twice here unless they list all
    /// of its events; of an incarnation that comes out otherwise over there, nothing at all.
    pub fn shared_with(&self, theirs: &Ranges) -> Vec<(IncarnationId, u64, u64)> {
        let devices = self.devices.sorted().into_iter();
        let shared = devices.flat_map(|device| self.shared_of(device, theirs).into_iter().map(|run| (device.id, run)));
        shared.map(|(incarnation, (from, to))| (incarnation, from, to)).collect()
    }

    /// The same of one incarnation; the runs rise.
    pub(super) fn shared_of(&self, device: &Device, theirs: &Ranges) -> Vec<(u64, u64)> {
        let Some(theirs) = theirs.get(device.id) else { return Vec::new() };
        let mut runs = Vec::with_capacity(theirs.intervals.len());
        for run in &theirs.intervals {
            match self.compare_run(device, run) {
                Run::Same(to) => runs.push((run.from, to)),
                Run::Differs => return Vec::new(),
                Run::Unknown => {}
            }
        }
        without(runs, self.unlisted(device, theirs))
    }

    /// Numbers given twice here of which not every event is listed over there.
    fn unlisted(&self, device: &Device, theirs: &DeviceRanges) -> Vec<u64> {
        let listed: BTreeMap<u64, &[EventId]> = theirs.forks.iter().map(|fork| (fork.seq, &fork.ids[..])).collect();
        let is_listed = |seq: u64, events: &[u32]| {
            let ids = listed.get(&seq).copied().unwrap_or_default();
            events.iter().all(|&event| ids.contains(&self.log.get(event).id))
        };
        let forks = device.forks().iter().filter(|(seq, events)| !is_listed(**seq, events));
        forks.map(|(&seq, _)| seq).collect()
    }

    fn compare_run(&self, device: &Device, run: &Interval) -> Run {
        if run.from == 0 || run.to < run.from {
            return Run::Unknown;
        }
        let held = device.held_from(run.from, run.to);
        let marks = Interval::marked(run.from, run.to).zip(&run.marks).map(|(seq, &mark)| (seq, Some(mark)));
        let Some((seq, mark)) = std::iter::once((run.to, None)).chain(marks).find(|&(seq, _)| seq <= held) else {
            return Run::Unknown;
        };
        let Some(chain) = self.chain_of_run(device, run, seq) else { return Run::Unknown };
        let same = mark.map_or(chain == run.end, |mark| chain.mark() == mark);
        if same { Run::Same(seq) } else { Run::Differs }
    }

    /// The chain's value after a number of a run, reckoned as whoever holds the run reckons it.
    fn chain_of_run(&self, device: &Device, run: &Interval, seq: u64) -> Option<Chain> {
        let id = |event| self.log.get(event).id;
        if run.from == 1 && run.start.is_none() {
            return device.chain_at(seq, id);
        }
        let start = run.start.unwrap_or_else(|| Chain::start(device.id));
        (run.from..=seq).try_fold(start, |chain, seq| Some(chain.then(id(device.get(seq)?))))
    }
}

/// Runs that rise, less numbers that rise.
fn without(runs: Vec<(u64, u64)>, numbers: Vec<u64>) -> Vec<(u64, u64)> {
    let mut left = Vec::with_capacity(runs.len());
    let mut numbers = numbers.into_iter().peekable();
    for (mut from, to) in runs {
        while let Some(seq) = numbers.next_if(|&seq| seq <= to) {
            if from < seq {
                left.push((from, seq - 1));
            }
            from = from.max(seq + 1);
        }
        if from <= to {
            left.push((from, to));
        }
    }
    left
}
