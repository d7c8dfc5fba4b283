//! Files in and out: picked, dropped, pasted or shared into the app; downloaded or shared out of it. It opens none of them.

mod leave;
mod pick;
mod picked;

pub use leave::{Shared, can_share, download, share};
pub use pick::{Ask, chosen, dropped, pasted, pick, shared_into};
pub use picked::{Picked, forget_address, size, slice};
