//! What a record holds in words, field by field: what a search looks through. The words of keys are given by whoever knows
//! them.

use super::{Noun, Shape, files, title};
use crate::campaign::{Campaign, Choice};
use crate::date::Day;
use crate::look;
use ledger::{Ledger, Record, RecordId};
use std::collections::BTreeSet;

/// What a key of a closed list is called: its noun, its field (of a family, how its registers begin) and the key.
pub type Names<'a> = &'a dyn Fn(Noun, &str, &str) -> Option<&'static str>;

/// For who searches nothing: no key has a word.
pub const WORDLESS: Names<'static> = &|_, _, _| None;

/// Reads records in words.
pub(super) struct Texts<'a> {
    ledger: &'a Ledger,
    names: Names<'a>,
    campaign: Option<Campaign>,
}

impl<'a> Texts<'a> {
    /// The campaign, which offers choices, is read once for all records.
    pub fn of(ledger: &'a Ledger, names: Names<'a>) -> Self {
        Self { ledger, names, campaign: Campaign::of(ledger) }
    }

    /// The ledger that is read.
    pub fn ledger(&self) -> &'a Ledger {
        self.ledger
    }

    /// What the campaign offers under a register of lists.
    pub fn offered(&self, list: &str) -> &[Choice] {
        self.campaign.as_ref().map(|all| all.offers(list)).unwrap_or_default()
    }

    /// What a choice is called that stands as a key; empty where nobody knows it.
    pub fn choice(&self, kind: Noun, register: &str, shape: Shape, key: &str) -> String {
        match shape {
            Shape::Offered(list) => {
                let named = self.campaign.as_ref().and_then(|all| all.known(list).find(|one| one.key == key));
                named.map(|one| one.name.clone()).unwrap_or_default()
            }
            _ => (self.names)(kind, register, key).map(str::to_owned).unwrap_or_default(),
        }
    }

    /// The texts of a record, what was chosen in it and the titles of the records that it names, line by line, by their
    /// field.
    pub fn of_record(&self, kind: Noun, record: &Record<'_>) -> Vec<(&'static str, String)> {
        let ledger = self.ledger;
        let mut parts: Vec<(&'static str, String)> = Vec::new();
        for field in kind.schema().fields {
            let at = field.register;
            let choice = |key: &str| self.choice(kind, at, field.shape, key);
            let mut put = |text: String| parts.push((at, text));
            match field.shape {
                Shape::Line => put(look::text(record, at)),
                Shape::Text => look::text(record, at).lines().for_each(|line| put(line.to_owned())),
                Shape::Link(_) => look::link(record, at).into_iter().for_each(|to: RecordId| put(title(ledger, &to))),
                Shape::Marks(of) => look::marked(record, at, of).iter().for_each(|to| put(title(ledger, to))),
                Shape::Lines => record.value::<Vec<String>>(at).unwrap_or_default().into_iter().for_each(put),
                Shape::Choices => {
                    let choices = record.value::<Vec<Choice>>(at).unwrap_or_default();
                    choices.into_iter().for_each(|choice| put(choice.name));
                }
                Shape::Day => look::day(record, at).map(Day::written).into_iter().for_each(put),
                Shape::Notes(_) | Shape::Words => {
                    let own = record.registers().filter(|register| register.name().starts_with(at));
                    own.for_each(|register| put(look::text(record, register.name())));
                }
                Shape::Files => files(record, at).into_iter().for_each(|(_, file)| put(file.caption)),
                Shape::Key(_) | Shape::Offered(_) => record.text(at).into_iter().for_each(|key| put(choice(&key))),
                // Many items with one answer say it once.
                Shape::Picks(_) => {
                    let own = record.registers().filter(|register| register.name().starts_with(at));
                    let keys: BTreeSet<String> = own.filter_map(|register| register.value().as_text()).collect();
                    keys.iter().for_each(|key| put(choice(key)));
                }
                Shape::Ticks(keys) => {
                    let ticked = keys.iter().filter(|key| look::flag(record, &format!("{at}{key}")));
                    ticked.for_each(|key| put(choice(key)));
                }
                Shape::Number(..) | Shape::Money | Shape::Points(_) | Shape::Time | Shape::Flag => {}
            }
        }
        parts.retain(|(_, text)| !text.is_empty());
        parts
    }
}
