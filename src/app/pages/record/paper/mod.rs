//! The sheet of paper a form is filled in on: what stands in each field, as text, and what becomes of what is entered.
//! Of a new record everything is a draft; of one that stands, only what could not be taken over yet.

mod files;
mod fresh;

use std::collections::BTreeMap;

use ledger::{RecordId, Value};
use leptos::prelude::*;
use movement::campaign::{Campaign, Choice, choices_named};
use movement::record::{Entry, Field, Input, Noun, Shape, given};
use movement::{Command, Refusal};

use super::typed::readable;
use crate::app::session::{Outcome, Refused, Session};
use crate::app::shell::toast::Toast;
use crate::app::words::{lang, refusals};

/// The paper; a handle.
#[derive(Clone, Copy)]
pub struct Paper {
    /// The session.
    pub session: Session,
    /// The noun.
    pub noun: Noun,
    /// The record; none while it is yet to be made.
    id: StoredValue<Option<RecordId>>,
    /// What a new record begins with, by register; nothing of one that stands.
    given: StoredValue<BTreeMap<String, String>>,
    /// What is typed and not an event yet, by register.
    typed: RwSignal<BTreeMap<String, String>>,
    /// What was typed and no event yet when a record that stands was opened, by register.
    regained: StoredValue<BTreeMap<String, String>>,
    /// What is wrong, by register.
    faults: RwSignal<BTreeMap<String, String>>,
}

impl PartialEq for Paper {
    fn eq(&self, other: &Self) -> bool {
        self.typed == other.typed
    }
}

impl Paper {
    /// A new record, with what was written of it before.
    pub fn fresh(session: Session, noun: Noun) -> Self {
        let kept = session.draft_of(&fresh_key(noun)).and_then(|text| Value::parse(&text).ok());
        let reader = untrack(|| session.reader());
        let given = session.glance(|ledger| given(ledger, noun, &reader)).into_iter();
        let given = given.map(|(register, id)| (register.to_owned(), id.to_string())).collect();
        Self::of(session, noun, None, given, kept.and_then(|value| value.get()).unwrap_or_default())
    }

    /// A record that stands, with what could not be taken over before.
    pub fn standing(session: Session, noun: Noun, id: RecordId) -> Self {
        let typed = session.drafts_of(&beginning(&id)).into_iter().collect();
        Self::of(session, noun, Some(id), BTreeMap::new(), typed)
    }

    fn of(
        session: Session,
        noun: Noun,
        id: Option<RecordId>,
        given: BTreeMap<String, String>,
        typed: BTreeMap<String, String>,
    ) -> Self {
        let regained = StoredValue::new(if id.is_some() { typed.clone() } else { BTreeMap::new() });
        let (typed, faults) = (RwSignal::new(typed), RwSignal::new(BTreeMap::new()));
        Self { session, noun, id: StoredValue::new(id), given: StoredValue::new(given), typed, regained, faults }
    }

    /// The record, once there is one.
    pub fn id(self) -> Option<RecordId> {
        self.id.get_value()
    }

    /// What stands in a register, as a person reads and types it; followed.
    pub fn text(self, register: &str) -> String {
        if let Some(typed) = self.typed.with(|typed| typed.get(register).cloned()) {
            return typed;
        }
        let Some(id) = self.id() else {
            return self.given.with_value(|given| given.get(register).cloned().unwrap_or_default());
        };
        let shape = self.noun.schema().field(register).map(|field| field.shape);
        let value = self.session.view_record(&id, |ledger| Some(ledger.record(id.as_str())?.get(register)?.value()));
        match (value, shape) {
            (Some(value), Some(shape)) if !value.is_null() => readable(shape, &value),
            _ => String::new(),
        }
    }

    /// The parts of a family of registers that are on; followed.
    pub fn marked(self, family: &str) -> Vec<String> {
        let mut parts: Vec<String> = match self.id() {
            None => Vec::new(),
            Some(id) => self.session.view_record(&id, |ledger| {
                let registers = ledger.record(id.as_str()).into_iter().flat_map(|record| record.registers());
                let on = registers.filter(|register| register.value().as_bool() == Some(true));
                on.filter_map(|register| register.name().strip_prefix(family).map(str::to_owned)).collect()
            }),
        };
        self.typed.with(|typed| {
            for (register, text) in typed {
                let Some(part) = register.strip_prefix(family) else { continue };
                parts.retain(|known| known != part);
                if text == "true" {
                    parts.push(part.to_owned());
                }
            }
        });
        parts
    }

    /// What was being typed into a register of a record that stands when the app was closed, as long as nothing became of
    /// it; followed.
    pub fn regained(self, register: &str) -> Option<String> {
        let typed = self.typed.with(|typed| typed.get(register).cloned())?;
        self.regained.with_value(|regained| regained.get(register) == Some(&typed)).then_some(typed)
    }

