//! What the program says: results on stdout, errors and progress on stderr. Never panics when nobody listens, and never
//! hands a terminal a command: what is said may hold texts of a file that somebody else wrote.

use crate::words::Lang;
use std::borrow::Cow;
use std::fmt::Write as _;
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
            && let Err(error) = writeln!(self.out, "{}", harmless(text))
        {
            self.failed = Some(error.kind());
        }
    }

    /// An error.
    pub fn error(&mut self, text: &str) {
        self.end_progress();
        // There is no third place to complain to.
        let _ = writeln!(io::stderr(), "dvk: {}", harmless(text));
    }

    /// How far long work is; shown at most every half second, and not at all if it ends before.
    pub fn progress(&mut self, text: impl FnOnce() -> String) {
        let pause = if self.terminal { Duration::from_millis(200) } else { Duration::from_secs(5) };
        if self.shown.elapsed() < pause {
            return;
        }
        self.shown = Instant::now();
        let text = text();
        let text = harmless(&text);
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

/// The same text with everything that a terminal takes for a command, or that turns the order of reading, written as
/// `\u001b`: which JSON reads as the character itself. Line breaks and tabs stay.
fn harmless(text: &str) -> Cow<'_, str> {
    let bad = |c: char| (c.is_control() && c != '\n' && c != '\t') || turns(c);
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if bad(c) {
            // Writing to a String cannot fail; all of these have four digits.
            let _ = write!(safe, "\\u{:04x}", u32::from(c));
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

/// Marks of the order of reading, and separators that some programs break lines at.
fn turns(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_said_commands_a_terminal_or_turns_the_reading() {
        assert_eq!(harmless("Đợt 1:\n\tMáy “A”"), "Đợt 1:\n\tMáy “A”");
        assert_eq!(harmless("\u{1b}[2J\u{7}\r\u{9b}1m\u{7f}"), r"\u001b[2J\u0007\u000d\u009b1m\u007f");
        assert_eq!(harmless("a\u{202E}b\u{200F}c\u{2028}d"), r"a\u202eb\u200fc\u2028d");
        let json = serde_json::to_string("x\u{9b}\u{202E}").unwrap_or_default();
        assert_eq!(serde_json::from_str::<String>(&harmless(&json)).unwrap_or_default(), "x\u{9b}\u{202E}");
    }
}
