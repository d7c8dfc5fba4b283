//! The tools that a task needs: looked for, installed when missing, and named with their remedy when that fails.
//! What is there in the right version is left alone.

mod apt;
mod axe;
mod cargo;

pub use apt::{Package, chromedriver, chromium, firefox, mini_browser, system};
pub use axe::{axe, axe_script};
pub use cargo::{GECKODRIVER, WASM_BINDGEN, cargo_tool, rust_component, wasm_target};

use crate::fault::Done;
use crate::house::House;

/// What `serve` and the release build need: the wasm target, trunk and wasm-bindgen; `wasm-opt` where it can be had.
///
/// # Errors
/// When something needed is missing and cannot be installed; the sentence says how to get it.
pub fn for_building(house: &House) -> Done {
    wasm_target(house)?;
    cargo_tool(house, "trunk", "trunk", "0.21.14")?;
    cargo_tool(house, "wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN)?;
    if let Err(fault) = system(house, &[Package::WASM_OPT]) {
        println!("  wasm-opt is missing, so the files are a little larger ({fault})");
    }
    Ok(())
}
