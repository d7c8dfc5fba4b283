//! The weight of the first load: html, css, js and wasm of the main app, as brotli carries them.

use crate::fault::Done;
use crate::house::files_below;
use std::path::Path;

/// What the first load is meant to weigh, in bytes after brotli. It is not there yet: the README says how far.
pub const GOAL_BYTES: usize = 200 * 1024;

/// The most that the first load may weigh until the goal is reached, in bytes after brotli: what it weighs today, so
/// that it only ever shrinks.
pub const BUDGET_BYTES: usize = 880_000;

/// One weighed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Its path inside the site.
    pub name: String,
    /// Its size as it is, bytes.
    pub bytes: usize,
    /// Its size after brotli at level 11, bytes.
    pub brotli: usize,
}

/// Weighs the files of the first load, heaviest first; the worker's files, `sw.js`, pictures and data load later.
///
/// # Errors
/// When a file cannot be read.
pub fn weigh(dist: &Path) -> Done<Vec<Weight>> {
    let mut weights = Vec::new();
    for path in files_below(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let first_load = matches!(kind.as_str(), "html" | "css" | "js" | "wasm");
        if !first_load || name.contains("worker") || name == "sw.js" {
            continue;
        }
        let bytes = std::fs::read(&path)?;
        let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        let mut out = Vec::new();
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut out, &settings)?;
        weights.push(Weight { name, bytes: bytes.len(), brotli: out.len() });
    }
    weights.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    Ok(weights)
}
