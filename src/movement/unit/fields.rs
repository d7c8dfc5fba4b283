//! The fields of a unit.

use super::UnitKind;
use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("name", Shape::Line),
        Field::may("type", Shape::Key(UnitKind::KEYS)),
        Field::may("thon", Shape::Link("thon")),
        Field::may("keeper", Shape::Line),
        Field::may("phone", Shape::Line),
    ],
    title: "name",
    brief: &["type", "keeper"],
    narrow: &["type", "thon"],
    order: Order::Name,
};
