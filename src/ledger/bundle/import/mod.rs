//! Import in three steps: inspect (nothing changes), apply (all or nothing), undo ([`crate::Ledger::withdraw`] with the
//! preview's batch). Always merges; never overwrites.

mod apply;
mod compare;
mod inspect;
mod listed;
mod news;
mod notice;
mod preview;
mod stop;

pub use apply::Applied;
pub use inspect::{Expect, Inspection};
pub use listed::Listed;
pub use notice::{Notice, is_far_off};
pub use preview::{Changed, Clash, ClashValue, Preview, Span};
pub use stop::Stop;
