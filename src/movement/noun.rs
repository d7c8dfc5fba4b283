//! What all plain nouns share: they are created, edited, put into the bin and taken out. Never decides what a field means.

use crate::mint;
use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::scene::Scene;
use ledger::{Action, RecordId, Value};

/// What can be done to a record of a plain noun; `E` is the noun's closed list of fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verb<E> {
    /// Makes a record, named by the scene's fresh bytes, with these fields; the name is the record of the first change.
    Create(Vec<E>),
    /// Sets fields of a record.
    Edit {
        /// The record.
        id: RecordId,
        /// The fields.
        edits: Vec<E>,
    },
    /// Puts a record into the bin, from which it can be taken.
    Bin(RecordId),
    /// Takes a record out of the bin.
    Restore(RecordId),
}

/// A noun whose fields are set one by one.
pub(crate) trait Noun: Sized {
    /// The kind of its records.
    const KIND: &'static str;
    /// Registers that a new record must set.
    const NEEDED: &'static [&'static str];
    /// Writes one field.
    fn write(&self, pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal>;
}

/// Decides a verb of a plain noun.
pub(crate) fn decide<E: Noun>(scene: &Scene<'_>, verb: &Verb<E>) -> Result<Action, Refusal> {
    let mut pen = Pen::new(scene);
    let word = match verb {
        Verb::Create(edits) => {
            let id = mint::named(E::KIND, &scene.fresh)?;
            for edit in edits {
                edit.write(&mut pen, &id)?;
            }
            let missing = E::NEEDED.iter().find(|needed| !pen.sets(&id, needed));
            if let Some(missing) = missing {
                return Err(Refusal::TextMissing((*missing).to_owned()));
            }
            "create"
        }
        Verb::Edit { id, edits } => {
            crate::look::known(scene.ledger, id, E::KIND)?;
            for edit in edits {
                edit.write(&mut pen, id)?;
            }
            "edit"
        }
        Verb::Bin(id) => {
            crate::look::known(scene.ledger, id, E::KIND)?;
            pen.flag(id, "binned", true)?;
            "bin"
        }
        Verb::Restore(id) => {
            crate::look::known(scene.ledger, id, E::KIND)?;
            pen.set(id, "binned", Value::null())?;
            "restore"
        }
    };
    pen.done(&format!("{}.{word}", E::KIND))
}
