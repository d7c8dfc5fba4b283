//! The events of one incarnation by their sequence numbers, forks included.

use super::Chain;
use super::chain::Chains;
use crate::id::{EventId, IncarnationId};
use std::collections::BTreeMap;

/// The dense part has room for so many numbers, and for as many again as events are held in it: no gap, wherever it is
/// made, costs more than the events around it. What lies further on waits in the sparse part.
const ROOM: usize = 64;
const EMPTY: u32 = u32::MAX;

/// One incarnation: which of its events are held.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    pub(crate) id: IncarnationId,
    /// The greatest sequence number ever seen, withdrawn events included.
    pub(crate) last: u64,
    /// The event of each sequence number from 1; of a fork, the one with the least id.
    dense: Vec<u32>,
    /// How many of the dense part are held.
    filled: usize,
    /// Up to which number all are held.
    whole: u64,
    sparse: BTreeMap<u64, u32>,
    /// Every event of a sequence number that was given more than once, least id first.
    forks: BTreeMap<u64, Vec<u32>>,
    /// Sequence numbers that were withheld from us, as first to last.
    withheld: BTreeMap<u64, u64>,
    chains: Chains,
}

impl Device {
    pub(crate) fn new(id: IncarnationId) -> Self {
        Device {
            id,
            last: 0,
            dense: Vec::new(),
            filled: 0,
            whole: 0,
            sparse: BTreeMap::new(),
            forks: BTreeMap::new(),
            withheld: BTreeMap::new(),
            chains: Chains::default(),
        }
    }

    /// The event of a sequence number; of a fork, the one with the least id.
    pub(crate) fn get(&self, seq: u64) -> Option<u32> {
        let place = usize::try_from(seq.checked_sub(1)?).unwrap_or(usize::MAX);
        match self.dense.get(place) {
            Some(&EMPTY) => None,
            Some(&event) => Some(event),
            None => self.sparse.get(&seq).copied(),
        }
    }

