//! The house's own rules, checked against what is really there: which crate may name which, and how a file looks.
//! It reads sources and `cargo metadata`; it changes nothing.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::house::{House, files_below};

/// The arrows of the house: each crate, and the crates of the house that it may name. They point only downward.
const ARROWS: &[(&str, &[&str])] = &[
    ("ledger", &[]),
    ("movement", &["ledger"]),
    ("device", &["ledger"]),
    ("worker", &["ledger", "movement", "device"]),
    ("dvk", &["ledger", "movement"]),
    ("dan-van-kheo", &["ledger", "movement", "device"]),
    ("xtask", &[]),
    ("e2e", &["xtask"]),
    ("bench", &["ledger", "movement", "device", "xtask"]),
];

/// What the pure crates may not name, in their sources or as dependencies: a browser, a clock, chance, the outer world.
const PURE: [&str; 2] = ["ledger", "movement"];
const IMPURE_CRATES: [&str; 12] = [
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "gloo-storage",
    "leptos",
    "tokio",
    "futures",
    "getrandom",
    "rand",
    "chrono-tz",
    "reqwest",
];
const IMPURE_WORDS: [&str; 8] =
    ["SystemTime::now", "Instant::now", "std::fs", "std::net", "std::env", "std::thread", "std::process", "async fn"];

/// What only `device` may name, as whole words, however it comes into a file: the browser's stores, and the journal that
/// is made of them. What has a more common name stands in the `clippy.toml` of each crate, by its path.
const OF_DEVICE: [&str; 16] = [
    "idb",
    "Idb",
    "IdbDatabase",
    "IdbFactory",
    "IdbObjectStore",
    "IdbTransaction",
    "indexed_db",
    "indexed_db_futures",
    "indexedDB",
    "gloo_storage",
    "local_storage",
    "localStorage",
    "session_storage",
    "sessionStorage",
    "StorageManager",
    "FileReader",
];

/// The sources below a folder of the repository.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = House::find().unwrap().root;
    let files = files_below(&root.join(folder)).unwrap();
    let rust = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    rust.map(|path| (name(&root, &path), std::fs::read_to_string(&path).unwrap())).collect()
}

