//! What the program says: results on stdout, errors and progress on stderr. Never panics when nobody listens.

use crate::words::Lang;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Stdout, Write};
use std::time::{Duration, Instant};

/// Where words go.
pub struct Out {
    /// The language of all words.
    pub lang: Lang,
    out: BufWriter<Stdout>,
    failed: Option<ErrorKind>,
    shown: Instant,
    progressed: bool,
    /// On a terminal the progress is one line that is written over; elsewhere it is a line now and then.
    terminal: bool,
}

impl Out {
    /// Speaks to the process's own stdout and stderr.
    pub fn new(lang: Lang) -> Self {
        let terminal = io::stderr().is_terminal();
        let out = BufWriter::new(io::stdout());
        Out { lang, out, failed: None, shown: Instant::now(), progressed: false, terminal }
    }

    /// A line of the result.
    pub fn line(&mut self, text: &str) {
        if self.failed.is_none()
            && let Err(error) = writeln!(self.out, "{text}")
        {
            self.failed = Some(error.kind());
        }
    }

    /// An error.
    pub fn error(&mut self, text: &str) {
        self.end_progress();
        // There is no third place to complain to.
        let _ = writeln!(io::stderr(), "dvk: {text}");
    }

    /// How far long work is; shown at most every half second, and not at all if it ends before.
    pub fn progress(&mut self, text: impl FnOnce() -> String) {
        let pause = if self.terminal { Duration::from_millis(200) } else { Duration::from_secs(5) };
        if self.shown.elapsed() < pause {
            return;
        }
        self.shown = Instant::now();
        let text = text();
        let _ = if self.terminal {
            self.progressed = true;
            write!(io::stderr(), "\r\x1b[K{text}")
        } else {
            writeln!(io::stderr(), "{text}")
        };
    }

    /// Ends all output; `false` where the result could not be written, unless its reader just stopped reading.
    pub fn finish(mut self) -> bool {
        self.end_progress();
        if self.failed.is_none()
            && let Err(error) = self.out.flush()
        {
            self.failed = Some(error.kind());
        }
        // What is left in the buffer has been given up on.
        let _ = self.out.into_parts();
        self.failed.is_none_or(|kind| kind == ErrorKind::BrokenPipe)
    }

    fn end_progress(&mut self) {
        if std::mem::take(&mut self.progressed) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
