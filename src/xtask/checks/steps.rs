//! The checks themselves, in the order they run: the quick ones first.

use super::{Check, account};
use crate::fault::{Done, Fault};
use crate::house::House;
use crate::run::{command, show};
use crate::site::{self, ALL_BUDGET_BYTES, BUDGET_BYTES, Profile};
use crate::tools::{self, Package};
use crate::torture;

/// Every check.
pub const ALL: &[Check] = &[
    Check { name: "fmt", promise: "the code is laid out by rustfmt", run: fmt },
    Check { name: "clippy", promise: "no warning, native", run: clippy },
    Check { name: "clippy-wasm", promise: "no warning, as the browser gets it", run: clippy_wasm },
    Check { name: "native", promise: "native tests, and the house's own rules", run: native },
    Check { name: "laws", promise: "the laws of the ledger, ten thousand cases each, optimised", run: laws },
    Check { name: "wasm", promise: "tests inside a headless browser", run: wasm },
    Check { name: "build", promise: "the release build of the whole app", run: build },
    Check { name: "budget", promise: "the first load stays under its budget", run: budget },
    Check { name: "e2e", promise: "journeys of users on three engines", run: e2e },
    Check {
        name: "torture",
        promise: "what was called saved is there after kills, damages, full disks",
        run: torture::in_short,
    },
];

/// The packages whose tests run optimised, as laws.
const LAWS: [&str; 2] = ["ledger", "movement"];

/// Layout.
fn fmt(house: &House) -> Done {
    tools::rust_component(house, "fmt", "rustfmt")?;
    show(command("cargo", &house.root).args(["fmt", "--all", "--", "--check"]))?;
    for apart in ["tests/bench/Cargo.toml", "tests/fuzz/Cargo.toml"] {
        show(command("cargo", &house.root).args(["fmt", "--manifest-path", apart, "--", "--check"]))?;
    }
    Ok(())
}

/// Lints of every package for this machine. Not of `tests/bench`: it is a workspace of its own, whose lints would build
/// the peers that it measures.
fn clippy(house: &House) -> Done {
    tools::rust_component(house, "clippy", "clippy")?;
    let words = ["clippy", "--quiet", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    show(command("cargo", &house.root).args(words))
}

/// Lints of what runs in the browser, for the browser; with the tests that run there.
fn clippy_wasm(house: &House) -> Done {
    tools::rust_component(house, "clippy", "clippy")?;
    tools::wasm_target(house)?;
    let programs: &[&str] = &["-p", "dan-van-kheo", "-p", "worker", "-p", "device", "-p", "movement", "-p", "ledger"];
    let tests: &[&str] = &["-p", "worker", "-p", "device", "--all-targets"];
    for what in [programs, tests] {
        let mut cargo = command("cargo", &house.root);
        cargo.args(["clippy", "--quiet", "--locked", "--target", "wasm32-unknown-unknown"]).args(what);
        show(cargo.args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

/// Tests on this machine, but for the laws and the journeys, which have their own checks.
fn native(house: &House) -> Done {
    let mut cargo = command("cargo", &house.root);
    cargo.args(["test", "--quiet", "--locked", "--workspace", "--exclude", "e2e"]);
    for package in LAWS {
        cargo.args(["--exclude", package]);
    }
    show(&mut cargo)
}

/// The pure crates' tests, optimised, with overflow checks on.
fn laws(house: &House) -> Done {
    let mut cargo = command("cargo", &house.root);
    cargo.args(["test", "--quiet", "--locked", "--profile", "laws"]);
    for package in LAWS {
        cargo.args(["-p", package]);
    }
    show(&mut cargo)
}

/// Tests in a headless Chromium.
fn wasm(house: &House) -> Done {
    tools::wasm_target(house)?;
    tools::cargo_tool(house, "wasm-bindgen-test-runner", "wasm-bindgen-cli", tools::WASM_BINDGEN)?;
    tools::system(house, &[Package::CHROMIUM, Package::CHROMEDRIVER])?;
    let driver = tools::chromedriver().ok_or_else(|| Fault::new("chromedriver is not on the path"))?;
    let mut cargo = command("cargo", &house.root);
    cargo.args(["test", "--locked", "--target", "wasm32-unknown-unknown", "-p", "device", "-p", "worker"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    show(cargo.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120"))
}

/// The site as users get it.
fn build(house: &House) -> Done {
    tools::for_building(house)?;
    if !site::build(house, &house.dist(), Profile::Release)? {
        println!("    nothing changed since the last build");
    }
    Ok(())
}

/// The first load, weighed.
fn budget(house: &House) -> Done {
    build(house)?;
    let weights = site::weigh(&house.dist())?;
    println!("    {:>9} {:>9}", "bytes", "brotli");
    for weight in &weights {
        println!("    {:>9} {:>9}  {}", weight.bytes, weight.brotli, weight.name);
    }
    let sum = |first: bool| weights.iter().filter(|one| one.first || !first).map(|one| one.brotli).sum::<usize>();
    let (total, all) = (sum(true), sum(false));
    println!("    first load: {total} of {BUDGET_BYTES} bytes after brotli");
    println!("    with every page: {all} of {ALL_BUDGET_BYTES}");
    if weights.iter().all(|weight| !weight.name.ends_with(".wasm")) {
        return Err(Fault::new("no wasm was weighed: the build is not the app"));
    }
    if total > BUDGET_BYTES {
        return Err(Fault::new(format!("the first load is {} bytes over its budget", total - BUDGET_BYTES)));
    }
    if all > ALL_BUDGET_BYTES {
        return Err(Fault::new(format!("the app is {} bytes over its budget", all - ALL_BUDGET_BYTES)));
    }
    Ok(())
}

/// Journeys in real browsers against the release build.
fn e2e(house: &House) -> Done {
    tools::system(
        house,
        &[
            Package::CHROMIUM,
            Package::CHROMEDRIVER,
            Package::FIREFOX,
            Package::WEBKIT,
            Package::XVFB,
            Package::NPM,
            Package::FONT,
        ],
    )?;
    tools::cargo_tool(house, "geckodriver", "geckodriver", tools::GECKODRIVER)?;
    build(house)?;
    tools::axe(house)?;
    account::forget(house);
    // Two at a time: most of a play is waiting for a page.
    let plays =
        show(command("cargo", &house.root).args(["test", "--locked", "-p", "e2e", "--", "--test-threads", "2"]));
    plays.map_err(|fault| Fault::new(format!("{fault}\n{}", account::told(house))))
}
