//! Starting other programs: what is run is printed, a failure says which command failed. It never goes through a shell.

use crate::fault::{Done, Fault};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A command that runs in `folder`, with `~/.cargo/bin` on its path.
pub fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env("PATH", path_with_cargo());
    command
}

/// Runs the command with its output shown.
///
/// # Errors
/// When it cannot start or ends with a failure.
pub fn show(command: &mut Command) -> Done {
    println!("    $ {}", words(command));
    quietly(command)
}

/// The same without naming it first, for what prints something that is to be read by itself.
///
/// # Errors
/// When it cannot start or ends with a failure.
pub fn quietly(command: &mut Command) -> Done {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(Fault::new(format!("`{}` failed ({status})", words(command)))) }
}

/// Runs the command in silence and gives what it wrote to its standard output.
///
/// # Errors
/// When it cannot start or ends with a failure; then its error output is in the sentence.
pub fn ask(command: &mut Command) -> Done<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Fault::new(format!("`{}` failed: {}", words(command), said.trim())))
}

/// The full path of a program on the path or in `~/.cargo/bin`.
pub fn which(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path_with_cargo()).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

/// The search path, `~/.cargo/bin` first.
fn path_with_cargo() -> std::ffi::OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let folders = home.map(|home| home.join("bin")).into_iter().chain(std::env::split_paths(&path));
    std::env::join_paths(folders).unwrap_or(path)
}

/// The command as one would type it.
pub fn words(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

/// The sentence for a program that did not start.
fn cannot_start(command: &Command, error: &std::io::Error) -> Fault {
    Fault::new(format!("`{}` did not start: {error}", command.get_program().to_string_lossy()))
}
