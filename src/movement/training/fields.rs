//! The fields of a training session; `f.` holds its materials, `u.` the units that came, `p.` the people.

use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("topic", Shape::Line),
        Field::may("date", Shape::Day),
        Field::may("waits", Shape::Flag),
        Field::may("place", Shape::Line),
        Field::may("speaker", Shape::Line),
        Field::may("documents", Shape::Text),
        Field::may("content", Shape::Text),
        Field::may("f.", Shape::Files),
        Field::may("u.", Shape::Marks("unit")),
        Field::may("p.", Shape::Marks("person")),
        Field::may("count", Shape::Number(0, 10_000)),
        Field::may("note", Shape::Text),
    ],
    title: "topic",
    brief: &["date", "place"],
    narrow: &["date"],
    order: Order::Latest("date"),
};
