//! The words of `cargo xtask torture`: which kind, how often, from which seed, on which engine.

use crate::kinds::{Kind, SHORT};
use e2e::{Done, Engine, Fault};

const HELP: &str = "cargo xtask torture [KIND] [--runs N] [--run N] [--seed S] [--engine chromium|firefox|webkit] [--resume] [--table] [--short]";

/// What was asked for.
pub struct Wish {
    /// The kinds; all of the engine where none was named.
    pub kinds: Vec<Kind>,
    /// The runs of each kind.
    pub runs: std::ops::Range<u64>,
    /// The seed of every moment.
    pub seed: u64,
    /// The engine.
    pub engine: Engine,
    /// Goes on where an earlier campaign stopped.
    pub resume: bool,
    /// Runs nothing and only shows what was found so far.
    pub table: bool,
    /// One run is lived again, off the record.
    pub again: bool,
    /// The short form of every kind, as `cargo xtask test` runs it.
    pub short: bool,
}

impl Wish {
    /// A name for the folder of these runs, so that campaigns of different kinds can go side by side.
    pub fn place(&self) -> &'static str {
        match self.kinds.as_slice() {
            _ if self.short => "short",
            [kind] => kind.name(),
            _ => "all",
        }
    }

    /// Reads the words.
    ///
    /// # Errors
    /// When a word is unknown.
    pub fn read(words: &[String]) -> Done<Wish> {
        let mut wish = Wish {
            kinds: Vec::new(),
            runs: 0..10,
            seed: 1,
            engine: Engine::Chromium,
            resume: false,
            table: false,
            short: false,
            again: false,
        };
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            let mut number = || {
                let number = rest.next().and_then(|text| text.parse::<u64>().ok());
                number.ok_or_else(|| Fault::new(format!("{word} needs a number\n{HELP}")))
            };
            match word.as_str() {
                "--runs" => wish.runs = 0..number()?,
                "--run" => {
                    let run = number()?;
                    wish.again = true;
                    wish.runs = run..run.saturating_add(1);
                }
                "--seed" => wish.seed = number()?,
                "--engine" => wish.engine = engine(rest.next())?,
                "--resume" => wish.resume = true,
                "--table" => wish.table = true,
                "--short" => (wish.short, wish.seed) = (true, SHORT),
                name => {
                    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
                    wish.kinds.push(kind.ok_or_else(|| Fault::new(format!("no kind is called {name}\n{}", help())))?);
                }
            }
        }
        if wish.kinds.is_empty() {
            wish.kinds = Kind::of(wish.engine);
        }
        Ok(wish)
    }
}

fn engine(name: Option<&String>) -> Done<Engine> {
    let all = [Engine::Chromium, Engine::Firefox, Engine::WebKit];
    let found = all.into_iter().find(|engine| name.is_some_and(|name| name == engine.name()));
    found.ok_or_else(|| Fault::new(format!("no such engine\n{HELP}")))
}

fn help() -> String {
    let kinds: Vec<String> = Kind::ALL.iter().map(|kind| format!("  {:<8} {}", kind.name(), kind.promise())).collect();
    format!("{HELP}\n{}", kinds.join("\n"))
}
