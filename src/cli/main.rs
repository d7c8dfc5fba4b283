//! `dvk`: the same core without a browser. Verifies, merges, shows, compares and simulates bundles; decides nothing.

mod args;
mod aside;
mod diff;
mod files;
mod merge;
mod noticed;
mod out;
mod show;
mod simulate;
mod verify;
mod words;

use args::Command;
use out::Out;
use std::process::ExitCode;

/// How a run ended; the numbers are the exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Done {
    /// All is well.
    Well = 0,
    /// Something was set aside, or the two differ.
    Partly = 1,
    /// Not a bundle, unreadable, or asked for wrongly.
    Failed = 2,
}

fn main() -> ExitCode {
    let parsed = args::parse(std::env::args_os());
    let mut out = Out::new(parsed.lang);
    let done = match parsed.command {
        Err(fault) => {
            out.error(&words::usage(parsed.lang, &fault));
            Done::Failed
        }
        Ok(command) => run(command, &mut out),
    };
    // Whoever reads our output may stop reading when they have seen enough: that is no failure.
    let done = if out.finish() { done } else { Done::Failed };
    ExitCode::from(done as u8)
}

fn run(command: Command, out: &mut Out) -> Done {
    match command {
        Command::Help(topic) => {
            out.line(words::help(out.lang, topic));
            Done::Well
        }
        Command::Version => {
            out.line(concat!("dvk ", env!("CARGO_PKG_VERSION")));
            Done::Well
        }
        Command::Verify(files) => verify::verify(&files, out),
        Command::Merge { files, to } => merge::merge(&files, &to, out),
        Command::Show { file, json } => show::show(&file, json, out),
        Command::Diff(one, other) => diff::diff(&one, &other, out),
        Command::Simulate(wish) => simulate::simulate(&wish, out),
    }
}
