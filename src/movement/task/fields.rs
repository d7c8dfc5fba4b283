//! The fields of a task; `basis` says where in the plan it stands, `words` what stands there.

use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("name", Shape::Line),
        Field::may("body", Shape::Line),
        Field::may("unit", Shape::Link("unit")),
        Field::may("due", Shape::Day),
        Field::may("waits", Shape::Flag),
        Field::may("basis", Shape::Line),
        Field::may("words", Shape::Text),
        Field::may("done", Shape::Day),
        Field::may("note", Shape::Text),
    ],
    title: "name",
    brief: &["body", "due"],
    narrow: &["body", "unit"],
    order: Order::Day("due"),
};
