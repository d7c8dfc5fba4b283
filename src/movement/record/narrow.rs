//! To what a list can be narrowed: the values that its records hold in the fields that the noun's table names for it. One
//! mechanism for every noun; a choice that would narrow nothing, or to single records only, is not offered.

use super::texts::{Names, Texts};
use super::{Item, Noun, Shape, title};
use crate::look;
use crate::text;
use ledger::{Ledger, Record, RecordId};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A field that narrows a list, with the values that occur in it, in the order of a list of choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrow {
    /// The field's register.
    pub register: &'static str,
    /// Each value once: as it is compared, and as it is read.
    pub values: Vec<(String, Called)>,
}

/// How a value is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// In these words.
    Text(String),
    /// A month: year and month.
    Month(i32, u32),
}

/// What a record holds in each field that narrows its noun's lists, as it is compared; empty where nothing stands.
pub(super) fn held(kind: Noun, record: &Record<'_>) -> Vec<String> {
    let schema = kind.schema();
    let one = |register: &&'static str| match schema.field_of(register).map(|field| field.shape) {
        Some(Shape::Day) => look::day(record, register).map(|day| month(day.civil())).unwrap_or_default(),
        _ => look::text(record, register),
    };
    schema.narrow.iter().map(one).collect()
}

fn month((year, month, _): (i32, u32, u32)) -> String {
    format!("{year}-{month:02}")
}

/// What the list of these items can be narrowed to. A field of which only one value occurs narrows nothing, and one of
/// which no value occurs twice leads to single records, which the search does better: neither is offered.
pub fn narrows(ledger: &Ledger, kind: Noun, items: &[Item], names: Names<'_>) -> Vec<Narrow> {
    let (schema, texts) = (kind.schema(), Texts::of(ledger, names));
    let one = |(at, register): (usize, &&'static str)| {
        let shape = schema.field_of(register)?.shape;
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for value in items.iter().filter_map(|item| item.held.get(at)).filter(|value| !value.is_empty()) {
            *counts.entry(value).or_default() += 1;
        }
        let repeats = counts.values().any(|count| *count > 1);
        let mut values: Vec<(String, Called)> = counts
            .into_keys()
            .filter_map(|value| Some((value.to_owned(), called(&texts, kind, register, value)?)))
            .collect();
        ledger::order::by_key(&mut values, |(value, called)| rank(&texts, shape, value, called));
        (repeats && values.len() > 1).then_some(Narrow { register, values })
    };
    schema.narrow.iter().enumerate().filter_map(one).collect()
}

/// How a value is read; none where nobody knows it.
fn called(texts: &Texts<'_>, kind: Noun, register: &str, value: &str) -> Option<Called> {
    let shape = kind.schema().field_of(register)?.shape;
    let text = match shape {
        Shape::Day => {
            let (year, month) = value.rsplit_once('-')?;
            return Some(Called::Month(year.parse().ok()?, month.parse().ok()?));
        }
        Shape::Link(_) => title(texts.ledger(), &RecordId::new(value).ok()?),
        Shape::Key(_) | Shape::Offered(_) => texts.choice(kind, register, shape, value),
        _ => value.to_owned(),
    };
    (!text.is_empty()).then_some(Called::Text(text))
}

/// A list's own choices stand as it has them, months the latest first, all else by name.
fn rank(texts: &Texts<'_>, shape: Shape, value: &str, called: &Called) -> (usize, Reverse<(i32, u32)>, text::SortKey) {
    let at = match shape {
        Shape::Key(keys) => keys.iter().position(|key| *key == value),
        Shape::Offered(list) => texts.offered(list).iter().position(|one| one.key == value),
        _ => None,
    };
    let (month, name) = match called {
        Called::Month(year, month) => ((*year, *month), ""),
        Called::Text(name) => ((0, 0), name.as_str()),
    };
    (at.unwrap_or(0), Reverse(month), text::sort_key(name))
}

/// Whether what an item holds is what is wanted, field by field; an empty wish is met by everything.
pub fn within(held: &[String], wanted: &[String]) -> bool {
    wanted.iter().zip(held).all(|(wanted, held)| wanted.is_empty() || wanted == held)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_narrows_a_list_holds_one_value_that_can_be_read_and_a_list_asks_for_three_at_most() {
        for noun in Noun::ALL {
            let schema = noun.schema();
            assert!(schema.narrow.len() <= 3, "{noun:?}");
            for register in schema.narrow {
                let shape = schema.field_of(register).map(|field| field.shape);
                let fits = matches!(
                    shape,
                    Some(Shape::Key(_) | Shape::Offered(_) | Shape::Link(_) | Shape::Line | Shape::Day)
                );
                assert!(fits, "{noun:?} {register}");
            }
        }
    }
}
