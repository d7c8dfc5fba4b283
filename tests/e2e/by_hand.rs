//! MiniBrowser started by hand, as a person starts it: no program drives it, and it keeps its profile. Its page drives itself
//! (`line.rs`).

use crate::driver::Program;
use crate::line::BLANK;
use crate::{Done, Fault, desktop, processes};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use xtask::tools;

/// How long a browser may take to close.
const PATIENCE: Duration = Duration::from_secs(5);

/// A browser and its screen.
pub(crate) struct Browser {
    program: Program,
    _screen: Program,
}

impl Browser {
    /// Starts one with `home` as the home folder of everything it starts, on the blank page at `address`.
    ///
    /// # Errors
    /// When it does not start.
    pub(crate) fn start(home: &Path, downloads: &Path, size: (u32, u32), address: &str) -> Done<Browser> {
        let program = tools::mini_browser().ok_or_else(|| Fault::new("no MiniBrowser; see cargo xtask torture"))?;
        let mut command = Command::new(program);
        command.arg(format!("--geometry={}x{}", size.0, size.1 + 60)).arg(format!("{address}{BLANK}"));
        // Without a file for them it would forget cookies, as no browser of a person does.
        command.arg(format!("--cookies-file={}", home.join("cookies").display()));
        let log = std::fs::File::create(home.join("browser.log"))?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).env("LANG", "C.UTF-8").env("LANGUAGE", "vi");
        let screen = desktop::lend(&mut command, home, downloads)?;
        Ok(Browser { program: Program(command.spawn()?), _screen: screen })
    }

    /// Closes it as a desktop does at its end, and waits until all its processes are gone.
    pub(crate) async fn close(mut self, home: &Path) -> Done {
        let all = processes::below(self.process(), home);
        Command::new("kill").arg(self.process().to_string()).status()?;
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            // Only then is it gone, and not merely ended.
            self.program.0.try_wait()?;
            if !all.iter().any(|process| Path::new(&format!("/proc/{process}")).exists()) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.program.id()
    }
}
