//! The fields of a visit; `m.` holds the models visited, `prep.` what is ready for the trip (plan III.4).

use super::Preparation;
use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("date", Shape::Day).begins("visit"),
        Field::may("time", Shape::Time),
        Field::may("team", Shape::Link("team")),
        Field::may("m.", Shape::Marks("model")),
        Field::may("round", Shape::Number(1, 99)),
        Field::may("notice.made", Shape::Day).begins("notice"),
        Field::may("notice.maker", Shape::Line),
        Field::may("notice.sent", Shape::Day),
        Field::may("notice.ack", Shape::Day),
        Field::may("notice.by", Shape::Line),
        Field::may("prep.", Shape::Ticks(Preparation::KEYS)).begins("prep"),
        Field::may("note", Shape::Text),
    ],
    title: "date",
    brief: &["time", "team", "m."],
    narrow: &["team", "date"],
    order: Order::Latest("date"),
};
