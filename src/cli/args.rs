//! The command line, taken apart. Reads no file and prints nothing.

use crate::simulate::Wish;
use crate::words::Lang;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The help text.
    Help(Topic),
    /// The version.
    Version,
    /// Checks files.
    Verify(Vec<PathBuf>),
    /// Merges files into one.
    Merge {
        /// The files.
        files: Vec<PathBuf>,
        /// Where the result goes.
        to: PathBuf,
    },
    /// Says what is in a file.
    Show {
        /// The file.
        file: PathBuf,
        /// Whether as JSON.
        json: bool,
    },
    /// Compares two files.
    Diff(PathBuf, PathBuf),
    /// Plays a survey and writes its bundles.
    Simulate(Wish),
}

/// What help is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The program.
    All,
    /// `verify`.
    Verify,
    /// `merge`.
    Merge,
    /// `show`.
    Show,
    /// `diff`.
    Diff,
    /// `simulate`.
    Simulate,
}

impl Topic {
    /// The topic of a command's name; the program where it is none.
    fn of(name: Option<&str>) -> Topic {
        match name {
            Some("verify") => Topic::Verify,
            Some("merge") => Topic::Merge,
            Some("show") => Topic::Show,
            Some("diff") => Topic::Diff,
            Some("simulate") => Topic::Simulate,
            _ => Topic::All,
        }
    }
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsageFault {
    /// No command was given.
    NoCommand,
    /// A command that does not exist.
    UnknownCommand(String),
    /// An option that the command does not have.
    UnknownOption(String),
    /// An option without its value, or with one that is no such value.
    BadValue(String),
    /// A command without its files.
    NoFiles,
    /// A command with another number of files than it takes.
    FileCount(usize),
    /// An option that must be given.
    Missing(&'static str),
}

/// A command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The language, Vietnamese unless asked otherwise.
    pub lang: Lang,
    /// The command, or what is wrong.
    pub command: Result<Command, UsageFault>,
}

/// Takes a command line apart; the first argument is the program's name.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Parsed {
    let mut lang = Lang::Vi;
    let command = read(Parser::from_iter(args), &mut lang);
    Parsed { lang, command }
}

#[derive(Default)]
struct Given {
    name: Option<String>,
    files: Vec<PathBuf>,
    out: Option<PathBuf>,
    json: bool,
    help: bool,
    version: bool,
    numbers: [Option<u64>; 4],
}

const NUMBERS: [&str; 4] = ["seed", "tablets", "models", "assessors"];

/// The largest survey that is played: tablets, models and assessors multiplied.
const MOST_PLAYED: u64 = 10_000_000;

fn read(mut parser: Parser, lang: &mut Lang) -> Result<Command, UsageFault> {
    let mut given = Given::default();
    let mut wrong = None;
    // The language may stand at the end, and the complaint should be in it: read on after a fault.
    loop {
        match step(&mut parser, &mut given, lang) {
            Ok(true) => {}
            Ok(false) => break,
            Err(fault) => wrong = wrong.or(Some(fault)),
        }
    }
    if given.help {
        return Ok(Command::Help(Topic::of(given.name.as_deref())));
    }
    wrong.map_or(Ok(()), Err)?;
    if given.version {
        return Ok(Command::Version);
    }
    command(given)
}

