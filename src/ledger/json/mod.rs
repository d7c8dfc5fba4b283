//! A strict reader of JSON text that borrows from it: whole numbers only, bounded depth, no duplicate keys, no lone
//! surrogates, no NUL. Never builds a tree, never recurses, never guesses.

mod cursor;
mod escape;
mod fault;
mod number;
mod skip;
mod text;

pub use cursor::{Cursor, Members};
pub use fault::{JsonFault, JsonFaultKind};
pub use text::Text;
