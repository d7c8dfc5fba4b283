//! The fields of the campaign: the plan's settings, and the rules of scoring. What else stands in its record (the round, the
//! closed rounds, whether it is for training) is set by its own verbs.

use crate::record::{Field, Order, Schema, Shape};

/// What its record holds.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("name", Shape::Line).begins("general"),
        Field::may("year", Shape::Number(2000, 2100)),
        Field::may("province", Shape::Line),
        Field::may("commune", Shape::Line),
        Field::may("body", Shape::Line),
        Field::may("office", Shape::Line),
        Field::may("basis", Shape::Lines).begins("content"),
        Field::may("fields", Shape::Choices),
        Field::may("strands", Shape::Choices),
        Field::may("deadline", Shape::Day).begins("dates"),
        Field::may("survey.from", Shape::Day),
        Field::may("survey.to", Shape::Day),
        Field::may("quota.min", Shape::Number(0, 100)),
        Field::may("quota.max", Shape::Number(0, 100)),
        Field::may("recipients", Shape::Lines).begins("papers"),
        Field::may("signer.for", Shape::Line),
        Field::may("signer.post", Shape::Line),
        Field::may("signer.name", Shape::Line),
        Field::may("term", Shape::Line),
        Field::may("numbering", Shape::Lines),
        Field::may("rule.spread", Shape::Points(10_000)).begins("scoring"),
        Field::may("rule.quorum", Shape::Number(1, 100)),
        Field::may("rule.chair", Shape::Flag),
        Field::may("rubric.collective", Shape::Link("rubric")),
        Field::may("rubric.individual", Shape::Link("rubric")),
    ],
    title: "name",
    brief: &["commune", "year"],
    narrow: &[],
    order: Order::Name,
};