fn step(parser: &mut Parser, given: &mut Given, lang: &mut Lang) -> Result<bool, UsageFault> {
    let Some(arg) = parser.next().map_err(|error| UsageFault::BadValue(error.to_string()))? else { return Ok(false) };
    match arg {
        Arg::Short('h') | Arg::Long("help") => given.help = true,
        Arg::Short('V') | Arg::Long("version") => given.version = true,
        Arg::Long("json") => given.json = true,
        Arg::Long("lang") => {
            let value = text(parser, "--lang")?;
            *lang = Lang::of(&value).ok_or_else(|| UsageFault::BadValue(format!("--lang {value}")))?;
        }
        Arg::Short('o') | Arg::Long("out") => {
            given.out = Some(parser.value().map_err(|_| UsageFault::BadValue("--out".to_owned()))?.into());
        }
        Arg::Long(name) => {
            let Some(place) = NUMBERS.iter().position(|known| *known == name) else {
                return Err(UsageFault::UnknownOption(format!("--{name}")));
            };
            let option = format!("--{name}");
            let value = text(parser, &option)?;
            let number = value.parse().map_err(|_| UsageFault::BadValue(format!("{option} {value}")))?;
            given.numbers[place] = Some(number);
        }
        Arg::Short(letter) => return Err(UsageFault::UnknownOption(format!("-{letter}"))),
        Arg::Value(value) if given.name.is_none() => given.name = Some(value.to_string_lossy().into_owned()),
        Arg::Value(value) => given.files.push(value.into()),
    }
    Ok(true)
}

fn text(parser: &mut Parser, option: &str) -> Result<String, UsageFault> {
    let value = parser.value().and_then(ValueExt::string);
    value.map_err(|_| UsageFault::BadValue(option.to_owned()))
}

fn command(given: Given) -> Result<Command, UsageFault> {
    let Given { name, mut files, out, json, numbers, .. } = given;
    let Some(name) = name else { return Err(UsageFault::NoCommand) };
    let numbered = numbers.iter().position(Option::is_some);
    let (asks_json, has_out) = (json, out.is_some());
    match name.as_str() {
        "help" => Ok(Command::Help(Topic::of(files.first().and_then(|name| name.to_str())))),
        "verify" | "merge" if files.is_empty() => Err(UsageFault::NoFiles),
        "verify" => Ok(Command::Verify(files)),
        "merge" => Ok(Command::Merge { files, to: out.ok_or(UsageFault::Missing("--out"))? }),
        "show" if files.len() == 1 => Ok(Command::Show { file: files.remove(0), json }),
        "show" => Err(UsageFault::FileCount(1)),
        "diff" if files.len() == 2 => Ok(Command::Diff(files.remove(0), files.remove(0))),
        "diff" => Err(UsageFault::FileCount(2)),
        "simulate" if !files.is_empty() => Err(UsageFault::FileCount(0)),
        "simulate" => {
            let number = |place: usize, least: u64, most: u64, otherwise: u64| {
                let number = numbers[place].unwrap_or(otherwise);
                let fault = || UsageFault::BadValue(format!("--{} {number} ({least}–{most})", NUMBERS[place]));
                if (least..=most).contains(&number) { Ok(number) } else { Err(fault()) }
            };
            let wish = Wish {
                seed: number(0, 0, u64::MAX, 1)?,
                tablets: number(1, 1, 200, 3)?,
                models: number(2, 1, 12_000, 20)?,
                assessors: number(3, 1, 200, 4)?,
                out: out.ok_or(UsageFault::Missing("--out"))?,
            };
            let all = wish.tablets * wish.models * wish.assessors;
            if all > MOST_PLAYED {
                let what = format!("--tablets × --models × --assessors = {all} (1–{MOST_PLAYED})");
                return Err(UsageFault::BadValue(what));
            }
            Ok(Command::Simulate(wish))
        }
        _ => Err(UsageFault::UnknownCommand(name)),
    }
    .and_then(|command| match (numbered, &command) {
        (Some(place), other) if !matches!(other, Command::Simulate(_) | Command::Help(_)) => {
            Err(UsageFault::UnknownOption(format!("--{}", NUMBERS[place])))
        }
        (_, other) if asks_json && !matches!(other, Command::Show { .. } | Command::Help(_)) => {
            Err(UsageFault::UnknownOption("--json".to_owned()))
        }
        (_, Command::Verify(_) | Command::Show { .. } | Command::Diff(..)) if has_out => {
            Err(UsageFault::UnknownOption("--out".to_owned()))
        }
        _ => Ok(command),
    })
}
