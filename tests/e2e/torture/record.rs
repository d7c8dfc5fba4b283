//! What came of every run, one line each in a file of `target/torture`, written as soon as it is known; the table is
//! made of these lines and of nothing else.

use crate::wish::Wish;
use e2e::Done;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;
use xtask::house::House;

/// How a run ended.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Everything that was called saved is there.
    #[default]
    Kept,
    /// Something is not there, and the app says so.
    Told,
    /// Something is not there, or not right, and the app says nothing: the promise is broken.
    Lost,
    /// The run itself did not come off; it says nothing about the app and is run again.
    Broken,
}

impl Outcome {
    const ALL: [(Outcome, &str); 4] =
        [(Outcome::Kept, "kept"), (Outcome::Told, "told"), (Outcome::Lost, "LOST"), (Outcome::Broken, "broken")];

    fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(one, _)| *one == self).map_or("", |(_, word)| word)
    }
}

/// One run.
#[derive(Debug, Default)]
pub struct Run {
    /// How many faults there were in it.
    pub faults: usize,
    /// How many acknowledged registers were looked for after them.
    pub held: usize,
    /// How it ended.
    pub outcome: Outcome,
    /// What was seen, in one line.
    pub note: String,
}

/// The runs of one kind on one engine from one seed, in a file of their own.
pub struct Record {
    file: PathBuf,
    name: String,
}

impl Record {
    /// The record of a campaign; begun anew unless it is resumed.
    ///
    /// # Errors
    /// When its file cannot be written.
    pub fn open(kind: &str, wish: &Wish) -> Done<Record> {
        let (engine, seed) = (wish.engine.name(), wish.seed);
        let file = folder()?.join(format!("{kind}-{engine}-{seed}.{}", ending(wish.short)));
        if !wish.resume && !wish.again {
            std::fs::write(&file, "")?;
        }
        Ok(Record { file, name: format!("{kind}\t{engine}\t{seed}") })
    }

    /// The runs that are done.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn done(&self) -> Done<BTreeSet<u64>> {
        let text = if self.file.exists() { std::fs::read_to_string(&self.file)? } else { String::new() };
        let runs = text.lines().filter(|line| !line.contains("\tbroken\t"));
        Ok(runs.filter_map(|line| line.split('\t').nth(3)?.parse().ok()).collect())
    }

    /// Writes down what came of a run.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&self, number: u64, run: &Run) -> Done {
        let mut file = std::fs::OpenOptions::new().append(true).create(true).open(&self.file)?;
        let note = run.note.replace(['\n', '\t'], " ");
        let (faults, held, outcome) = (run.faults, run.held, run.outcome.word());
        writeln!(file, "{}\t{number}\t{faults}\t{held}\t{outcome}\t{note}", self.name)?;
        Ok(())
    }
}

/// Where records, and what is kept of failures, are.
///
/// # Errors
/// When the folder cannot be made.
pub fn folder() -> Done<PathBuf> {
    let folder = House::find()?.target.join("torture");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// How the files of a record end: what `cargo xtask test` runs never takes the place of a longer campaign.
fn ending(short: bool) -> &'static str {
    if short { "short" } else { "tsv" }
}

/// The table of all campaigns that are on record, or of the short forms.
///
/// # Errors
/// When a file cannot be read.
pub fn table(short: bool) -> Done<String> {
    let mut text = String::new();
    for entry in std::fs::read_dir(folder()?)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == self::ending(short)) {
            text.push_str(&std::fs::read_to_string(path)?);
        }
    }
    Ok(tabled(&text.lines().map(str::to_string).collect::<Vec<_>>()))
}

/// Kind, engine and seed of a campaign.
type Name<'a> = (&'a str, &'a str, &'a str);
/// Its faults and registers; its runs, by how they ended.
type Sums = ([usize; 2], [usize; 4]);

fn tabled(lines: &[String]) -> String {
    let mut rows: BTreeMap<Name, Sums> = BTreeMap::new();
    for line in lines {
        let [kind, engine, seed, _, faults, held, outcome, ..] = line.split('\t').collect::<Vec<_>>()[..] else {
            continue;
        };
        let (sums, ends) = rows.entry((kind, engine, seed)).or_default();
        let Some(at) = Outcome::ALL.iter().position(|(_, word)| *word == outcome) else { continue };
        ends[at] += 1;
        if Outcome::ALL[at].0 != Outcome::Broken {
            sums[0] += faults.parse::<usize>().unwrap_or(0);
            sums[1] += held.parse::<usize>().unwrap_or(0);
        }
    }
    let head = "| kind | engine | seed | runs | faults | registers held against it | kept | told | LOST | not run |\n\
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    let row = |((kind, engine, seed), (sums, ends)): (&Name, &Sums)| {
        let [kept, told, lost, broken] = ends;
        let (runs, [faults, held]) = (kept + told + lost, sums);
        format!("| {kind} | {engine} | {seed} | {runs} | {faults} | {held} | {kept} | {told} | {lost} | {broken} |\n")
    };
    format!("{head}{}", rows.iter().map(row).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_counts_runs_and_leaves_out_what_did_not_come_off() {
        let lines = [
            "kill\tchromium\t1\t0\t5\t40\tkept\t",
            "kill\tchromium\t1\t1\t5\t31\tLOST\tI.1",
            "kill\tchromium\t1\t2\t1\t9\tbroken\tx",
        ];
        let table = tabled(&lines.map(str::to_string));
        assert!(table.contains("| kill | chromium | 1 | 2 | 10 | 71 | 1 | 0 | 1 | 1 |"), "{table}");
    }
}
