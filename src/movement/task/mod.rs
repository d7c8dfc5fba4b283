//! Tasks: what the plan asks of whom and until when, and what the office adds. Never done by themselves.

mod fields;
mod ready;
mod remind;
mod status;

pub(crate) use fields::SCHEMA;
pub(crate) use ready::{id as ready_id, write as write_ready};
pub use remind::{Reminder, reminders};
pub use status::{Status, counts, status};
