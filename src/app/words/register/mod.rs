//! What records, registers and their values are called, read from the ledger in the reader's language.

mod place;
mod value;

pub use place::{Reading, place};
pub use value::{title, written};
