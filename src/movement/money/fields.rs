//! The fields of an entry of the accounts: money allocated, or spent on a trip or an activity.

use super::Flow;
use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("name", Shape::Line),
        Field::must("kind", Shape::Key(Flow::KEYS)),
        Field::must("date", Shape::Day),
        Field::must("amount", Shape::Money),
        Field::may("source", Shape::Line),
        Field::may("visit", Shape::Link("visit")),
        Field::may("activity", Shape::Line),
        Field::may("receiver", Shape::Line),
        Field::may("voucher", Shape::Line),
        Field::may("note", Shape::Text),
    ],
    title: "name",
    brief: &["date", "amount"],
    narrow: &["source", "activity", "date"],
    order: Order::Latest("date"),
};
