//! What is held, in short: by incarnation the intervals, what their chains come to, what was withheld, what forked.

use super::Ledger;
use crate::held::{Chain, Device};
use crate::id::{EventId, IncarnationId};
use serde::{Deserialize, Serialize};

/// What someone holds, incarnation by incarnation, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ranges {
    /// One entry for each incarnation of which something is known.
    pub devices: Vec<DeviceRanges>,
}

/// What someone holds of one incarnation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceRanges {
    /// The incarnation.
    pub incarnation: IncarnationId,
    /// Sequence numbers held, as runs without gaps.
    #[serde(default)]
    pub intervals: Vec<Interval>,
    /// Sequence numbers that were kept back on purpose: no loss.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withheld: Vec<Withheld>,
    /// Sequence numbers that were given to more than one event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forks: Vec<Fork>,
}

/// A run of sequence numbers, each held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// The first number of the run.
    pub from: u64,
    /// The last number of the run.
    pub to: u64,
    /// The chain's value before the first: absent where the run starts at 1, or where nobody knows it; then the end
    /// is reckoned from the value before the incarnation's first event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Chain>,
    /// The chain's value after the last.
    pub end: Chain,
}

/// A run of sequence numbers that were kept back on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// The first number of the run.
    pub from: u64,
    /// The last number of the run.
    pub to: u64,
}

/// A sequence number that was given to more than one event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fork {
    /// The number.
    pub seq: u64,
    /// The events, least id first.
    pub ids: Vec<EventId>,
}

impl Ledger {
    /// What this ledger holds, withdrawn events left out; runs that do not start at 1 say the chain's value before them
    /// where it is known.
    pub fn ranges(&self) -> Ranges {
        let devices = self.devices.sorted().into_iter().map(|device| self.device_ranges(device));
        Ranges { devices: devices.filter(|device| !device.is_empty()).collect() }
    }

    /// Whether some number of an incarnation was given to more than one event that is held.
    pub fn is_forked(&self, incarnation: IncarnationId) -> bool {
        self.devices.get(incarnation).is_some_and(|device| !device.forks().is_empty())
    }

    /// Every incarnation of which anything is known, be it that some event refers to it.
    pub fn incarnations(&self) -> impl Iterator<Item = IncarnationId> {
        self.devices.iter().map(|device| device.id)
    }

    /// The runs of an incarnation's sequence numbers that are held, without what their chains come to.
    pub(crate) fn runs(&self, incarnation: IncarnationId) -> Vec<(u64, u64)> {
        let mut runs: Vec<(u64, u64)> = Vec::new();
        for (seq, _) in self.devices.get(incarnation).into_iter().flat_map(Device::iter) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == seq => *last = seq,
                _ => runs.push((seq, seq)),
            }
        }
        runs
    }

    /// The runs of an incarnation's sequence numbers that were withheld from us and are not held.
    pub(crate) fn withheld_runs(&self, incarnation: IncarnationId) -> Vec<(u64, u64)> {
        self.devices.get(incarnation).map(Device::withheld).unwrap_or_default()
    }

    /// The chain's value after an event, where all before it are held too.
    pub fn chain_at(&self, incarnation: IncarnationId, seq: u64) -> Option<Chain> {
        self.devices.get(incarnation)?.chain_at(seq, |event| self.log.get(event).id)
    }

    /// Remembers that a bundle's maker kept back these events, first to last.
    pub fn note_withheld(&mut self, incarnation: IncarnationId, from: u64, to: u64) {
        let sound = 1 <= from && from <= to && to <= crate::limits::INTEGER.unsigned_abs();
        if sound {
            let number = self.devices.number(incarnation);
            self.devices[number].withhold(from, to);
        }
    }

    fn device_ranges(&self, device: &Device) -> DeviceRanges {
        let mut intervals: Vec<Interval> = Vec::new();
        for (seq, event) in device.iter() {
            let id = self.log.get(event).id;
            match intervals.last_mut() {
                Some(run) if run.to + 1 == seq => {
                    run.to = seq;
                    run.end = run.end.then(id);
                }
                _ => {
                    let start = if seq == 1 { None } else { device.chain_at(seq - 1, |event| self.log.get(event).id) };
                    let end = start.unwrap_or_else(|| Chain::start(device.id)).then(id);
                    intervals.push(Interval { from: seq, to: seq, start, end });
                }
            }
        }
        let id = |&event: &u32| self.log.get(event).id;
        let forks = device.forks().iter().map(|(&seq, events)| Fork { seq, ids: events.iter().map(id).collect() });
        DeviceRanges {
            incarnation: device.id,
            intervals,
            withheld: device.withheld().into_iter().map(|(from, to)| Withheld { from, to }).collect(),
            forks: forks.collect(),
        }
    }
}

impl DeviceRanges {
    /// The greatest number of which anything is said.
    pub fn last(&self) -> Option<u64> {
        let held = self.intervals.last().map(|run| run.to);
        held.max(self.withheld.last().map(|run| run.to))
    }

    /// Whether nothing is held and nothing is said to be withheld.
    pub fn is_empty(&self) -> bool {
        self.intervals.is_empty() && self.withheld.is_empty()
    }
}

impl Ranges {
    /// What is held of one incarnation.
    pub fn get(&self, incarnation: IncarnationId) -> Option<&DeviceRanges> {
        let place = self.devices.binary_search_by_key(&incarnation, |device| device.incarnation).ok()?;
        self.devices.get(place)
    }
}
