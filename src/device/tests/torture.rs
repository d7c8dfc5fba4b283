//! The queue of writes against a disk that fails by chance, and pages and workers that end in the middle: whatever was told
//! as saved is there, in order, after every end.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

mod promises;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::task::{Context, Waker};

use device::journal::memory::{Disk, Memory, Trouble};
use device::journal::{Batch, Draft, Fault, Journal, Segment};
use device::runtime::{Runtime, Task};
use device::writer::{Status, Writer};
use futures_executor::{LocalPool, LocalSpawner, block_on};
use promises::lines;

const LIVES: u64 = 10_000;
const C: &str = "campaign/2026";

/// SplitMix64, so that a run can be lived again by its number.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % most
    }

    /// How the next write goes: mostly well, else refused, or carried out and denied.
    fn trouble(&mut self) -> Option<Trouble> {
        let faults = [Fault::Aborted, Fault::Closed, Fault::Blocked, Fault::Quota, Fault::Other("UnknownError".into())];
        let fault = faults[usize::try_from(self.below(5)).unwrap()].clone();
        match self.below(8) {
            0 | 1 => Some(Trouble::Before(fault)),
            2 => Some(Trouble::After(fault)),
            _ => None,
        }
    }
}

struct Loop(LocalSpawner);

impl Runtime for Loop {
    fn spawn(&self, task: Task) {
        use futures_task::LocalSpawn;
        self.0.spawn_local_obj(task.into()).unwrap();
    }

    fn pause(&self, _ms: u32) -> Task {
        Box::pin(async {})
    }

    fn patience(&self) -> Task {
        Box::pin(std::future::pending())
    }
}

/// A page from its opening to its end, and what it was told.
struct Page {
    pool: LocalPool,
    writer: Writer,
    saved: Rc<Cell<u64>>,
    /// What was handed over: the ticket, the number of its line or of its draft.
    given: Vec<(u64, Given)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Given {
    Line(u64),
    Draft(u64),
}

impl Page {
    fn open(disk: &Disk) -> Self {
        let connection = disk.connect();
        let opened = block_on(connection.open(C)).unwrap();
        let since = opened.since.into_iter().map(|stretch| stretch.segment);
        let held: Vec<Segment> = opened.covered.into_iter().chain(since).collect();
        let (pool, saved) = (LocalPool::new(), Rc::new(Cell::new(0)));
        let heard = Rc::clone(&saved);
        let told = move |status: &Status| {
            if let Status::Saved { upto } = status {
                heard.set(*upto);
            }
        };
        let writer = Writer::new(Rc::new(connection), Rc::new(Loop(pool.spawner())), C, held, told);
        Page { pool, writer, saved, given: Vec::new() }
    }

    fn score(&mut self, n: u64) {
        let ticket = self.writer.append(Batch { lines: lines(n, 1), ..Batch::default() });
        self.given.push((ticket, Given::Line(n)));
    }

    fn draft(&mut self, n: u64) {
        let ticket = self.writer.draft(Draft { key: "r".into(), text: n.to_string(), at_ms: 0 });
        self.given.push((ticket, Given::Draft(n)));
    }

