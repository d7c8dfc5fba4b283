//! A command of the user: decided, laid over the ledger, shown, and on its way to the disk, in one turn.

use device::{clock, random};
use ledger::{Action, ComposeFault, EventRef, RecordId, Stamp};
use leptos::prelude::*;
use movement::{Command, Refusal, Scene, decide};

use super::Session;

/// What a command did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The event that was made; none where nothing changed.
    pub event: Option<EventRef>,
    /// The records that it touched.
    pub touched: Vec<RecordId>,
}

/// Why a command did nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Another tab writes.
    ReadOnly,
    /// An import is under way; it can be taken back once that has ended.
    Importing,
    /// There is nothing to undo or redo, or it was changed since.
    NothingToUndo,
    /// The event would break a limit of the ledger.
    Ledger(ComposeFault),
    /// The movement's own reason.
    Domain(Refusal),
}

impl Session {
    /// Carries out a command; nothing has changed where it is refused.
    pub fn act(&self, command: &Command) -> Result<Outcome, Refused> {
        self.carry_out(&self.decided(command)?)
    }

    /// What a command comes to, before anything is written.
    pub(super) fn decided(&self, command: &Command) -> Result<Action, Refused> {
        self.may_write()?;
        self.core.with_value(|core| {
            let scene = Scene {
                ledger: &core.ledger,
                who: self.person_now(),
                wall_ms: clock::now_ms(),
                fresh: random::bytes().unwrap_or_default(),
            };
            decide(&scene, command).map_err(Refused::Domain)
        })
    }

    pub(super) fn may_write(&self) -> Result<(), Refused> {
        if self.writes.get_untracked() { Ok(()) } else { Err(Refused::ReadOnly) }
    }

    /// Makes the event of a decided action and wakes who looks at what it touched.
    pub(super) fn carry_out(&self, action: &Action) -> Result<Outcome, Refused> {
        if action.changes.is_empty() {
            return Ok(Outcome::default());
        }
        let mut touched: Vec<RecordId> = action.changes.iter().map(|change| change.record.clone()).collect();
        ledger::order::plainly(&mut touched);
        touched.dedup();
        let who = self.person_now();
        let stamp = Stamp { who: who.as_ref(), wall_ms: clock::now_ms() };
        let saved = self.told.with_untracked(|told| told.saved);
        let made = self.core.try_update_value(|core| core.commit(stamp, action, saved));
        let event = made.transpose().map_err(Refused::Ledger)?;
        self.watch.with_value(|watch| watch.wake(&touched));
        Ok(Outcome { event, touched })
    }
}
