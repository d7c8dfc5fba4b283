//! What stays put around every page: top bar, navigation, notices, the voice for screen readers.
//! Never knows what a page is about, and never takes the focus except when the place changes.

mod arrive;
mod banner;
mod banners;
pub mod day;
pub mod deed;
mod frame;
mod inbox;
mod install;
pub mod live;
pub mod look;
mod lost;
mod nav;
pub mod network;
mod offline;
mod page;
pub mod panic;
mod save;
pub mod toast;
mod unsaved;

pub use arrive::{arrive_at, focus_quietly, once_here};
pub use banner::{Banner, BannerKind};
pub use banners::{Banners, OfCampaign};
pub use frame::{SaveSlot, Shell};
pub use inbox::Inbox;
pub use install::InstallCard;
pub use offline::{OfflineNote, OfflineWatch};
pub use page::{Page, focus_main};
pub use save::{SavePill, Saved, state_words};