    fn saved_lines(&self) -> impl Iterator<Item = u64> {
        self.given.iter().filter(|(ticket, _)| *ticket <= self.saved.get()).filter_map(|(_, given)| match given {
            Given::Line(n) => Some(*n),
            Given::Draft(_) => None,
        })
    }
}

/// Every number on the disk, in the order of writing and each once.
fn on_disk(disk: &Disk) -> Vec<u64> {
    disk.slow(0);
    let journal = disk.connect();
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for segment in block_on(journal.segments(C)).unwrap() {
        let lines = String::from_utf8(block_on(journal.read(C, &segment)).unwrap()).unwrap();
        for line in lines.lines() {
            let n: u64 = line.strip_prefix("{\"e\":{\"n\":").unwrap().split('}').next().unwrap().parse().unwrap();
            if seen.insert(n) {
                found.push(n);
            }
        }
    }
    found
}

/// A worker begins to bring in many lines, and is ended after some turns.
fn a_worker_ends(worker: &Memory, from: u64, turns: u64) {
    let batch = Batch { lines: lines(from, 60), ..Batch::default() };
    let mut work = worker.import(C, &batch);
    let mut turn = Context::from_waker(Waker::noop());
    for _ in 0..turns {
        if work.as_mut().poll(&mut turn).is_ready() {
            break;
        }
    }
}

/// One life of a device: some pages, one after the other. Gives how many lines were told as saved.
fn life(run: u64) -> usize {
    let mut chance = Chance(run);
    let disk = Disk::default();
    let (mut promised, mut next, mut draft) = (Vec::new(), 1, 0);
    for _ in 0..=chance.below(4) {
        disk.slow(0);
        let mut page = Page::open(&disk);
        for _ in 0..chance.below(40) {
            disk.slow(u32::try_from(chance.below(4)).unwrap());
            let trouble = chance.trouble();
            match chance.below(12) {
                0..=5 => {
                    page.score(next);
                    next += 1;
                }
                6 => {
                    draft += 1;
                    page.draft(draft);
                }
                7 => drop(page.writer.snapshot(b"fold".to_vec())),
                8 => page.writer.retry(),
                9 => a_worker_ends(&disk.connect(), 1_000_000 + next * 100, chance.below(6)),
                _ => disk.trouble([trouble]),
            }
            for _ in 0..chance.below(4) {
                page.pool.try_run_one();
            }
        }
        // The page ends here, with whatever was on its way.
        promised.extend(page.saved_lines());
        let told = page.given.iter().filter(|(ticket, _)| *ticket <= page.saved.get());
        let texts = told.filter_map(|(_, given)| if let Given::Draft(n) = given { Some(*n) } else { None });
        let text = texts.max();
        drop(page);
        holds(run, &disk, &promised, text);
    }
    promised.len()
}

/// Everything that was promised is on the disk, in the order in which it was handed over; what a worker brought is there
/// wholly or not at all.
fn holds(run: u64, disk: &Disk, promised: &[u64], text: Option<u64>) {
    let found = on_disk(disk);
    let (brought, mine): (Vec<u64>, Vec<u64>) = found.into_iter().partition(|n| *n >= 1_000_000);
    let lost: Vec<&u64> = promised.iter().filter(|n| !mine.contains(n)).collect();
    assert!(lost.is_empty(), "run {run}: lost {lost:?} of {promised:?}");
    assert_eq!(brought.len() % 60, 0, "run {run}: half a bundle");
    let stored = block_on(disk.connect().drafts(C)).unwrap();
    let stored = stored.first().map(|draft| draft.text.parse::<u64>().unwrap());
    assert!(stored >= text, "run {run}: the text {text:?} was told as saved, and {stored:?} is there");
}

#[test]
fn what_was_told_as_saved_is_there_after_every_end() {
    let saved: usize = (0..LIVES).map(life).sum();
    assert!(saved as u64 > LIVES, "{saved} lines in {LIVES} lives put nothing to the test");
    println!("{LIVES} lives, {saved} lines told as saved");
}

#[test]
fn a_device_that_calms_down_saves_everything_that_the_page_still_holds() {
    for run in 0..500 {
        let (mut chance, disk) = (Chance(run), Disk::default());
        let mut page = Page::open(&disk);
        disk.trouble((0..chance.below(12)).map(|_| chance.trouble()).collect::<Vec<_>>());
        for n in 1..=20 {
            page.score(n);
            page.pool.try_run_one();
        }
        for _ in 0..12 {
            page.pool.run_until_stalled();
            page.writer.retry();
        }
        assert_eq!(page.writer.status(), Status::Saved { upto: 20 }, "run {run}");
        assert_eq!(on_disk(&disk), (1..=20).collect::<Vec<_>>(), "run {run}");
    }
}
