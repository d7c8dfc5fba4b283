//! What is moved on the board, and what becomes of it. Each move is one action and can be taken back.

use ledger::RecordId;
use leptos::prelude::*;
use movement::Command;
use movement::date::Day;
use movement::record::{Entry, Input};
use movement::visit::Slot;

use crate::app::session::Session;
use crate::app::shell::deed::do_and_say;
use crate::app::words::{lang, office};

/// What a hand drags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dragged {
    /// A visit, to another day.
    Visit(Slot),
    /// A model by record and name, into a visit.
    Model(RecordId, String),
}

/// Moves things on the board; a handle.
#[derive(Clone, Copy)]
pub struct Moves {
    /// The session.
    pub session: Session,
    /// What is being dragged.
    pub dragged: RwSignal<Option<Dragged>>,
}

impl Moves {
    /// Moves a visit to a day; nothing where it is there already.
    pub fn to_day(self, slot: &Slot, day: Day) {
        self.dragged.set(None);
        if slot.day != day {
            let entry = Entry { register: "date", input: Input::Day(Some(day)) };
            let said = office::moved(untrack(lang), &called(slot), &day.written());
            do_and_say(self.session, &Command::edit(slot.id.clone(), vec![entry]), said);
        }
    }

    /// Puts a model into a visit.
    pub fn into_visit(self, visit: RecordId, model: RecordId, name: &str) {
        self.dragged.set(None);
        let entry = Entry { register: "m.", input: Input::Mark(model, true) };
        do_and_say(self.session, &Command::edit(visit, vec![entry]), office::put(untrack(lang), name));
    }
}

/// A visit in short: its time and team.
pub fn called(slot: &Slot) -> String {
    let time = slot.time.map(|time| time.to_string()).unwrap_or_default();
    format!("{time} {}", slot.team).trim().to_owned()
}
