//! Heavy work off the screen's thread: one job, then the page ends this worker and its memory with it.
//!
//! It opens the same database as the page and writes only what was asked for. It knows nothing of screens.

mod bring;
mod carry;
mod desk;
mod known;
mod report;
mod sink;
mod store;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
mod titles;

fn main() {
    desk::open();
}
