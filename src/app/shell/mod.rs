//! What stays put around every page: top bar, navigation, notices, the voice for screen readers.
//! Never knows what a page is about, and never takes the focus except when the place changes.

mod banner;
mod frame;
pub mod live;
pub mod look;
mod nav;
mod page;
pub mod panic;
pub mod toast;

pub use banner::{Banner, BannerKind};
pub use frame::Shell;
pub use page::Page;
