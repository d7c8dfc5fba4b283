//! The fields of an inspection form: what is looked at, one item a line.

use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("name", Shape::Line),
        Field::must("items", Shape::Lines),
        Field::may("version", Shape::Number(1, super::LAST)),
        Field::may("source", Shape::Line),
        Field::may("note", Shape::Text),
    ],
    title: "name",
    brief: &["source"],
    narrow: &[],
    order: Order::Name,
};
