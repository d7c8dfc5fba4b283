//! How many devices a file, together with what is held already, may speak of. Every register remembers what each of
//! them superseded, so their number is what an evil file would use to make merging slow. Keeps no event.

use crate::event::{EventView, Scratch};
use crate::id::IncarnationId;
use crate::limits;
use rustc_hash::FxHashSet;

/// The incarnations that were spoken of.
#[derive(Clone, Debug, Default)]
pub(super) struct Roster {
    known: FxHashSet<IncarnationId>,
    /// Events come incarnation by incarnation: most often this one.
    last: Option<IncarnationId>,
}

impl Roster {
    /// A roster that starts with these.
    pub(super) fn of(known: impl Iterator<Item = IncarnationId>) -> Self {
        Roster { known: known.collect(), last: None }
    }

    /// All of them, in the order of their names.
    pub(super) fn sorted(&self) -> Vec<IncarnationId> {
        let mut all: Vec<IncarnationId> = self.known.iter().copied().collect();
        all.sort_unstable();
        all
    }

    /// Takes up the incarnation of an event and those that it refers to; `false`, and nothing is taken up, where that
    /// would be more than [`limits::INCARNATIONS`].
    pub(super) fn admit(&mut self, event: &EventView<'_>, scratch: &Scratch<'_>) -> bool {
        let own = event.incarnation();
        if scratch.references.is_empty() && self.last == Some(own) {
            return true;
        }
        let named = scratch.references.iter().map(|reference| reference.incarnation).chain([own]);
        let mut new: Vec<IncarnationId> = named.filter(|named| !self.known.contains(named)).collect();
        if !new.is_empty() {
            new.sort_unstable();
            new.dedup();
            if self.known.len() + new.len() > limits::INCARNATIONS {
                return false;
            }
            self.known.extend(new);
        }
        self.last = Some(own);
        true
    }

    /// Takes up one incarnation; `false` where there is no room.
    pub(super) fn admit_one(&mut self, incarnation: IncarnationId) -> bool {
        if self.known.len() < limits::INCARNATIONS {
            self.known.insert(incarnation);
            return true;
        }
        self.known.contains(&incarnation)
    }
}
