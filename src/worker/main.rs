//! Heavy work off the screen’s thread.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The version that this worker was built from; the page compares it with its own.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_string()
}