    /// Every event of a sequence number.
    pub(crate) fn all(&self, seq: u64) -> impl Iterator<Item = u32> + '_ {
        let one = if self.forks.contains_key(&seq) { None } else { self.get(seq) };
        self.forks.get(&seq).into_iter().flatten().copied().chain(one)
    }

    /// Keeps an event, whose sequence number may be taken by others; `id` tells any event's id.
    pub(crate) fn insert(&mut self, seq: u64, event: u32, id: impl Fn(u32) -> EventId) {
        self.last = self.last.max(seq);
        self.chains.cut(seq);
        let Some(other) = self.get(seq) else { return self.place(seq, event) };
        let fork = self.forks.entry(seq).or_insert_with(|| vec![other]);
        let at = fork.partition_point(|&held| id(held) < id(event));
        fork.insert(at, event);
        let first = fork[0];
        self.place(seq, first);
    }

    /// Lets go of an event.
    pub(crate) fn remove(&mut self, seq: u64, event: u32) {
        self.chains.cut(seq);
        let Some(fork) = self.forks.get_mut(&seq) else { return self.place(seq, EMPTY) };
        fork.retain(|&held| held != event);
        let first = fork[0];
        if fork.len() == 1 {
            self.forks.remove(&seq);
        }
        self.place(seq, first);
    }

    /// The first sequence number that was given twice; beyond the last of all where there is none.
    pub(crate) fn first_fork(&self) -> u64 {
        self.forks.keys().next().copied().unwrap_or(u64::MAX)
    }

    /// Sequence numbers given more than once, with their events.
    pub(crate) fn forks(&self) -> &BTreeMap<u64, Vec<u32>> {
        &self.forks
    }

    /// Every sequence number held with its event (of a fork, the one with the least id), in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u64, u32)> + '_ {
        let dense = self.dense.iter().zip(1u64..).filter(|&(&event, _)| event != EMPTY);
        dense.map(|(&event, seq)| (seq, event)).chain(self.sparse.iter().map(|(&seq, &event)| (seq, event)))
    }

    /// The runs of numbers that are held.
    pub(crate) fn runs(&self) -> Vec<(u64, u64)> {
        let mut runs: Vec<(u64, u64)> = Vec::new();
        for (seq, _) in self.iter() {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == seq => *last = seq,
                _ => runs.push((seq, seq)),
            }
        }
        runs
    }

    /// Up to which number, at most `to`, all events from `from` on are held; a number before `from` where none is.
    pub(crate) fn held_from(&self, from: u64, to: u64) -> u64 {
        if from <= self.whole {
            return self.whole.min(to);
        }
        (from..=to).find(|&seq| self.get(seq).is_none()).map_or(to, |seq| seq - 1)
    }

    /// The chain's value after event `seq`, where all events from 1 to it are held.
    pub(crate) fn chain_at(&self, seq: u64, id: impl Fn(u32) -> EventId) -> Option<Chain> {
        if seq > self.whole {
            return None;
        }
        self.chains.at(self.id, seq, |seq| self.get(seq).map(&id))
    }

    /// Remembers that events were withheld from us, first to last.
    pub(crate) fn withhold(&mut self, from: u64, to: u64) {
        let last = self.withheld.entry(from).or_insert(to);
        *last = to.max(*last);
    }

    /// The sequence numbers withheld from us and not held for all that, first to last.
    pub(crate) fn withheld(&self) -> Vec<(u64, u64)> {
        let mut spans = Vec::new();
        let mut next = 1;
        for (&from, &to) in &self.withheld {
            let from = from.max(next);
            self.push_gaps(from, to, &mut spans);
            next = next.max(to + 1);
        }
        spans
    }

    /// The marks themselves, for a snapshot.
    pub(crate) fn marks(&self) -> &BTreeMap<u64, u64> {
        &self.withheld
    }

    fn push_gaps(&self, mut from: u64, to: u64, spans: &mut Vec<(u64, u64)>) {
        while from <= to {
            let place = usize::try_from(from - 1).unwrap_or(usize::MAX);
            let held = match self.dense.get(place..) {
                Some(rest) if !rest.is_empty() => rest
                    .iter()
                    .position(|&event| event != EMPTY)
                    .map_or(self.dense.len() as u64 + 1, |gap| from + gap as u64),
                _ => self.sparse.range(from..).next().map_or(u64::MAX, |(&seq, _)| seq),
            };
            let end = held.min(to + 1);
            if end > from {
                match spans.last_mut() {
                    Some((_, last)) if *last + 1 == from => *last = end - 1,
                    _ => spans.push((from, end - 1)),
                }
            }
            from = if self.get(end).is_some() { end + 1 } else { end };
        }
    }

    fn place(&mut self, seq: u64, event: u32) {
        let place = usize::try_from(seq - 1).unwrap_or(usize::MAX);
        if place < self.dense.len() {
            self.put(place, event);
        } else if event == EMPTY {
            self.sparse.remove(&seq);
        } else if place <= self.filled.saturating_mul(2).saturating_add(ROOM) {
            self.dense.resize(place + 1, EMPTY);
            self.put(place, event);
            self.gather();
        } else {
            self.sparse.insert(seq, event);
        }
        if event == EMPTY {
            self.whole = self.whole.min(seq - 1);
        }
        while self.get(self.whole + 1).is_some() {
            self.whole += 1;
        }
    }

    /// Writes into the dense part.
    fn put(&mut self, place: usize, event: u32) {
        let before = std::mem::replace(&mut self.dense[place], event);
        self.filled += usize::from(event != EMPTY);
        self.filled -= usize::from(before != EMPTY);
    }

    /// Moves into the dense part what it now reaches.
    fn gather(&mut self) {
        while let Some(entry) = self.sparse.first_entry() {
            let place = usize::try_from(*entry.key() - 1).unwrap_or(usize::MAX);
            if place > self.dense.len() {
                break;
            }
            let event = entry.remove();
            self.dense.resize(self.dense.len().max(place + 1), EMPTY);
            self.put(place, event);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn device(seqs: impl IntoIterator<Item = u64>) -> Device {
        let mut device = Device::new(IncarnationId::from_bytes([1; 10]));
        for (event, seq) in (0..).zip(seqs) {
            device.insert(seq, event, |event| EventId([event as u8; 32]));
        }
        device
    }

    #[test]
    fn gaps_of_any_width_cost_no_more_than_the_events_beside_them() {
        for step in [1, 2, 63, 4095, 4096, 1 << 40] {
            let device = device((1..=10_000).map(|n| n * step));
            assert!(device.dense.len() <= 2 * 10_000 + ROOM + 1, "{} by steps of {step}", device.dense.len());
            assert_eq!(device.iter().count(), 10_000);
        }
    }

    #[test]
    fn in_whatever_order_events_come_and_go_the_same_are_held() {
        let orders: [&[u64]; 4] = [&[1, 2, 3], &[900, 3, 1, 2, 4_000_000], &[200, 100, 2, 1], &[5, 4, 3, 2, 1]];
        for order in orders {
            let mut device = device(order.iter().copied());
            let mut held: BTreeSet<u64> = order.iter().copied().collect();
            for &gone in order {
                assert_eq!(device.iter().map(|(seq, _)| seq).collect::<BTreeSet<_>>(), held);
                assert_eq!(device.whole, (1..).take_while(|seq| held.contains(seq)).count() as u64);
                let event = device.get(gone).unwrap();
                device.remove(gone, event);
                held.remove(&gone);
            }
            assert_eq!((device.iter().count(), device.filled, device.whole), (0, 0, 0));
        }
    }
}
