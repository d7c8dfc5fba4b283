//! Cuts the app's program into the files of its wings (`src/app/wing/door.rs`): one that every visit loads, and the others
//! for when they are needed. Trunk has made one file of everything by then; this takes the linker's output once more.

use crate::fault::{Done, Fault, While};
use crate::house::{House, files_below};
use crate::run::{command, show, which};
use std::path::{Path, PathBuf};

/// What the names of the wings' files begin with.
pub const WING: &str = "wing-";

/// Fetching a wing: a request that is never answered is made again.
const PATIENT: &str = include_str!("patient.js");

/// Replaces the app's one wasm file in `staging` by its parts. `profile` names the folder of cargo's output.
///
/// # Errors
/// When the app's files are not there, or cannot be cut or bound.
pub fn split(house: &House, staging: &Path, profile: &str) -> Done {
    let linked = house.target.join("wasm32-unknown-unknown").join(profile).join("dan-van-kheo.wasm");
    let whole = std::fs::read(&linked).while_doing(format!("reading {}", linked.display()))?;
    let (script, mark) = script_of(staging)?;
    let parts = house.own("split")?;
    std::fs::remove_dir_all(&parts)?;
    std::fs::create_dir_all(&parts)?;
    let first = parts.join("first.wasm");
    let link = format!("./wings-{mark}.js");
    let made = {
        let mut options = wasm_split_cli_support::Options::new(&whole);
        let main = format!("./{script}.js");
        options.output_dir = &parts;
        options.main_out_path = &first;
        options.main_module = &main;
        options.link_name = &link;
        wasm_split_cli_support::transform(options).map_err(|error| Fault::new(format!("cutting the app: {error}")))?
    };
    let binder = which("wasm-bindgen")
        .ok_or_else(|| Fault::new("wasm-bindgen is not installed: `cargo xtask serve` installs what is missing"))?;
    show(
        command(binder, &house.root)
            .args(["--target=web", "--no-typescript", "--keep-lld-exports", "--remove-name-section"])
            .args([
                format!("--out-dir={}", staging.display()),
                format!("--out-name={script}"),
                first.display().to_string(),
            ]),
    )?;
    let mut names = std::fs::read_to_string(parts.join(&link))?;
    for path in &made.split_modules {
        let old = file_name(path);
        let new = format!("{WING}{}-{mark}.wasm", old.trim_end_matches(".wasm").trim_start_matches("split_"));
        std::fs::copy(path, staging.join(&new))?;
        names = names.replace(&format!("\"./{old}\""), &format!("\"./{new}\""));
    }
    let names = names.replace("= fetch(new URL(", "= patient(new URL(");
    if !names.contains("= patient(") {
        return Err(Fault::new("the wings are fetched in another way than `fetch(new URL(…))`"));
    }
    std::fs::write(staging.join(&link), format!("{PATIENT}{names}"))?;
    println!("  cut into the first file and {} more", made.split_modules.len());
    Ok(())
}

/// The name of the app's script without its ending, and the mark of the build in it.
fn script_of(staging: &Path) -> Done<(String, String)> {
    let files = files_below(staging)?;
    let names = files.iter().map(|path| file_name(path));
    let script = names.into_iter().find(|name| name.starts_with("dan-van-kheo-") && name.ends_with(".js"));
    let script = script.ok_or_else(|| Fault::new("trunk made no dan-van-kheo-….js"))?;
    let script = script.trim_end_matches(".js").to_string();
    let mark = script.trim_start_matches("dan-van-kheo-").to_string();
    Ok((script, mark))
}

fn file_name(path: &Path) -> String {
    PathBuf::from(path).file_name().unwrap_or_default().to_string_lossy().into_owned()
}
