//! `cargo xtask`: sets up what is missing, then does it. Reads the words of the command line; the work is in the library.

use std::process::ExitCode;
use xtask::fault::{Done, Fault};
use xtask::house::House;
use xtask::serve::Wish;
use xtask::{bench, checks, fuzz, serve, site, torture};

const HELP: &str = "cargo xtask COMMAND

  serve [--dev] [--port N] [--base /x/]   build the app and serve it (--dev: light build, again on every change)
  test [--only NAME]... [--list]          everything that must hold before a change is taken
  bench [--only NAME]... [--list]         figures beside their peers, as a Markdown table
  torture [KIND]... [--runs N] [--run N] [--seed S] [--engine E] [--resume] [--table]
                                          faults at moments of chance; what was called saved must be there
  fuzz [TARGET] [--inputs N]              bytes that break what must hold of any bytes, looked for (10,000,000 each)
  screens [FOLDER]                        pictures of every page in every size (target/screens)
  finish                                  trunk's post_build step: style, wings, size, list of files (not for hands)
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.first().map(String::as_str) {
        Some("serve") => served(&words[1..]),
        Some("test") => chosen(&words[1..], checks::list, checks::run),
        Some("bench") => chosen(&words[1..], bench::list, bench::run),
        Some("torture") => House::find().and_then(|house| torture::torture(&house, &words[1..])),
        Some("fuzz") => fuzzed(&words[1..]),
        Some("screens") => pictured(&words[1..]),
        Some("finish") => finished(),
        Some("help" | "--help" | "-h") | None => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => Err(Fault::new(format!("no such command: {other}\n\n{HELP}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// `cargo xtask serve`.
fn served(words: &[String]) -> Done {
    let mut wish = Wish { dev: false, port: None, base: "/".to_string() };
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--dev" => wish.dev = true,
            "--port" => {
                let port = rest.next().and_then(|text| text.parse().ok());
                wish.port = Some(port.ok_or_else(|| Fault::new("--port needs a number from 1 to 65535"))?);
            }
            "--base" => {
                let path = rest.next().ok_or_else(|| Fault::new("--base needs a path such as /x/"))?.trim_matches('/');
                wish.base = if path.is_empty() { "/".to_string() } else { format!("/{path}/") };
            }
            other => return Err(Fault::new(format!("serve does not know {other}\n\n{HELP}"))),
        }
    }
    serve::serve(&House::find()?, &wish)
}

/// `cargo xtask test` and `cargo xtask bench`: some of a list by name, or all of it.
fn chosen(words: &[String], list: fn(), run: fn(&House, &[String]) -> Done) -> Done {
    let mut only = Vec::new();
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--list" => {
                list();
                return Ok(());
            }
            "--only" => only.push(rest.next().ok_or_else(|| Fault::new("--only needs a name; see --list"))?.clone()),
            other => return Err(Fault::new(format!("there is no {other} here\n\n{HELP}"))),
        }
    }
    run(&House::find()?, &only)
}

/// `cargo xtask fuzz`: one target or all, with so many inputs each.
fn fuzzed(words: &[String]) -> Done {
    let (mut only, mut inputs) = (None, None);
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--inputs" => {
                let number = rest.next().and_then(|text| text.replace('_', "").parse().ok());
                inputs = Some(number.ok_or_else(|| Fault::new("--inputs needs a number"))?);
            }
            target if only.is_none() && !target.starts_with('-') => only = Some(target),
            other => return Err(Fault::new(format!("fuzz does not know {other}\n\n{HELP}"))),
        }
    }
    fuzz::run(&House::find()?, only, inputs)
}

/// `cargo xtask screens`.
fn pictured(words: &[String]) -> Done {
    let house = House::find()?;
    let out = words.first().map_or_else(|| house.target.join("screens"), std::path::PathBuf::from);
    bench::screens(&house, &out)?;
    println!("the pictures are in {}", out.display());
    Ok(())
}

/// `cargo xtask finish`, called by trunk with the folder it has filled.
fn finished() -> Done {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or_else(|| Fault::new("finish is trunk's post_build step; use `cargo xtask serve` or `trunk build`"))?;
    let profile = std::env::var(site::PROFILE_VARIABLE).or_else(|_| std::env::var("TRUNK_PROFILE"));
    site::finish(&House::find()?, folder.as_ref(), profile.as_deref().unwrap_or("debug"))
}
