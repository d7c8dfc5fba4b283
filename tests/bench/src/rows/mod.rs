//! The rows of the table, in its order.

mod import;
mod memory;
mod reopen;
mod weight;

pub use import::write;
pub use memory::alone;

/// A row, or a few that belong together.
pub struct Row {
    /// The name for `--only`.
    pub name: &'static str,
    /// What it measures, in a few words.
    pub what: &'static str,
    /// Measures it.
    pub run: fn() -> Vec<String>,
}

/// Every row.
pub const ALL: &[Row] = &[
    Row { name: "import", what: "bytes to merged and read, beside yrs, loro and automerge", run: import::run },
    Row { name: "reopen", what: "a stored fold beside a full refold and loro's snapshot", run: reopen::run },
    Row { name: "weight", what: "one device's file, beside the peers' updates", run: weight::run },
    Row { name: "memory", what: "what an import takes at its peak, beside yrs and loro", run: memory::run },
];
