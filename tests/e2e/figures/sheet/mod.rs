//! A score sheet in the app, in a plain page and in two form engines: the same hands on each.

mod durable;
mod open;
mod pages;
mod typing;
mod usable;

pub use durable::run as durable;
pub use typing::run as typing;
pub use usable::run as usable;
