//! Files in and out: picked, dropped, pasted or shared into the app; downloaded or shared out of it. It opens none of them.

mod arrive;
mod folder;
mod leave;
mod paste;
mod pick;
mod picked;
mod shared;

pub use arrive::{Arrival, Arrivals, arrivals};
pub use folder::Folder;
pub use leave::{Shared, can_share, download, share};
pub use paste::{clipboard, of_text};
pub use pick::{Ask, chosen, pasted};
pub use picked::{Picked, forget_address, size, slice};
pub use shared::{done_with, shared_into};
