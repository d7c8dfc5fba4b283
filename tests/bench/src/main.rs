//! Figures of the ledger beside its peers, all of one run, as rows of a Markdown table. Judges nothing: no figure here can fail.
//!
//! `bench [--only NAME]… [--list] [--write FILE]`; `BENCH_RUNS` sets how often each is run (9). Milliseconds are of processor time, so that others on
//! the machine count little; what they do to the caches still counts, therefore: ratios.

mod clock;
mod peers;
mod rows;
mod table;
mod work;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let mut only = Vec::new();
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match (word.as_str(), rest.as_slice()) {
            // A measurement that needs a process of its own.
            ("--alone", [what, file]) => return rows::alone(what, file),
            // The same edits for the browser.
            ("--write", [file]) => return rows::write(file),
            ("--list", _) => {
                rows::ALL.iter().for_each(|row| println!("{:<12} {}", row.name, row.what));
                return ExitCode::SUCCESS;
            }
            ("--only", [name, ..]) => {
                only.push(name.clone());
                rest.next();
            }
            (word, _) => {
                eprintln!("bench does not know {word}");
                return ExitCode::FAILURE;
            }
        }
    }
    if let Some(name) = only.iter().find(|name| rows::ALL.iter().all(|row| row.name != **name)) {
        eprintln!("no row is called {name}");
        return ExitCode::FAILURE;
    }
    for row in rows::ALL.iter().filter(|row| only.is_empty() || only.iter().any(|name| name == row.name)) {
        for line in (row.run)() {
            println!("{line}");
        }
    }
    ExitCode::SUCCESS
}
