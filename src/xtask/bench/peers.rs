//! Pages of the form engines that a score sheet is measured beside. npm brings them, esbuild makes a page of each; nothing of theirs is
//! kept in the repository but their names and versions.

use crate::fault::{Done, While};
use crate::house::House;
use crate::run::{command, quietly, show};
use crate::tools::{self, Package};
use std::path::Path;

/// What the pages are made of, beside what npm brings.
const SOURCES: [&str; 9] = [
    "peers/package.json",
    "peers/bundle.mjs",
    "peers/xform.mjs",
    "peers/form.js",
    "peers/keep.js",
    "peers/enketo.js",
    "peers/survey.js",
    "page/sheet.js",
    "page/sheet.css",
];

/// Makes the pages anew in `out`; npm is asked only when a version has changed.
pub fn pages(house: &House, out: &Path) -> Done {
    tools::system(house, &[Package::NODE, Package::NPM])?;
    let folder = house.own("figures/peers")?;
    let wanted = std::fs::read(house.root.join("tests/bench/peers/package.json"))?;
    let brought = folder.join("node_modules/brought.json");
    for source in SOURCES {
        let name = source.rsplit('/').next().unwrap_or(source);
        std::fs::copy(house.root.join("tests/bench").join(source), folder.join(name))?;
    }
    if std::fs::read(&brought).ok().as_deref() != Some(&wanted) {
        let words = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--silent"];
        show(command("npm", &folder).args(words)).while_doing("the peers come through npm")?;
        std::fs::write(&brought, &wanted)?;
    }
    if out.exists() {
        std::fs::remove_dir_all(out)?;
    }
    quietly(command("node", &folder).arg("bundle.mjs").arg(out))
}
