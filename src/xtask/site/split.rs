//! Cuts the app's program into the files of its wings (`src/app/wing/door.rs`): one that every visit loads, and the others
//! for when they are needed. Trunk has made one file of everything by then; this takes the linker's output once more.

use crate::fault::{Done, Fault, While};
use crate::house::{House, files_below};
use crate::run::{command, show, which};
use std::path::{Path, PathBuf};

/// What the names of the wings' files begin with.
pub const WING: &str = "wing-";

/// Fetching and compiling a wing.
const FETCHING: &str = include_str!("wing.js");

/// The wings of a start that ends in an open campaign, most often on one of the pages for the field.
const AHEAD: [&str; 2] = ["survey", "field"];

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
    let mut ahead = Vec::new();
    for wing in AHEAD {
        ahead.extend(files_of(&names, wing, &mark)?);
    }
    ahead.sort();
    ahead.dedup();
    let names = replaced(&names, "= fetch(new URL(", "= program(new URL(")?;
    let names = replaced(
        &names,
        "WebAssembly.instantiateStreaming(src, imports)",
        "WebAssembly.instantiate(await src, imports)",
    )?;
    std::fs::write(staging.join(&link), format!("{FETCHING}{names}\nahead({ahead:?});\n"))?;
    println!("  cut into the first file and {} more", made.split_modules.len());
    Ok(())
}

/// The cutter's script with other words at every place where it has `old`.
fn replaced(script: &str, old: &str, new: &str) -> Done<String> {
    if !script.contains(old) {
        return Err(Fault::new(format!("the script that fetches the wings has no `{old}`")));
    }
    Ok(script.replace(old, new))
}

/// The files of a wing, as the cutter's script names them: its own, and those that it shares with others.
fn files_of(script: &str, wing: &str, mark: &str) -> Done<Vec<String>> {
    let fault = || Fault::new(format!("the script that fetches the wings does not say what {wing} is made of"));
    let (_, after) = script.split_once(&format!("__wasm_split_load_{wing} =")).ok_or_else(fault)?;
    let (_, after) = after.split_once("\n, [").ok_or_else(fault)?;
    let (shared, _) = after.split_once("]").ok_or_else(fault)?;
    let shared = shared.split(", ").map(|name| name.trim_start_matches('_')).filter(|name| !name.is_empty());
    Ok(shared.chain([wing]).map(|name| format!("./{WING}{name}-{mark}.wasm")).collect())
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

#[cfg(test)]
mod tests {
    use super::files_of;

    #[test]
    fn a_wing_is_its_own_file_and_those_that_it_shares() {
        let script = "const __chunk_7 = makeLoad(() => {\n}\n, []);\nexport const __wasm_split_load_field = \
                      wrapAsyncCb(makeLoad(() => {\n}\n, [__chunk_7, __chunk_12]));\nexport const \
                      __wasm_split_load_desk = wrapAsyncCb(makeLoad(() => {\n}\n, []));\n";
        assert_eq!(
            files_of(script, "field", "ab").unwrap(),
            ["./wing-chunk_7-ab.wasm", "./wing-chunk_12-ab.wasm", "./wing-field-ab.wasm"]
        );
        assert_eq!(files_of(script, "desk", "ab").unwrap(), ["./wing-desk-ab.wasm"]);
        assert!(files_of(script, "survey", "ab").is_err());
    }
}
