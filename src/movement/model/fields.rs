//! The fields of a model: the registration form (domain §5) in its order, its receipt, and what becomes of it.

use super::{ModelKind, Newness, Outcome, Subject};
use crate::record::{Field, Order, Schema, Shape};

/// What its records hold.
pub(crate) const SCHEMA: Schema = Schema {
    fields: &[
        Field::must("name", Shape::Line).begins("general"),
        Field::must("unit", Shape::Link("unit")),
        Field::may("field", Shape::Offered("fields")),
        Field::may("strand", Shape::Offered("strands")),
        Field::may("kind", Shape::Key(ModelKind::KEYS)),
        Field::may("subject", Shape::Key(Subject::KEYS)),
        Field::may("newness", Shape::Key(Newness::KEYS)),
        Field::may("replicated", Shape::Link("model")),
        Field::may("replicated.text", Shape::Line),
        Field::may("reason", Shape::Text).begins("content"),
        Field::may("goal", Shape::Text),
        Field::may("content", Shape::Text),
        Field::may("thon", Shape::Link("thon")).begins("place"),
        Field::may("place", Shape::Line),
        Field::may("audience", Shape::Text),
        Field::may("households", Shape::Number(0, 100_000)),
        Field::may("lead", Shape::Text).begins("work"),
        Field::may("partners", Shape::Text),
        Field::may("joiners", Shape::Text),
        Field::may("resources", Shape::Text),
        Field::may("schedule", Shape::Text),
        Field::may("outputs", Shape::Text).begins("results"),
        Field::may("upkeep", Shape::Text),
        Field::may("keeper", Shape::Line).begins("contact"),
        Field::may("phone", Shape::Line),
        Field::may("registered", Shape::Day).begins("receipt"),
        Field::may("receiver", Shape::Line),
        Field::may("over.why", Shape::Text),
        Field::may("nominated", Shape::Flag).begins("review").later(),
        Field::may("outcome", Shape::Key(Outcome::KEYS)).later(),
        Field::may("outcome.on", Shape::Day).later(),
        Field::may("outcome.why", Shape::Text).later(),
        Field::may("withdrawn", Shape::Text).later(),
    ],
    title: "name",
    brief: &["unit", "thon"],
    narrow: &["unit", "field", "thon"],
    order: Order::Name,
};
