//! All incarnations that are known, each with a small number that stands for it in memory.

use super::Device;
use crate::id::IncarnationId;
use rustc_hash::FxHashMap;
use std::ops::{Index, IndexMut};

/// The incarnations, numbered as they were first seen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Devices {
    list: Vec<Device>,
    index: FxHashMap<IncarnationId, u32>,
    /// Those that have forks, or had: nobody else needs to be asked.
    forked: bool,
}

impl Devices {
    /// The number of an incarnation, given now if it is new.
    pub(crate) fn number(&mut self, id: IncarnationId) -> u32 {
        let Devices { list, index, .. } = self;
        *index.entry(id).or_insert_with(|| {
            list.push(Device::new(id));
            (list.len() - 1) as u32
        })
    }

    /// The number of an incarnation that is known.
    pub(crate) fn find(&self, id: IncarnationId) -> Option<u32> {
        self.index.get(&id).copied()
    }

    pub(crate) fn get(&self, id: IncarnationId) -> Option<&Device> {
        self.find(id).map(|number| &self[number])
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Device> {
        self.list.iter()
    }

    /// The incarnations in the order of their names.
    pub(crate) fn sorted(&self) -> Vec<&Device> {
        let mut devices: Vec<&Device> = self.list.iter().collect();
        crate::order::by_key(&mut devices, |device| device.id);
        devices
    }

    /// Remembers that forks exist.
    pub(crate) fn note_fork(&mut self) {
        self.forked = true;
    }

    /// The last sequence number of a device up to which a place names one event and the later cover the earlier.
    pub(crate) fn single_until(&self, number: u32) -> u64 {
        if self.forked { self[number].first_fork() - 1 } else { u64::MAX }
    }
}

impl Index<u32> for Devices {
    type Output = Device;

    fn index(&self, number: u32) -> &Device {
        &self.list[number as usize]
    }
}

impl IndexMut<u32> for Devices {
    fn index_mut(&mut self, number: u32) -> &mut Device {
        &mut self.list[number as usize]
    }
}
