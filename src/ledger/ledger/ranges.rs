//! What is held, in short: by incarnation the intervals, what their chains come to, what was withheld, what forked.

use super::Ledger;
use crate::held::{Chain, ChainMark, Device};
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
    /// The first 64 bits of the chain's values after the last number but one, but two, four, eight …, as far back as the
    /// run reaches: whoever holds less of the run finds one not far before its own last. Only in what a device shows
    /// of itself to others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<ChainMark>,
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
        self.ranges_with(false)
    }

    /// The same with marks, to be shown to others: from them they reckon what is missing here.
    pub fn shown(&self) -> Ranges {
        self.ranges_with(true)
    }

    fn ranges_with(&self, marks: bool) -> Ranges {
        let devices = self.devices.sorted().into_iter().map(|device| self.device_ranges(device, marks));
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
        self.devices.get(incarnation).map(Device::runs).unwrap_or_default()
    }

    /// The runs of an incarnation's sequence numbers that were withheld from us and are not held.
    pub(crate) fn withheld_runs(&self, incarnation: IncarnationId) -> Vec<(u64, u64)> {
        self.devices.get(incarnation).map(Device::withheld).unwrap_or_default()
    }

    /// What was withheld from us and is not held, as incarnation, first and last number.
    pub fn withheld(&self) -> impl Iterator<Item = (IncarnationId, u64, u64)> + '_ {
        let devices = self.devices.sorted().into_iter();
        devices.flat_map(|device| device.withheld().into_iter().map(|(from, to)| (device.id, from, to)))
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

    fn device_ranges(&self, device: &Device, marks: bool) -> DeviceRanges {
        let intervals = device.runs().into_iter().map(|(from, to)| self.interval(device, from, to, marks));
        let ids = |events: &[u32]| events.iter().map(|&event| self.log.get(event).id).collect();
        DeviceRanges {
            incarnation: device.id,
            intervals: intervals.collect(),
            withheld: device.withheld().into_iter().map(|(from, to)| Withheld { from, to }).collect(),
            forks: device.forks().iter().map(|(&seq, events)| Fork { seq, ids: ids(events) }).collect(),
        }
    }

    /// A run that is held; one that does not start at 1 has a gap before it, so that nobody here knows its start.
    fn interval(&self, device: &Device, from: u64, to: u64, marks: bool) -> Interval {
        let id = |event| self.log.get(event).id;
        let mut marked: Vec<u64> = Interval::marked(from, to).filter(|_| marks).collect();
        if let Some(end) = device.chain_at(to, id) {
            let marks = marked.iter().filter_map(|&seq| device.chain_at(seq, id)).map(|chain| chain.mark());
            return Interval { from, to, start: None, end, marks: marks.collect() };
        }
        let (mut end, mut marks) = (Chain::start(device.id), Vec::new());
        for seq in from..=to {
            end = device.get(seq).map_or(end, |event| end.then(id(event)));
            if marked.last() == Some(&seq) {
                marked.pop();
                marks.push(end.mark());
            }
        }
        marks.reverse();
        Interval { from, to, start: None, end, marks }
    }
}

impl Interval {
    /// The numbers after which a run's marks stand.
    pub(super) fn marked(from: u64, to: u64) -> impl Iterator<Item = u64> {
        let steps = (0..u64::BITS).map(|power| 1 << power);
        steps.map_while(move |step: u64| to.checked_sub(step).filter(|&seq| seq >= from))
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
    /// The same without marks.
    #[must_use]
    pub fn without_marks(mut self) -> Self {
        self.devices.iter_mut().flat_map(|device| &mut device.intervals).for_each(|run| run.marks.clear());
        self
    }

    /// What is held of one incarnation.
    pub fn get(&self, incarnation: IncarnationId) -> Option<&DeviceRanges> {
        let place = self.devices.binary_search_by_key(&incarnation, |device| device.incarnation).ok()?;
        self.devices.get(place)
    }
}
