//! What must hold of any bytes whatever: for the fuzzers, which look for bytes that break it, and for the ordinary tests, which try it on
//! bytes of their own making. A law that does not hold stops the program. Makes no bytes.

mod canonical;
mod event;
mod fold;
mod reader;
mod seen;

pub use canonical::canonical;
pub use event::event;
pub use fold::{QUESTIONS, fold};
pub use reader::reader;
pub use seen::seen;