    /// What is wrong with what was entered; followed.
    pub fn fault(self, register: &str) -> Option<String> {
        self.faults.with(|faults| faults.get(register).cloned())
    }

    /// Keeps what is being typed into a field of one register.
    pub fn draft(self, field: &'static Field, text: String) {
        self.hold(field.register, Some(text));
    }

    /// Keeps what is being typed into a field of one register of a family.
    pub fn draft_part(self, register: &str, text: String) {
        self.hold(register, Some(text));
    }

    /// Takes over what was typed or chosen for a field of one register; keeps it where it is refused.
    pub fn enter(self, field: &'static Field, text: String) {
        let entry = match field.shape {
            Shape::Choices => Ok(Entry::choices(field.register, self.choices(field.register, &text))),
            _ => Entry::typed(field, &text),
        };
        self.take(field.register, entry, text);
    }

    /// Takes over an entry into one register of a family: its text is what a draft keeps of it.
    pub fn enter_part(self, field: &'static Field, part: &str, input: Input, text: &str) {
        let typed = matches!(input, Input::Note(..) | Input::Word(..));
        let entry = Entry { register: field.register, input };
        match self.id() {
            // What is only tapped shows what stands; a refusal is said at once.
            Some(id) if !typed => match self.session.act(&Command::edit(id, vec![entry])) {
                Err(Refused::Domain(Refusal::NothingChanges)) => {}
                done => self.say(done),
            },
            _ => self.take(&format!("{}{part}", field.register), Ok(entry), text.to_owned()),
        }
    }

    fn take(self, register: &str, entry: Result<Entry, Refusal>, text: String) {
        let done = match (entry, self.id()) {
            (Err(refusal), _) => Err(Refused::Domain(refusal)),
            (Ok(_), None) => Ok(()),
            (Ok(entry), Some(id)) => self.session.act(&Command::edit(id, vec![entry])).map(drop),
        };
        let done = done.or_else(|refused| match refused {
            Refused::Domain(Refusal::NothingChanges) => Ok(()),
            refused => Err(refused),
        });
        let stays = done.is_err() || self.id().is_none();
        self.hold(register, stays.then_some(text));
        self.faults.update(|faults| match done {
            Ok(()) => drop(faults.remove(register)),
            Err(refused) => drop(faults.insert(register.to_owned(), self.said(register, &refused))),
        });
    }

    /// Leaves out what was being typed into a register of a record that stands; the field shows what stands again.
    pub fn leave(self, register: &str) {
        self.hold(register, None);
        self.faults.update(|faults| drop(faults.remove(register)));
    }

    /// Whether anything is written on a new record's paper; followed.
    pub fn written(self) -> bool {
        self.typed.with(|typed| typed.values().any(|text| !text.trim().is_empty()))
    }

    /// Why an entry was refused, in the words for what its field holds.
    fn said(self, register: &str, refused: &Refused) -> String {
        let shape = self.noun.schema().field(register).map(|field| field.shape);
        refusals::in_field(untrack(lang), shape, refused)
    }

    /// Says why something was refused, if it was.
    pub fn say(self, done: Result<Outcome, Refused>) {
        if let Err(refused) = done {
            Toast::saying(refusals::refused(untrack(lang), &refused)).show();
        }
    }

    fn choices(self, register: &str, text: &str) -> Vec<Choice> {
        let known = |of: Campaign| of.known(register).cloned().collect::<Vec<_>>();
        let before = self.session.glance(|ledger| Campaign::of(ledger).map(known));
        let names: Vec<String> = text.lines().map(str::to_owned).collect();
        choices_named(&before.unwrap_or_default(), &names)
    }

    /// Keeps or forgets what is typed for a register.
    fn hold(self, register: &str, text: Option<String>) {
        match self.id() {
            None => {
                self.typed.update(|typed| drop(typed.insert(register.to_owned(), text.unwrap_or_default())));
                if self.written_now() {
                    self.typed.with_untracked(|typed| keep(self.session, &fresh_key(self.noun), typed));
                } else {
                    self.session.drop_draft(&fresh_key(self.noun));
                }
            }
            Some(id) => {
                let key = format!("{}{register}", beginning(&id));
                match text {
                    Some(text) => {
                        self.session.draft(&key, &text);
                        self.typed.update(|typed| drop(typed.insert(register.to_owned(), text)));
                    }
                    None => {
                        self.session.drop_draft(&key);
                        self.typed.update(|typed| drop(typed.remove(register)));
                    }
                }
            }
        }
    }
}

fn fresh_key(noun: Noun) -> String {
    format!("new {}", noun.key())
}

fn beginning(id: &RecordId) -> String {
    format!("field {id} ")
}

fn keep(session: Session, key: &str, typed: &BTreeMap<String, String>) {
    if let Ok(value) = Value::of(typed) {
        session.draft(key, value.raw());
    }
}
