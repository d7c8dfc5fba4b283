//! The fields of a report that a unit owes for a period, and of its receipt.

use super::Period;
use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("unit", Shape::Link("unit")),
        Field::must("period", Shape::Key(Period::KEYS)),
        Field::may("due", Shape::Day),
        Field::may("received", Shape::Day),
        Field::may("receiver", Shape::Line),
        Field::may("note", Shape::Text),
    ],
    title: "unit",
    brief: &["period", "received"],
    narrow: &["unit"],
    order: Order::Latest("received"),
};
