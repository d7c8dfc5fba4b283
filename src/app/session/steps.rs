//! Undo and redo, read from the record's own history, so that they are there again after a reload.
//!
//! Undoing event 17 is one more event, of kind `undo.17`; redoing it is the undoing of that event, of kind `redo.17`.
//! Sealing and amending are no steps: nothing before them can be undone.

use ledger::{Action, EventRef, RecordId};
use leptos::prelude::*;
use movement::{Command, Way};

use super::Session;
use super::act::{Outcome, Refused};
use super::core::Core;

/// What can be taken back and brought back on a record, last first at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// Events to undo: the step's name and the event that stands for it now.
    undo: Vec<(u64, u64)>,
    /// Undoings to undo.
    redo: Vec<(u64, u64)>,
    /// The last event counted.
    last: u64,
}

impl Steps {
    /// Reads the steps of one incarnation from a record's history, oldest first.
    pub fn of<'a>(events: impl Iterator<Item = (u64, &'a str)>) -> Self {
        let mut steps = Self::default();
        for (seq, kind) in events {
            steps.then(seq, kind);
        }
        steps
    }

    /// Goes on by one event; one that was counted already changes nothing.
    pub fn then(&mut self, seq: u64, kind: &str) {
        if seq <= self.last {
            return;
        }
        self.last = seq;
        match movement::step(kind) {
            Some((Way::Undo, step)) => {
                self.undo.retain(|(name, _)| *name != step);
                self.redo.push((step, seq));
            }
            Some((Way::Redo, step)) => {
                self.redo.retain(|(name, _)| *name != step);
                self.undo.push((step, seq));
            }
            None if matches!(kind, "sheet.seal" | "sheet.amend") => {
                self.undo.clear();
                self.redo.clear();
            }
            None => {
                self.undo.push((seq, seq));
                self.redo.clear();
            }
        }
    }

    /// Whether there is something to undo, and something to redo.
    pub fn there_are(&self) -> (bool, bool) {
        (!self.undo.is_empty(), !self.redo.is_empty())
    }
}

impl Session {
    /// Whether something on this record can be undone, and redone; followed.
    pub fn can_undo(&self, id: &RecordId) -> (bool, bool) {
        self.watch.with_value(|watch| watch.record(id.as_str()));
        self.steps(id).there_are()
    }

    /// Takes back the last thing this device did to a record.
    pub fn undo(&self, id: &RecordId) -> Result<Outcome, Refused> {
        let (step, event) = self.steps(id).undo.last().copied().ok_or(Refused::NothingToUndo)?;
        self.reverse(Way::Undo, step, event)
    }

    /// Brings back what was last taken back.
    pub fn redo(&self, id: &RecordId) -> Result<Outcome, Refused> {
        let (step, event) = self.steps(id).redo.last().copied().ok_or(Refused::NothingToUndo)?;
        self.reverse(Way::Redo, step, event)
    }

    /// The movement decides what is put back; only the name of the step is added.
    fn reverse(&self, way: Way, step: u64, event: u64) -> Result<Outcome, Refused> {
        let at = EventRef { incarnation: self.core.with_value(|core| core.me), seq: event };
        let action = self.decided(&Command::Undo(at))?;
        self.carry_out(&Action { kind: movement::step_kind(way, step), ..action })
    }

    fn steps(&self, id: &RecordId) -> Steps {
        self.core.try_update_value(|core| core.steps_of(id.as_str())).unwrap_or_default()
    }
}

impl Core {
    /// Reads the steps once from the history, and goes on from there with every event; but not before the history is here.
    pub(super) fn steps_of(&mut self, id: &str) -> Steps {
        if let Some(known) = self.steps.get(id) {
            return known.clone();
        }
        let history = self.ledger.history(id);
        let mut own: Vec<_> = history.iter().filter(|entry| entry.event.incarnation() == self.me).collect();
        ledger::order::by_key(&mut own, |entry| entry.event.seq());
        let read = Steps::of(own.iter().map(|entry| (entry.event.seq(), entry.event.kind())));
        if !self.ledger.needs_log() {
            self.steps.insert(id.to_owned(), read.clone());
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(events: &[(u64, &str)]) -> Steps {
        Steps::of(events.iter().copied())
    }

    #[test]
    fn the_last_step_is_undone_first_and_redone_last() {
        let steps = after(&[(1, "sheet.give"), (2, "sheet.give"), (3, "undo.2"), (4, "undo.1")]);
        assert_eq!(steps.there_are(), (false, true));
        assert_eq!(steps.redo.last(), Some(&(1, 4)));
    }

    #[test]
    fn a_redone_step_can_be_undone_again() {
        let steps = after(&[(1, "sheet.give"), (2, "undo.1"), (3, "redo.1")]);
        assert_eq!(steps.undo, vec![(1, 3)]);
        assert_eq!(steps.there_are(), (true, false));
    }

    #[test]
    fn a_new_step_ends_what_could_be_redone() {
        assert_eq!(after(&[(1, "sheet.give"), (2, "undo.1"), (3, "sheet.give")]).there_are(), (true, false));
    }

    #[test]
    fn nothing_before_a_seal_can_be_undone() {
        assert_eq!(after(&[(1, "sheet.give"), (2, "sheet.seal")]).there_are(), (false, false));
    }
}
