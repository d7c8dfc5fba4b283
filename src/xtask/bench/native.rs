//! Rows of the native program in `tests/bench`, a workspace of its own: nobody else has to build the peers.

use super::Row;
use crate::fault::Done;
use crate::house::House;
use crate::run::{command, quietly};

/// Builds the program, which is quick when nothing changed, and lets it print its rows.
pub fn run(house: &House, row: &Row) -> Done {
    let manifest = house.root.join("tests/bench/Cargo.toml");
    let mut cargo = command("cargo", &house.root);
    cargo.args(["run", "--quiet", "--locked", "--release", "--manifest-path"]).arg(manifest);
    quietly(cargo.arg("--target-dir").arg(house.target.join("bench")).args(["--", "--only", row.name]))
}
