//! The events that are held: their bytes, their places, and the ends of their chains. Knows nothing of registers.

mod chain;
mod device;
mod devices;
mod log;
mod pages;
mod texts;

pub use chain::{Chain, ChainMark};
pub(crate) use device::Device;
pub(crate) use devices::Devices;
pub(crate) use log::{Log, Stored};
pub(crate) use pages::Pages;
pub(crate) use texts::Span;
