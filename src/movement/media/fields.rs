//! The fields of an item of the media column; `m.` holds the models it tells of, `f.` the files.

use super::Channel;
use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("title", Shape::Line),
        Field::must("channel", Shape::Key(Channel::KEYS)),
        Field::must("date", Shape::Day),
        Field::may("unit", Shape::Link("unit")),
        Field::may("author", Shape::Line),
        Field::may("m.", Shape::Marks("model")),
        Field::may("link", Shape::Line),
        Field::may("text", Shape::Text),
        Field::may("f.", Shape::Files),
    ],
    title: "title",
    brief: &["date", "channel", "unit"],
    narrow: &["channel", "date", "unit"],
    order: Order::Latest("date"),
};
