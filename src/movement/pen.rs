//! Gathers the registers that one action sets. Never writes a value that already stands, so that opening and
//! pressing twice leave no trace.

use crate::date::Day;
use crate::refusal::Refusal;
use crate::scene::Scene;
use crate::text::{LONGEST, LONGEST_LINE, tidy, tidy_line};
use ledger::{Action, Change, RecordId, RegisterName, Value};
use serde::Serialize;

/// The changes of one action, so far.
pub(crate) struct Pen<'a> {
    /// Where the action takes place.
    pub scene: &'a Scene<'a>,
    changes: Vec<Change>,
}

impl<'a> Pen<'a> {
    /// An empty action.
    pub fn new(scene: &'a Scene<'a>) -> Self {
        Pen { scene, changes: Vec::new() }
    }

    /// Sets a register, unless it already holds that value without a conflict; the last word in an action counts.
    pub fn set(&mut self, record: &RecordId, register: &str, value: Value) -> Result<(), Refusal> {
        let register = RegisterName::new(register).map_err(|_| Refusal::Unwritable)?;
        self.changes.retain(|change| change.record != *record || change.register != register);
        let stands = match self.scene.ledger.record(record.as_str()).and_then(|known| known.get(register.as_str())) {
            Some(present) => present.heads_len() == 1 && present.raw() == value.raw(),
            None => value.is_null(),
        };
        if !stands {
            self.changes.push(Change { record: record.clone(), register, value });
        }
        Ok(())
    }

    /// Sets a register to anything that can be kept as canonical JSON.
    pub fn keep(&mut self, record: &RecordId, register: &str, value: &impl Serialize) -> Result<(), Refusal> {
        self.set(record, register, Value::of(value).map_err(|_| Refusal::Unwritable)?)
    }

    /// Sets a name or a place: one tidy line; empty clears it.
    pub fn line(&mut self, record: &RecordId, register: &'static str, text: &str) -> Result<(), Refusal> {
        let text = tidy_line(text);
        self.tidied(record, register, &text, LONGEST_LINE)
    }

    /// Sets a text of several lines; empty clears it.
    pub fn text(&mut self, record: &RecordId, register: &str, text: &str) -> Result<(), Refusal> {
        let text = tidy(text);
        self.tidied(record, register, &text, LONGEST)
    }

    /// Sets a list of lines, one item a line, empty lines left out.
    pub fn lines(&mut self, record: &RecordId, register: &'static str, items: &[String]) -> Result<(), Refusal> {
        let items: Vec<String> = items.iter().map(|item| tidy_line(item)).filter(|item| !item.is_empty()).collect();
        if items.iter().map(|item| item.chars().count()).sum::<usize>() > LONGEST {
            return Err(Refusal::TextTooLong { register: register.to_owned(), longest: LONGEST });
        }
        self.keep(record, register, &items)
    }

    fn tidied(&mut self, record: &RecordId, register: &str, text: &str, longest: usize) -> Result<(), Refusal> {
        if text.chars().count() > longest {
            return Err(Refusal::TextTooLong { register: register.to_owned(), longest });
        }
        self.set(record, register, if text.is_empty() { Value::null() } else { Value::text(text) })
    }

    /// Sets a whole number within its range; none clears it.
    pub fn number(
        &mut self,
        record: &RecordId,
        register: &'static str,
        number: Option<i64>,
        range: std::ops::RangeInclusive<i64>,
    ) -> Result<(), Refusal> {
        match number {
            Some(n) if !range.contains(&n) => {
                Err(Refusal::OutOfRange { register: register.to_owned(), least: *range.start(), most: *range.end() })
            }
            Some(n) => self.set(record, register, Value::int(n)),
            None => self.set(record, register, Value::null()),
        }
    }

    /// Sets a day; none clears it.
    pub fn day(&mut self, record: &RecordId, register: &str, day: Option<Day>) -> Result<(), Refusal> {
        self.set(record, register, day.map_or_else(Value::null, |day| Value::text(&day.to_string())))
    }

    /// Sets a yes or no.
    pub fn flag(&mut self, record: &RecordId, register: &str, on: bool) -> Result<(), Refusal> {
        self.set(record, register, Value::bool(on))
    }

    /// Switches on or off what a register's name says; off leaves nothing there.
    pub fn mark(&mut self, record: &RecordId, register: &str, on: bool) -> Result<(), Refusal> {
        self.set(record, register, if on { Value::bool(true) } else { Value::null() })
    }

    /// Sets a reference to a record of a kind that must exist; none clears it.
    pub fn link(
        &mut self,
        record: &RecordId,
        register: &str,
        to: Option<&RecordId>,
        kind: &'static str,
    ) -> Result<(), Refusal> {
        match to {
            None => self.set(record, register, Value::null()),
            Some(to) => {
                crate::look::known(self.scene.ledger, to, kind)?;
                self.set(record, register, Value::text(to.as_str()))
            }
        }
    }

    /// Whether the action changes anything so far.
    pub fn any(&self) -> bool {
        !self.changes.is_empty()
    }

    /// Whether the action so far sets that register to something.
    pub fn sets(&self, record: &RecordId, register: &str) -> bool {
        let here = |change: &&Change| change.record == *record && change.register.as_str() == register;
        self.changes.iter().find(here).is_some_and(|change| !change.value.is_null())
    }

    /// What a register would hold after the action so far; none where it would be empty.
    pub fn would_hold(&self, record: &RecordId, register: &str) -> Option<Value> {
        let here = |change: &&Change| change.record == *record && change.register.as_str() == register;
        let set = self.changes.iter().find(here).map(|change| change.value.clone());
        set.or_else(|| Some(self.scene.ledger.record(record.as_str())?.get(register)?.value()))
            .filter(|value| !value.is_null())
    }

    /// Whether the action so far changes that register.
    pub fn touches(&self, record: &RecordId, register: &str) -> bool {
        self.changes.iter().any(|change| change.record == *record && change.register.as_str() == register)
    }

    /// What the action so far sets of a record.
    pub fn touched(&self, record: &RecordId) -> Vec<(String, Value)> {
        let here = self.changes.iter().filter(|change| change.record == *record);
        here.map(|change| (change.register.as_str().to_owned(), change.value.clone())).collect()
    }

    /// Whether the action so far empties that register.
    pub fn clears(&self, record: &RecordId, register: &str) -> bool {
        let here = |change: &&Change| change.record == *record && change.register.as_str() == register;
        self.changes.iter().find(here).is_some_and(|change| change.value.is_null())
    }

    /// The action, if it changes anything. A sheet's action touches that sheet and nothing else.
    pub fn done(self, kind: &str) -> Result<Action, Refusal> {
        if self.changes.is_empty() {
            return Err(Refusal::NothingChanges);
        }
        let action = Action { kind: kind.to_owned(), changes: self.changes };
        // A kind that is not on the list would be strange to every other device of this version.
        let strange = !crate::knows(kind);
        if strange || crate::blind::mixes(&action) { Err(Refusal::Unwritable) } else { Ok(action) }
    }
}
