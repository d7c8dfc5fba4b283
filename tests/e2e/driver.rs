//! The programs behind a device: the WebDriver and, for the engine without a headless mode, a screen in memory.
//! Each is started for one device and ended with it.

use crate::{Done, Engine, Fault};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A started program, ended when dropped.
pub(crate) struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // Either call fails only when the program has already ended.
        self.0.kill().unwrap_or_default();
        self.0.wait().map(drop).unwrap_or_default();
    }
}

/// The WebDriver of one device.
pub(crate) struct Driver {
    /// Where it listens.
    pub(crate) address: String,
    program: Program,
    _screen: Option<Program>,
}

impl Driver {
    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.program.0.id()
    }
}

/// Starts the engine's WebDriver with `home` as the home folder of everything it starts, and waits until it listens.
pub(crate) async fn start(engine: Engine, home: &Path, downloads: &Path) -> Done<Driver> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let (program, words) = engine.driver(port)?;
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::null());
    let log = std::fs::File::create(home.join("driver.log"))?;
    command.stdout(log.try_clone()?).stderr(log).env("LANG", "C.UTF-8").env("LANGUAGE", "vi");
    let mut screen = None;
    if engine == Engine::WebKit {
        let (program, display) = screen_in_memory()?;
        screen = Some(program);
        settings_of_a_desktop(home, downloads)?;
        command.env("DISPLAY", display).env("HOME", home).env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        command.env("XDG_CONFIG_HOME", home.join("config")).env("XDG_DATA_HOME", home.join("data"));
        command.env("XDG_CACHE_HOME", home.join("cache")).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
        // Nothing of it is shared with other devices or asked of a desktop that is not there.
        command.env("XDG_RUNTIME_DIR", private_folder(&home.join("run"))?).env("GTK_USE_PORTAL", "0");
        command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:").env("GSETTINGS_BACKEND", "memory");
    }
    let program = Program(command.spawn()?);
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if start.elapsed() > Duration::from_secs(30) {
            return Err(Fault::new(format!("the driver of {} does not listen", engine.name())));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(Driver { address: format!("http://127.0.0.1:{port}"), program, _screen: screen })
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
fn settings_of_a_desktop(home: &Path, downloads: &Path) -> Done {
    let folder = home.join("config");
    std::fs::create_dir_all(&folder)?;
    let line = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    std::fs::write(folder.join("user-dirs.dirs"), line)?;
    Ok(())
}
