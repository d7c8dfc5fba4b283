//! Fields to type and choose in. Every field has its label; a text field never rewrites what is being typed, since an
//! input method for Vietnamese composes letters in place.

mod choice;
mod file;
mod flush;
mod keyed;
mod moment;
mod pace;
mod search;
mod text;

pub use choice::{CheckBox, Choice, RadioCards, Select};
pub use file::FileField;
pub use flush::{flush_all, watch};
pub use moment::{Moment, MomentField};
pub use search::SearchField;
pub use text::TextField;

use std::cell::Cell;

/// A name for an element that labels and descriptions point to; each is given once.
pub(super) fn fresh_id() -> String {
    thread_local! { static NEXT: Cell<u32> = const { Cell::new(0) }; }
    let n = NEXT.with(|next| next.replace(next.get().wrapping_add(1)));
    format!("part-{n}")
}
