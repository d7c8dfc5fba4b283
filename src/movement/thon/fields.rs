//! The fields of a thôn.

use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[Field::must("name", Shape::Line), Field::may("households", Shape::Number(0, 100_000))],
    title: "name",
    brief: &["households"],
    narrow: &[],
    order: Order::Name,
};
