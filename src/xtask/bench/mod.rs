//! `cargo xtask bench`: the figures beside their peers, printed as a Markdown table for the README. It judges nothing: a figure is not a
//! promise, and no check waits for one.

mod merge;
mod native;
mod page;
mod peers;

use crate::fault::{Done, Fault};
use crate::house::House;

/// A row of the table, or a few that belong together.
pub struct Row {
    /// The name for `--only`.
    pub name: &'static str,
    /// What is measured, in a few words.
    pub what: &'static str,
    /// Measures it and prints its rows.
    run: fn(&House, &Row) -> Done,
}

/// Every row.
pub const ALL: &[Row] = &[
    Row { name: "import", what: "bytes to merged and read, beside yrs, loro and automerge", run: native::run },
    Row { name: "reopen", what: "a stored fold beside a full refold and the peers' stored states", run: native::run },
    Row { name: "weight", what: "one device's bundle, gzipped, beside the peers' updates", run: native::run },
    Row { name: "memory", what: "what an import takes at its peak, beside yrs and loro", run: native::run },
    Row { name: "merge", what: "dvk merge of ten tablets' bundles, from start to end", run: merge::run },
    Row { name: "browser", what: "the import in the browser, beside JSON.parse and Map", run: page::import },
    Row { name: "list", what: "finding among 5,000 models as one types, beside a plain list", run: page::list },
    Row { name: "sheet", what: "a score sheet opened anew at a slow processor, beside form engines", run: page::sheet },
    Row { name: "first", what: "a first visit over a slow line, beside form engines", run: page::sheet },
    Row { name: "typing", what: "points given to painted, beside form engines", run: page::sheet },
    Row { name: "durable", what: "points given to saved, beside a bare strict put", run: page::sheet },
    Row { name: "huge", what: "a gibibyte that is no bundle, chosen and refused", run: page::app },
];

/// Pictures of every page in every size, into `out`; the release build is made first where it is not there.
///
/// # Errors
/// When the app cannot be built, or a page does not come.
pub fn screens(house: &House, out: &std::path::Path) -> Done {
    page::screens(house, out)
}

/// Prints the names and what they measure.
pub fn list() {
    for row in ALL {
        println!("{:<12} {}", row.name, row.what);
    }
}

/// Measures the rows whose names are given, or all of them.
///
/// # Errors
/// When a name is unknown or something cannot be built or run.
pub fn run(house: &House, only: &[String]) -> Done {
    if let Some(unknown) = only.iter().find(|name| ALL.iter().all(|row| row.name != **name)) {
        return Err(Fault::new(format!("no row is called {unknown}; see cargo xtask bench --list")));
    }
    let chosen = ALL.iter().filter(|row| only.is_empty() || only.iter().any(|name| name == row.name));
    println!("| what | figure | beside |\n| --- | --- | --- |");
    for row in chosen {
        (row.run)(house, row)?;
    }
    Ok(())
}
