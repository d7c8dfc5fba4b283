//! A score sheet in the app, in a plain page and in two form engines: the same hands on each.

mod durable;
mod first;
mod open;
mod pages;
mod race;
mod slow;
mod typing;
mod usable;

pub use durable::run as durable;
pub use first::run as first;
pub use open::sample;
pub use typing::run as typing;
pub use usable::run as usable;
