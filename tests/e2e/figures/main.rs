//! Figures and pictures taken in a headless Chromium. `cargo xtask bench` and `cargo xtask screens` build what is needed and call this:
//! `figures ROW FOLDER`; figures are printed as rows of a Markdown table, pictures are put into the folder. It judges nothing.
#![expect(clippy::float_arithmetic, reason = "milliseconds and their ratios; no score is reckoned here")]

mod campaign;
mod huge;
mod import;
mod list;
mod screens;
mod sheet;
mod times;

use e2e::{Done, Fault};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.as_slice() {
        [row, folder] => measure(row, Path::new(folder)),
        _ => Err(Fault::new("figures ROW FOLDER")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn measure(row: &str, folder: &Path) -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        match row {
            "browser" => import::run(folder).await,
            "list" => list::run(folder).await,
            "sheet" => sheet::usable(folder).await,
            "first" => sheet::first(folder).await,
            "typing" => sheet::typing(folder).await,
            "huge" => huge::run(folder).await,
            "durable" => sheet::durable().await,
            "screens" => screens::run(folder).await,
            other => Err(Fault::new(format!("no figures are called {other}"))),
        }
    })
}
