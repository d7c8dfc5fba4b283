//! One writing tab: who holds the pen, and what the others hear. Never blocks anyone from reading.

mod channel;
mod pen;

pub use channel::{Channel, Heard};
pub use pen::{Pen, Role};
