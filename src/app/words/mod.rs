//! Every sentence of the app, in Vietnamese and English, checked by the compiler: a text without both
//! languages does not compile, nor does one that names a number it is not given.
//! Holds no state but the language chosen, and never decides what to say: it only says it.
//!
//! `words!` makes constants of type [`Text`] and functions `name(lang, …) -> String`. In a view write
//! `{shell::TODAY}` (follows the language by itself), `{move || common::models(lang(), n)}` for phrases with
//! numbers, and give a [`Text`] wherever a part takes a label.

#[macro_use]
mod text;
mod number;

mod bad_input;
pub mod checks;
pub mod common;
pub mod conflicts;
pub mod faults;
pub mod first_run;
pub mod model;
pub mod noticed;
pub mod noun;
pub mod office;
pub mod parts;
pub mod refusals;
pub mod register;
pub mod rubric;
pub mod settings;
pub mod sheet;
pub mod shell;
pub mod state;
pub mod today;
pub mod transfer;
pub mod warned;

pub use number::{bytes, clock, count, date, day_name, decimal, moment};
pub use text::{Counted, Lang, Text, inside, lang, lang_signal, t};

#[cfg(test)]
mod tests;
