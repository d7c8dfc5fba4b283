//! The fields of a team; `m.` holds its members.

use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("name", Shape::Line),
        Field::may("leader", Shape::Link("person")),
        Field::may("m.", Shape::Marks("person")),
        Field::may("decision", Shape::Line),
        Field::may("decided", Shape::Day),
    ],
    title: "name",
    brief: &["leader"],
    narrow: &[],
    order: Order::Name,
};
