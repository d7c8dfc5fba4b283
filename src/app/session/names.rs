//! The names of a device: the incarnation under which it writes now, and the earlier ones. Loses none, whatever other tabs
//! have noted.

use device::journal::meta::{self, Meta};
use device::journal::{Fault, MetaChange};
use ledger::IncarnationId;

use super::core::Core;

/// Every name that is noted, the present one last.
pub(super) fn noted(notes: &Meta) -> Vec<IncarnationId> {
    let names = notes.get(&meta::RETIRED).unwrap_or_default().into_iter().chain(notes.get(&meta::INCARNATION));
    names.filter_map(|name| name.parse().ok()).collect()
}

/// What is to be noted of a device that goes on as `me` and had these names before.
pub(super) fn to_note(me: IncarnationId, before: &[IncarnationId]) -> Result<[MetaChange; 2], Fault> {
    let retired = before.iter().map(ToString::to_string).collect();
    Ok([meta::INCARNATION.set(&me.to_string())?, meta::RETIRED.set(&retired)?])
}

impl Core {
    /// Writes under `fresh` from now on; the note goes to the writer before any event under it.
    pub(super) fn go_on_as(&mut self, fresh: IncarnationId, notes: &Meta) -> Result<(), Fault> {
        self.retire(noted(notes));
        self.be(fresh);
        self.note(to_note(fresh, &self.retired)?);
        Ok(())
    }

    /// Learns the names that other tabs have noted. A tab that writes keeps its own, under which nobody else does; one
    /// that only reads takes the present one, under which it may write next.
    pub(super) fn learn_names(&mut self, notes: &Meta, writes: bool) {
        let names = noted(notes);
        let me = names.last().copied().filter(|_| !writes).unwrap_or(self.me);
        self.retire(names);
        self.be(me);
    }

    /// Counts these names, and then the present one, among the earlier ones.
    fn retire(&mut self, names: Vec<IncarnationId>) {
        for name in names.into_iter().chain([self.me]) {
            if !self.retired.contains(&name) {
                self.retired.push(name);
            }
        }
    }

    fn be(&mut self, me: IncarnationId) {
        self.retired.retain(|name| *name != me);
        if self.me != me {
            self.me = me;
            self.steps.clear();
        }
    }
}