/// A path as it is written in the repository.
fn name(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The code of a file without its tests and its comments: what stands before the first test module.
fn code(text: &str) -> String {
    let before = text.split("#[cfg(test)]").next().unwrap_or(text);
    let lines = before.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a file holds nothing but tests or measurements, by its name or its first line of code.
fn only_tests(path: &str, text: &str) -> bool {
    let named = path.ends_with("/tests.rs")
        || path.ends_with("_tests.rs")
        || path.split('/').any(|part| part == "tests" || part == "benches");
    named || text.lines().any(|line| line.trim() == "#![cfg(test)]")
}

/// The packages of the workspace, from cargo itself.
fn packages() -> Vec<Value> {
    let root: PathBuf = House::find().unwrap().root;
    let mut cargo = Command::new(env!("CARGO"));
    let output = cargo.current_dir(root).args(["metadata", "--no-deps", "--format-version", "1"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// The dependencies of a package that are not for tests or benchmarks only.
fn dependencies(package: &Value) -> BTreeSet<String> {
    let all = package["dependencies"].as_array().unwrap().iter();
    all.filter(|one| one["kind"].as_str() != Some("dev")).map(|one| one["name"].as_str().unwrap().to_string()).collect()
}

/// Fails with every complaint at once.
fn none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn arrows_point_only_downward() {
    let packages = packages();
    let house: BTreeSet<&str> = packages.iter().map(|package| package["name"].as_str().unwrap()).collect();
    let mut complaints = Vec::new();
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        let Some((_, allowed)) = ARROWS.iter().find(|(from, _)| *from == name) else {
            complaints.push(format!("{name} has no row in ARROWS: say what it may name"));
            continue;
        };
        for other in dependencies(package).iter().filter(|other| house.contains(other.as_str())) {
            if !allowed.contains(&other.as_str()) {
                complaints.push(format!("{name} may not name {other}"));
            }
        }
    }
    none(complaints);
}

#[test]
fn the_ledger_and_the_movement_know_no_browser_no_clock_no_chance() {
    let mut complaints = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        if PURE.contains(&name) {
            let named = dependencies(&package);
            complaints
                .extend(IMPURE_CRATES.iter().filter(|c| named.contains(**c)).map(|c| format!("{name} names {c}")));
        }
    }
    for crate_name in PURE {
        for (path, text) in sources(&format!("src/{crate_name}")) {
            if only_tests(&path, &text) {
                continue;
            }
            let code = code(&text);
            complaints.extend(IMPURE_WORDS.iter().filter(|w| code.contains(**w)).map(|w| format!("{path} says {w}")));
        }
    }
    none(complaints);
}

/// The words of some code.
fn words(code: &str) -> BTreeSet<&str> {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect()
}

#[test]
fn only_the_device_names_the_browsers_stores() {
    let mut complaints = Vec::new();
    let elsewhere = ["src/app", "src/main.rs", "src/worker", "src/ledger", "src/movement", "src/cli"];
    for (path, text) in elsewhere.iter().flat_map(|folder| sources(folder)) {
        let code = code(&text);
        let said = words(&code);
        complaints.extend(OF_DEVICE.iter().filter(|word| said.contains(**word)).map(|w| format!("{path} says {w}")));
    }
    none(complaints);
}

#[test]
fn a_store_is_found_however_it_is_named() {
    for code in ["use web_sys::{Document, IdbFactory};", "journal::idb::Idb::new(DATABASE)", "window.local_storage()"] {
        assert!(OF_DEVICE.iter().any(|word| words(code).contains(word)), "{code}");
    }
    assert!(!OF_DEVICE.iter().any(|word| words("StoredValue<Core, LocalStorage>").contains(word)));
}

#[test]
fn every_module_says_what_it_is() {
    let all = sources("src").into_iter().chain(sources("tests"));
    none(
        all.filter(|(_, text)| !text.starts_with("//!")).map(|(path, _)| format!("{path} opens without //!")).collect(),
    );
}

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    let all = sources("src").into_iter().chain(sources("tests"));
    let lines = all.map(|(path, text)| (path, text.lines().count()));
    none(lines.filter(|(_, count)| *count > 300).map(|(path, count)| format!("{path} has {count} lines")).collect());
}

#[test]
fn nothing_panics_outside_tests_and_no_lint_is_silenced_without_a_reason() {
    let mut complaints = Vec::new();
    let words = [".unwrap()", ".expect(", "todo!(", "unimplemented!(", "panic!(", "dbg!("];
    for (path, text) in sources("src").into_iter().filter(|(path, text)| !only_tests(path, text)) {
        let code = code(&text);
        for silence in code.split("[allow(").skip(1).filter_map(|rest| rest.split(")]").next()) {
            if !silence.contains("reason =") {
                complaints.push(format!("{path} silences {silence} without a reason"));
            }
        }
        complaints.extend(words.iter().filter(|word| code.contains(**word)).map(|word| format!("{path} says {word}")));
    }
    none(complaints);
}

#[test]
fn the_page_and_the_server_state_one_policy() {
    let root = House::find().unwrap().root;
    let page = std::fs::read_to_string(root.join("index.html")).unwrap();
    let policy = xtask::serve::headers::POLICY;
    assert!(page.contains(&format!("content=\"{policy}\"")), "index.html must carry: {policy}");
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("unsafe-eval") || policy.contains("'wasm-unsafe-eval'")
    );
    let scripts: Vec<&str> = page.split("<script").skip(1).collect();
    none(scripts.iter().filter(|script| !script.contains("src=")).map(|_| "an inline script".to_string()).collect());
    assert!(!page.contains(" style=") && !page.contains("<style"), "no inline style in index.html");
}
