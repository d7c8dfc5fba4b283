//! What the twin keeps of one campaign.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::journal::{Batch, Draft, Meta, Photo, Segment, Stretch, pack};

#[derive(Default)]
pub(super) struct Place {
    pub(super) stretches: BTreeMap<Segment, Kept>,
    pub(super) snapshot: Option<(Vec<u8>, Vec<Segment>)>,
    pub(super) meta: Meta,
    pub(super) drafts: BTreeMap<String, Draft>,
    pub(super) photos: BTreeMap<String, Photo>,
}

pub(super) struct Kept {
    pub(super) lines: Vec<u8>,
    pub(super) packed: bool,
}

impl Place {
    pub(super) fn notes(&mut self, batch: &Batch) {
        batch.meta.iter().for_each(|change| self.meta.apply(change));
        for draft in &batch.drafts {
            self.drafts.insert(draft.key.clone(), draft.clone());
        }
        batch.done.iter().for_each(|key| drop(self.drafts.remove(key)));
    }

    pub(super) fn stretches_not_in(&self, known: &[Segment]) -> Vec<Stretch> {
        let fresh = self.stretches.iter().filter(|(name, _)| !known.contains(name));
        fresh.map(|(name, kept)| Stretch { segment: name.clone(), lines: kept.lines.clone() }).collect()
    }

    pub(super) fn keep(&mut self, pieces: Vec<Vec<u8>>, mut name: impl FnMut() -> Segment) -> Vec<Segment> {
        let mut names = Vec::new();
        for lines in pieces {
            let name = name();
            self.stretches.insert(name.clone(), Kept { lines, packed: true });
            names.push(name);
        }
        names
    }

    /// What is worth packing: the loose stretches among `covers`, after the last packed one if it has room.
    pub(super) fn short_among(&self, covers: &[Segment]) -> Vec<Stretch> {
        let mine = |packed: bool| {
            self.stretches.iter().filter(move |(name, kept)| kept.packed == packed && covers.contains(name))
        };
        let stretch = |(name, kept): (&Segment, &Kept)| Stretch { segment: name.clone(), lines: kept.lines.clone() };
        let loose: Vec<Stretch> = mine(false).map(stretch).collect();
        if loose.is_empty() {
            return loose;
        }
        let last = mine(true).next_back().filter(|(_, kept)| pack::has_room(&kept.lines)).map(stretch);
        last.into_iter().chain(loose).collect()
    }
}

/// Gives way to other tasks a number of times.
pub(super) struct Turns(pub(super) u32);

impl Future for Turns {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        match self.0 {
            0 => return Poll::Ready(()),
            super::disk::FOR_EVER => return Poll::Pending,
            turns => self.0 = turns - 1,
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}
