//! Smaller wasm: without what only a debugger reads, and by `wasm-opt`, where it is installed. It only ever replaces a
//! file by a smaller one that does the same.

use super::strip::strip;
use crate::fault::{Done, While};
use crate::house::{House, files_below};
use crate::run::{ask, command, which};
use std::path::Path;
use wasmparser::{ExternalKind, Parser, Payload};

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
    let modules: Vec<_> =
        files_below(folder)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "wasm")).collect();
    for path in &modules {
        std::fs::write(path, strip(&std::fs::read(path)?)?)?;
    }
    let Some(wasm_opt) = which("wasm-opt") else {
        println!("  wasm-opt is not installed: the wasm stays as rustc made it");
        return Ok(());
    };
    for path in modules {
        let smaller = path.with_extension("smaller");
        let run = ask(command(&wasm_opt, &house.root).arg("-Os").args(FEATURES).arg(&path).arg("-o").arg(&smaller));
        if let Err(fault) = run {
            println!("  {} stays as rustc made it: {fault}", path.display());
            continue;
        }
        let (before, after) = (std::fs::metadata(&path)?.len(), std::fs::metadata(&smaller)?.len());
        if tables(&path)? != tables(&smaller)? {
            std::fs::remove_file(&smaller)?;
            println!("  {} stays as rustc made it: wasm-opt mixes up its tables", path.display());
        } else if after < before {
            std::fs::rename(&smaller, &path)?;
            println!("  wasm-opt: {} -> {} bytes", before, after);
        } else {
            std::fs::remove_file(&smaller)?;
        }
    }
    Ok(())
}

/// Each exported table's name and type. Debian's binaryen 108 writes the first table for every one of them.
fn tables(path: &Path) -> Done<Vec<(String, String)>> {
    let bytes = std::fs::read(path)?;
    let (mut types, mut exported) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(&bytes) {
        match payload.while_doing("reading wasm")? {
            Payload::TableSection(section) => {
                for table in section {
                    types.push(format!("{:?}", table.while_doing("reading wasm")?.ty.element_type));
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export.while_doing("reading wasm")?;
                    if export.kind == ExternalKind::Table {
                        exported.push((export.name.to_string(), export.index as usize));
                    }
                }
            }
            _ => {}
        }
    }
    let named = exported.into_iter().map(|(name, at)| (name, types.get(at).cloned().unwrap_or_default()));
    Ok(named.collect())
}
