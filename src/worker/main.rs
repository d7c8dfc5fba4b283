//! Heavy work off the screen's thread: one job, then the page ends this worker and its memory with it. Only the one that
//! keeps the second store stays as long as the page.
//!
//! It opens the same database as the page and writes only what was asked for. It knows nothing of screens.

mod bad_input;
mod bring;
mod carry;
mod desk;
mod merging;
mod noting;
mod pictures;
mod pieces;
mod receipt;
mod report;
mod second;
mod sink;
mod source;
mod store;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
mod titles;

use movement::text::Forms;

fn main() {
    movement::text::use_forms(Forms { whole: device::text::whole, apart: device::text::apart });
    desk::open();
}
