//! What records, registers and their values are called, read from the ledger in the reader's language.

mod brief;
mod place;
mod value;

pub use brief::brief;
pub use place::{Reading, place};
pub use value::{scorer, title, written};
