//! The fields of a person; `recuse.` holds the interests declared in models, each with its reason (domain §3 no. 16).

use super::Seat;
use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("name", Shape::Line),
        Field::may("post", Shape::Line),
        Field::may("seat", Shape::Key(Seat::KEYS)),
        Field::may("unit", Shape::Link("unit")),
        Field::may("phone", Shape::Line),
        Field::may("recuse.", Shape::Notes("model")),
    ],
    title: "name",
    brief: &["post", "unit"],
    narrow: &["seat", "unit"],
    order: Order::GivenName,
};
