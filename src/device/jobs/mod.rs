//! Heavy work for the worker: looking at a bundle, taking it in, writing one, making a photo small.
//!
//! What is asked and answered is plain data (this module); the work itself is in the `worker` program. A job runs in a
//! worker of its own that ends with it, because the memory of a program in the browser never shrinks.

mod answer;
mod ask;
mod client;
mod hire;
mod preview;

pub use answer::{Answer, Exported, JobFault, Measured, Problem};
pub use ask::{Ask, Device, Join, Kind, Lines, Open, Photos, Wish};
pub use client::{export, import, inspect, measure, rescue, take_photo, unite};
pub(crate) use hire::SCRIPT;
pub use hire::STOP;
pub use preview::{Changed, Clash, ClashValue, Cut, From, Notice, Preview, SetAside, Title};
