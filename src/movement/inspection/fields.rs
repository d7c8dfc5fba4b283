//! The fields of an inspection; `p.` holds who inspected, `a.` an answer to each item of its form, `n.` what was seen.

use super::Answer;
use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("unit", Shape::Link("unit")),
        Field::must("form", Shape::Link("checklist")),
        Field::may("date", Shape::Day),
        Field::may("p.", Shape::Marks("person")),
        Field::may("a.", Shape::Picks(Answer::KEYS)),
        Field::may("n.", Shape::Words),
        Field::may("strengths", Shape::Text),
        Field::may("limits", Shape::Text),
        Field::may("proposals", Shape::Text),
    ],
    title: "unit",
    brief: &["date"],
    narrow: &["unit", "form"],
    order: Order::Latest("date"),
};
