//! The programs behind a device: the WebDriver and, for the engine without a headless mode, a screen in memory.
//! Each is started for one device and ended with it.

use crate::{Done, Engine, Fault, desktop};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A started program, ended when dropped.
pub(crate) struct Program(pub(crate) Child);

impl Program {
    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }
}

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
        self.program.id()
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
        screen = Some(desktop::lend(&mut command, home, downloads)?);
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
