//! What the events say when they are laid over one another: records, registers, and the values that stand.
//!
//! The result depends on the set of events alone. Every step only raises a bound (what is covered) or takes away what
//! lies below it, so no order can be told from another.

mod cell;
mod many;
mod registers;
mod state;
mod symbols;

pub(crate) use cell::{Cell, Exact, Standing};
pub(crate) use state::{Mark, State};
pub(crate) use symbols::Symbols;
