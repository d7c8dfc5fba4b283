//! Smaller wasm by `wasm-opt`, where it is installed. It only ever replaces a file by a smaller one.

use crate::fault::Done;
use crate::house::{House, files_below};
use crate::run::{ask, command, which};
use std::path::Path;

/// The features that rustc's code for browsers uses, named one by one: Debian's binaryen 108 makes a file that
/// Chromium refuses when it is given all of them.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
];

/// Runs `wasm-opt` over every wasm file of the folder; without it, or where it fails, the file stays as it is.
///
/// # Errors
/// When a file cannot be read or replaced.
pub fn shrink(house: &House, folder: &Path) -> Done {
    let Some(wasm_opt) = which("wasm-opt") else {
        println!("  wasm-opt is not installed: the wasm stays as rustc made it");
        return Ok(());
    };
    for path in files_below(folder)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "wasm")) {
        let smaller = path.with_extension("smaller");
        let run = ask(command(&wasm_opt, &house.root).arg("-Os").args(FEATURES).arg(&path).arg("-o").arg(&smaller));
        if let Err(fault) = run {
            println!("  {} stays as rustc made it: {fault}", path.display());
            continue;
        }
        let (before, after) = (std::fs::metadata(&path)?.len(), std::fs::metadata(&smaller)?.len());
        if after < before {
            std::fs::rename(&smaller, &path)?;
            println!("  wasm-opt: {} -> {} bytes", before, after);
        } else {
            std::fs::remove_file(&smaller)?;
        }
    }
    Ok(())
}
