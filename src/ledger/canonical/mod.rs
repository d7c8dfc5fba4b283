//! The one way a JSON value is written: RFC 8785 (JCS), whole numbers only. What has one form has one hash.

mod order;
mod rewrite;
mod write;

pub(crate) use order::key_order;
pub use order::utf16_order;
pub use rewrite::{rewrite, rewrite_str};
pub use write::push_string;
