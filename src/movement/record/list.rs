//! Records of a plain noun in a list: those that are not in the bin, in the noun's order, with what a search looks through.

use super::texts::{Names, Texts};
use super::{Noun, Order, Shape, find, narrow};
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
    /// What it holds in each field that narrows its noun's lists, as it is compared; empty where nothing stands.
    pub held: Vec<String>,
    /// Its texts, what was chosen in it and the titles of the records that it names, folded: what a search looks through.
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
pub fn items(ledger: &Ledger, kind: Noun, binned: bool, names: Names<'_>) -> Vec<Item> {
    let texts = Texts::of(ledger, names);
    ranked(ledger, kind, binned, |record, id, title| {
        let hay = find::hay(texts.of_record(kind, record).iter().map(|(_, text)| text.as_str()));
        let day = kind.schema().day().and_then(|register| look::day(record, register));
        Item { id, title, day, held: narrow::held(kind, record), hay }
    })
}

/// How many records of a noun are not in the bin; nothing else is read of them.
pub fn count(ledger: &Ledger, kind: Noun) -> usize {
    ledger.records(kind.key()).filter(|record| !look::flag(record, "binned")).count()
}

/// Every record of a noun that is not in the bin, in the noun's order, with its title: for choices, which search nothing.
pub fn titled(ledger: &Ledger, kind: Noun) -> Vec<(RecordId, String)> {
    ranked(ledger, kind, false, |_, id, title| (id, title))
}

fn ranked<T>(ledger: &Ledger, kind: Noun, binned: bool, make: impl Fn(&Record<'_>, RecordId, String) -> T) -> Vec<T> {
    let schema = kind.schema();
    let mut all: Vec<(Rank, RecordId, T)> = ledger
        .records(kind.key())
        .filter(|record| look::flag(record, "binned") == binned)
        .filter_map(|record| {
            let (id, title) = (look::id(&record)?, called(ledger, kind, &record));
            Some((rank(schema.order, &record, &title), id.clone(), make(&record, id, title)))
        })
        .collect();
    ledger::order::by_key(&mut all, |(rank, id, _)| (rank.clone(), id.clone()));
    all.into_iter().map(|(_, _, made)| made).collect()
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
