//! Small things that the browser keeps by name: preferences, the canary, and a second copy of the field being typed.
//!
//! Never scores: this storage reaches the disk seconds late. Garbage in it reads as if it were not there.

mod canary;
mod choices;
mod shelf;
mod typing;

pub use canary::{Canary, Verdict, judge};
pub use choices::{Language, Prefs, TextSize, Theme};
pub use shelf::{InMemory, LocalShelf, Shelf};
pub use typing::Typing;
