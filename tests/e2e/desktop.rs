//! What a program of a desktop needs where there is none: a screen in memory, and folders that it shares with nobody.

use crate::driver::Program;
use crate::{Done, Fault};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

/// Makes `home` the home folder of `command` and gives it a screen, which is there until it is dropped.
///
/// # Errors
/// When there is no screen, or a folder cannot be made.
pub(crate) fn lend(command: &mut Command, home: &Path, downloads: &Path) -> Done<Program> {
    let (screen, display) = screen_in_memory()?;
    settings(home, downloads)?;
    command.env("DISPLAY", display).env("HOME", home).env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    command.env("XDG_CONFIG_HOME", home.join("config")).env("XDG_DATA_HOME", home.join("data"));
    command.env("XDG_CACHE_HOME", home.join("cache")).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
    // Nothing of it is shared with other devices or asked of a desktop that is not there.
    command.env("XDG_RUNTIME_DIR", private_folder(&home.join("run"))?).env("GTK_USE_PORTAL", "0");
    command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:").env("GSETTINGS_BACKEND", "memory");
    Ok(screen)
}

/// Starts Xvfb and asks it which display it took.
fn screen_in_memory() -> Done<(Program, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"]);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let out = child.stdout.take();
    let program = Program(child);
    let mut line = String::new();
    if let Some(out) = out {
        BufReader::new(out).read_line(&mut line)?;
    }
    match line.trim().parse::<u32>() {
        Ok(number) => Ok((program, format!(":{number}"))),
        Err(_) => Err(Fault::new("Xvfb named no display")),
    }
}

/// A folder that nobody else may read, as a desktop program demands.
fn private_folder(folder: &Path) -> Done<&Path> {
    std::fs::create_dir_all(folder)?;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    Ok(folder)
}

/// Tells a desktop program where downloads go.
fn settings(home: &Path, downloads: &Path) -> Done {
    let folder = home.join("config");
    std::fs::create_dir_all(&folder)?;
    let line = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    std::fs::write(folder.join("user-dirs.dirs"), line)?;
    Ok(())
}
