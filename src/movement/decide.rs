//! The one place where a command becomes an action or a refusal. Pure: the same scene and command give the same answer.

use crate::record::{Entry, Noun};
use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::{campaign, record, rubric, settle, sheet, undo};
use ledger::{Action, EventRef, RecordId, RegisterName, Value};

/// Everything that a person can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Something with the campaign.
    Campaign(campaign::Command),
    /// Something with a record of a plain noun.
    Record(record::Verb),
    /// Something with rubrics.
    Rubric(rubric::Command),
    /// Something with a sheet.
    Sheet(sheet::Command),
    /// Settles a register that holds several values.
    Settle {
        /// The record.
        record: RecordId,
        /// The register.
        register: RegisterName,
        /// The value that shall stand: one of the present ones, or a third where the register allows it.
        value: Value,
    },
    /// Undoes an action.
    Undo(EventRef),
}

impl Command {
    /// Makes a record of a plain noun.
    pub fn create(kind: Noun, entries: Vec<Entry>) -> Command {
        Command::Record(record::Verb::Create(kind, entries))
    }

    /// Makes entries into a record of a plain noun.
    pub fn edit(id: RecordId, entries: Vec<Entry>) -> Command {
        Command::Record(record::Verb::Edit(id, entries))
    }

    /// Puts a record of a plain noun into the bin.
    pub fn bin(id: RecordId) -> Command {
        Command::Record(record::Verb::Bin(id))
    }

    /// Takes a record of a plain noun out of the bin.
    pub fn restore(id: RecordId) -> Command {
        Command::Record(record::Verb::Restore(id))
    }
}

/// Decides a command: the action to write, or why not.
pub fn decide(scene: &Scene<'_>, command: &Command) -> Result<Action, Refusal> {
    match command {
        Command::Campaign(command) => campaign::decide(scene, command),
        Command::Record(verb) => record::decide(scene, verb),
        Command::Rubric(command) => rubric::decide(scene, command),
        Command::Sheet(command) => sheet::decide(scene, command),
        Command::Settle { record, register, value } => settle::decide(scene, record, register, value),
        Command::Undo(event) => undo::decide(scene, *event),
    }
}
