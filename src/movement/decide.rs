//! The one place where a command becomes an action or a refusal. Pure: the same scene and command give the same answer.

use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::{campaign, model, noun, person, rubric, settle, sheet, team, thon, undo, unit, visit};
use ledger::{Action, EventRef, RecordId, RegisterName, Value};

/// Everything that a person can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Something with the campaign.
    Campaign(campaign::Command),
    /// Something with a unit.
    Unit(unit::Command),
    /// Something with a thôn.
    Thon(thon::Command),
    /// Something with a model.
    Model(model::Command),
    /// Something with a person.
    Person(person::Command),
    /// Something with a team.
    Team(team::Command),
    /// Something with a visit.
    Visit(visit::Command),
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

/// Decides a command: the action to write, or why not.
pub fn decide(scene: &Scene<'_>, command: &Command) -> Result<Action, Refusal> {
    match command {
        Command::Campaign(command) => campaign::decide(scene, command),
        Command::Unit(verb) => noun::decide(scene, verb),
        Command::Thon(verb) => noun::decide(scene, verb),
        Command::Model(verb) => noun::decide(scene, verb),
        Command::Person(verb) => noun::decide(scene, verb),
        Command::Team(verb) => noun::decide(scene, verb),
        Command::Visit(verb) => noun::decide(scene, verb),
        Command::Rubric(command) => rubric::decide(scene, command),
        Command::Sheet(command) => sheet::decide(scene, command),
        Command::Settle { record, register, value } => settle::decide(scene, record, register, value),
        Command::Undo(event) => undo::decide(scene, *event),
    }
}
