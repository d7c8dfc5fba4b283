//! Vietnamese text: tidied when it is saved, folded when it is searched, compared when it is listed.
//! Never rewrites what is being typed, and never guesses a language.

mod collate;
mod fold;
mod forms;
mod tidy;

pub use collate::{SortKey, by_given_name, by_vietnamese, given_name_key, sort_key};
pub use fold::{Query, fold};
pub use forms::{Forms, use_forms};
pub use tidy::{composed, tidy, tidy_line};

/// The longest text that a register may hold, in characters.
pub const LONGEST: usize = ledger::limits::TEXT_CHARS;

/// The longest text of one line (a name, a place), in characters.
pub const LONGEST_LINE: usize = ledger::limits::LINE_CHARS;
