//! Tools that come through rustup and cargo, at the versions this repository is pinned to.

use crate::fault::{Done, Fault, While};
use crate::house::House;
use crate::run::{ask, command, show, which};

/// The version of `wasm-bindgen` that the crates and the command-line tool must share.
pub const WASM_BINDGEN: &str = "0.2.129";

/// The version of the program that drives Firefox.
pub const GECKODRIVER: &str = "0.37.1";

/// Makes sure that rustc can build for the browser.
///
/// # Errors
/// When the target is missing and rustup cannot add it.
pub fn wasm_target(house: &House) -> Done {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = ask(command("rustc", &house.root).args(["--print", "sysroot"]))?;
    if std::path::Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    println!("  installing the Rust target {TARGET}");
    show(command("rustup", &house.root).args(["target", "add", TARGET]))
        .while_doing(format!("the Rust target {TARGET} is missing; install rustup, then `rustup target add {TARGET}`"))
}

/// Makes sure that a part of the toolchain (`rustfmt`, `clippy`) is there.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn rust_component(house: &House, subcommand: &str, component: &str) -> Done {
    if ask(command("cargo", &house.root).args([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    println!("  installing the Rust component {component}");
    show(command("rustup", &house.root).args(["component", "add", component]))
        .while_doing(format!("{component} is missing; `rustup component add {component}`"))
}

/// Makes sure that `program` of the crate `package` is there in exactly this version.
///
/// # Errors
/// When it is missing or of another version and cargo cannot install it.
pub fn cargo_tool(house: &House, program: &str, package: &str, version: &str) -> Done {
    let has = which(program).and_then(|path| ask(command(path, &house.root).arg("--version")).ok());
    if has.as_deref().is_some_and(|said| said.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    match has {
        Some(said) => {
            println!("  installing {package} {version} (found: {})", said.lines().next().unwrap_or("").trim())
        }
        None => println!("  installing {package} {version}; this takes some minutes, once"),
    }
    let remedy = format!("cargo install {package} --version {version} --locked");
    let elsewhere = std::env::temp_dir();
    show(command("cargo", &elsewhere).args(["install", package, "--version", version, "--locked", "--force"]))
        .map_err(|fault| Fault::new(format!("{package} {version} is needed: {fault}. Try: {remedy}")))
}
