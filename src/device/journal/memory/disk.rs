//! The disk of the twin: what survives a connection, and how it is told to fail.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::Memory;
use super::place::Place;
use crate::journal::Fault;

/// More turns than anybody waits for.
pub(super) const FOR_EVER: u32 = u32::MAX;

/// A disk that outlives the connections to it.
#[derive(Clone, Default)]
pub struct Disk(pub(super) Rc<RefCell<Platter>>);

#[derive(Default)]
pub(super) struct Platter {
    pub(super) places: BTreeMap<String, Place>,
    troubles: VecDeque<Option<Trouble>>,
    room: Option<usize>,
    slow: u32,
    answers: Option<u32>,
    writes: u64,
    connections: u64,
}

/// How a write goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing is written.
    Before(Fault),
    /// It is written, but the answer says otherwise: the page cannot know.
    After(Fault),
}

impl Disk {
    /// Lets the next writes go as said, in order; `None` lets one pass.
    pub fn trouble(&self, troubles: impl IntoIterator<Item = Option<Trouble>>) {
        self.0.borrow_mut().troubles.extend(troubles);
    }

    /// Sets how many bytes of lines and pictures fit in all.
    pub fn room(&self, bytes: Option<usize>) {
        self.0.borrow_mut().room = bytes;
    }

    /// Lets every operation take this many turns of the event loop.
    pub fn slow(&self, turns: u32) {
        self.0.borrow_mut().slow = turns;
    }

    /// Answers nothing any more, as a disk that somebody else keeps busy for good.
    pub fn silence(&self) {
        self.silence_after(0);
    }

    /// Answers so often, and then nothing any more.
    pub fn silence_after(&self, answers: u32) {
        self.0.borrow_mut().answers = Some(answers);
    }

    /// How many writes have been carried out.
    pub fn writes(&self) -> u64 {
        self.0.borrow().writes
    }

    /// Changes one stored byte of a photo, as a failing disk does.
    pub fn damage_photo(&self, campaign: &str, key: &str) {
        let mut platter = self.0.borrow_mut();
        let photo = platter.places.get_mut(campaign).and_then(|place| place.photos.get_mut(key));
        if let Some(byte) = photo.and_then(|photo| photo.bytes.first_mut()) {
            *byte ^= 1;
        }
    }

    /// Opens a connection.
    pub fn connect(&self) -> Memory {
        let mut platter = self.0.borrow_mut();
        platter.connections += 1;
        Memory { disk: self.clone(), mark: format!("m{}", platter.connections), next: Cell::new(1) }
    }
}

impl Platter {
    /// How many turns of the event loop the next operation takes.
    pub(super) fn turns(&mut self) -> u32 {
        match &mut self.answers {
            None => self.slow,
            Some(0) => FOR_EVER,
            Some(left) => {
                *left -= 1;
                self.slow
            }
        }
    }

    fn used(&self) -> usize {
        let lines = self.places.values().flat_map(|place| place.stretches.values().map(|kept| kept.lines.len()));
        let photos = self.places.values().flat_map(|place| place.photos.values().map(|photo| photo.bytes.len()));
        lines.sum::<usize>() + photos.sum::<usize>()
    }

    /// Whether so many bytes more would leave little room for what is not a picture: above 80 %.
    pub(super) fn is_short(&self, adds: usize) -> bool {
        self.room.is_some_and(|room| (self.used() + adds) * 5 > room * 4)
    }

    /// One write: refused whole, carried out whole, or carried out and denied.
    pub(super) fn write<T>(
        &mut self,
        campaign: &str,
        adds: usize,
        work: impl FnOnce(&mut Place) -> T,
    ) -> Result<T, Fault> {
        let trouble = self.troubles.pop_front().flatten();
        if let Some(Trouble::Before(fault)) = trouble {
            return Err(fault);
        }
        if self.room.is_some_and(|room| self.used() + adds > room) {
            return Err(Fault::Quota);
        }
        self.writes += 1;
        let out = work(self.places.entry(campaign.to_owned()).or_default());
        match trouble {
            Some(Trouble::After(fault)) => Err(fault),
            Some(Trouble::Before(_)) | None => Ok(out),
        }
    }
}
