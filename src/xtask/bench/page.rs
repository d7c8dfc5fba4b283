//! Rows measured in a headless Chromium, by the program `figures` of `tests/e2e`; what it needs is built here.

use super::{Row, peers};
use crate::fault::Done;
use crate::house::House;
use crate::run::{command, quietly};
use crate::site::{self, Profile};
use crate::tools::{self, Package};
use std::path::{Path, PathBuf};

/// The import of the native row's edits, as a program for the browser and in plain JavaScript.
pub fn import(house: &House, row: &Row) -> Done {
    ready(house)?;
    let folder = house.own("figures")?;
    let target = house.target.join("bench");
    let manifest = house.root.join("tests/bench/Cargo.toml");
    let cargo = |words: &[&str]| {
        let mut cargo = command("cargo", &house.root);
        cargo.args(words).arg("--manifest-path").arg(&manifest).arg("--target-dir").arg(&target);
        cargo
    };
    quietly(
        cargo(&["run", "--quiet", "--locked", "--release"]).arg("--").arg("--write").arg(folder.join("lines.jsonl")),
    )?;
    let words =
        ["build", "--quiet", "--locked", "--profile", "page", "--target", "wasm32-unknown-unknown", "-p", "bench-page"];
    quietly(&mut cargo(&words))?;
    let wasm = target.join("wasm32-unknown-unknown/page/bench_page.wasm");
    let mut bind = command("wasm-bindgen", &house.root);
    quietly(bind.args(["--target=web", "--no-typescript", "--out-dir"]).arg(&folder).arg(wasm))?;
    for file in ["import.html", "import.js"] {
        std::fs::copy(house.root.join("tests/bench/page").join(file), folder.join(file))?;
    }
    figures(house, row.name, &folder)
}

/// The list of models in the release build, with a campaign of 5,000 models, and the plain page beside it.
pub fn list(house: &House, row: &Row) -> Done {
    let folder = with_app(house)?;
    simulate(house, &folder.join("campaign"), "5000", "1")?;
    for file in ["list.html", "list.css", "list.js"] {
        std::fs::copy(house.root.join("tests/bench/page").join(file), folder.join(file))?;
    }
    figures(house, row.name, &folder)
}

/// A score sheet in the release build, in a small campaign and a large one, and the same form in the peers.
pub fn sheet(house: &House, row: &Row) -> Done {
    let folder = with_app(house)?;
    simulate(house, &folder.join("large"), "300", "7")?;
    peers::pages(house, &folder.join("sheets"))?;
    figures(house, row.name, &folder)
}

/// The release build alone.
pub fn app(house: &House, row: &Row) -> Done {
    let folder = with_app(house)?;
    figures(house, row.name, &folder)
}

/// The release build, and the folder of what is measured beside it.
fn with_app(house: &House) -> Done<PathBuf> {
    ready(house)?;
    tools::for_building(house)?;
    site::build(house, &house.dist(), Profile::Release)?;
    house.own("figures")
}

/// The bundle of one tablet in `folder`, once.
fn simulate(house: &House, folder: &Path, models: &str, assessors: &str) -> Done {
    if folder.join("expected.json").is_file() {
        return Ok(());
    }
    if folder.is_dir() {
        // What was begun and never ended: a survey is played into an empty folder only.
        std::fs::remove_dir_all(folder)?;
    }
    let mut dvk = command("cargo", &house.root);
    dvk.args(["run", "--quiet", "--locked", "--profile", "laws", "-p", "dvk", "--", "simulate", "--seed", "1"]);
    dvk.args(["--tablets", "1", "--models", models, "--assessors", assessors, "--out"]);
    quietly(dvk.arg(folder))
}

/// Pictures of every page.
pub fn screens(house: &House, out: &Path) -> Done {
    ready(house)?;
    tools::for_building(house)?;
    site::build(house, &house.dist(), Profile::Release)?;
    std::fs::create_dir_all(out)?;
    figures(house, "screens", &out.canonicalize()?)
}

/// What every row here needs.
fn ready(house: &House) -> Done {
    tools::wasm_target(house)?;
    tools::cargo_tool(house, "wasm-bindgen", "wasm-bindgen-cli", tools::WASM_BINDGEN)?;
    tools::system(house, &[Package::CHROMIUM, Package::CHROMEDRIVER])
}

/// Lets the program measure in `folder` and print its rows.
fn figures(house: &House, what: &str, folder: &Path) -> Done {
    let mut cargo = command("cargo", &house.root);
    cargo.args(["run", "--quiet", "--locked", "-p", "e2e", "--bin", "figures", "--", what]);
    quietly(cargo.arg(folder))
}
