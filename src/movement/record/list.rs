//! Records of a plain noun in a list: those that are not in the bin, in the noun's order, with what a search looks through.

use super::{Noun, Order, Shape};
use crate::date::Day;
use crate::look;
use crate::text;
use ledger::{Ledger, Record, RecordId};

/// A record in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The record.
    pub id: RecordId,
    /// What it is called; the day as written where it is called after one.
    pub title: String,
    /// The day that its noun is put in order by.
    pub day: Option<Day>,
    /// Its texts and the titles of the records that it names, folded: what a search looks through.
    pub hay: String,
}

/// What a record of a plain noun is called; empty where it has no name yet, or is not known.
pub fn title(ledger: &Ledger, id: &RecordId) -> String {
    let Some(kind) = Noun::of(id) else { return String::new() };
    ledger.record(id.as_str()).map(|record| called(ledger, kind, &record)).unwrap_or_default()
}

fn called(ledger: &Ledger, kind: Noun, record: &Record<'_>) -> String {
    let schema = kind.schema();
    match schema.field(schema.title).map(|field| field.shape) {
        Some(Shape::Link(_)) => look::link(record, schema.title).map(|to| title(ledger, &to)).unwrap_or_default(),
        Some(Shape::Day) => look::day(record, schema.title).map(Day::written).unwrap_or_default(),
        _ => look::text(record, schema.title),
    }
}

/// Every record of a noun that is not in the bin, in the noun's order; or those that are in the bin.
pub fn items(ledger: &Ledger, kind: Noun, binned: bool) -> Vec<Item> {
    let schema = kind.schema();
    let mut all: Vec<(Rank, Item)> = ledger
        .records(kind.key())
        .filter(|record| look::flag(record, "binned") == binned)
        .filter_map(|record| {
            let (id, title) = (look::id(&record)?, called(ledger, kind, &record));
            let rank = rank(schema.order, &record, &title);
            let hay = hay(ledger, kind, &record);
            let day = schema.day().and_then(|register| look::day(&record, register));
            Some((rank, Item { id, title, day, hay }))
        })
        .collect();
    ledger::order::by_key(&mut all, |(rank, item)| (rank.clone(), item.id.clone()));
    all.into_iter().map(|(_, item)| item).collect()
}

/// Every record of every plain noun that is not in the bin, noun by noun: what one search looks through.
pub fn everything(ledger: &Ledger) -> Vec<(Noun, Item)> {
    Noun::ALL.iter().flat_map(|kind| items(ledger, *kind, false).into_iter().map(|item| (*kind, item))).collect()
}

/// Where a record stands in a list; all of one list are of one sort.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Name(text::SortKey),
    GivenName((text::SortKey, text::SortKey)),
    Day(bool, i32),
}

fn rank(order: Order, record: &Record<'_>, title: &str) -> Rank {
    let day = |register| look::day(record, register);
    match order {
        Order::Name => Rank::Name(text::sort_key(title)),
        Order::GivenName => Rank::GivenName(text::given_name_key(title)),
        Order::Day(register) => {
            let day = day(register);
            Rank::Day(day.is_none(), day.map_or(0, Day::number))
        }
        Order::Latest(register) => {
            let day = day(register);
            Rank::Day(day.is_some(), day.map_or(0, |day| -day.number()))
        }
    }
}

fn hay(ledger: &Ledger, kind: Noun, record: &Record<'_>) -> String {
    let mut words: Vec<String> = Vec::new();
    for field in kind.schema().fields {
        match field.shape {
            Shape::Line | Shape::Text => words.push(look::text(record, field.register)),
            Shape::Link(_) => words.extend(look::link(record, field.register).map(|to| title(ledger, &to))),
            Shape::Marks(of) => {
                words.extend(look::marked(record, field.register, of).iter().map(|to| title(ledger, to)));
            }
            Shape::Lines => words.extend(record.value::<Vec<String>>(field.register).unwrap_or_default()),
            Shape::Day => words.extend(look::day(record, field.register).map(Day::written)),
            Shape::Number(..)
            | Shape::Money
            | Shape::Points(_)
            | Shape::Choices
            | Shape::Time
            | Shape::Flag
            | Shape::Key(_)
            | Shape::Offered(_)
            | Shape::Notes(_)
            | Shape::Picks(_)
            | Shape::Words
            | Shape::Ticks(_) => {}
        }
    }
    text::fold(&words.join(" "))
}
