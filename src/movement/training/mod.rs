//! Training sessions (plan II.1): topic and documents, a day or "chờ hướng dẫn", who came. Never a score.

mod fields;

pub(crate) use fields::SCHEMA;
