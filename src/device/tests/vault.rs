//! The promises of the second store: what was acknowledged is there, whatever breaks, and each store gets back from the
//! other what it lost.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use device::journal::memory::{Disk, Memory, Trouble};
use device::journal::meta::{self, MetaKey};
use device::journal::{Batch, Fault, Journal, Meta};
use device::vault::{Book, Drawer, FILES, RESERVE_BYTES, Second, Twofold, United, unite};
use futures_executor::block_on;

const CAMPAIGN: &str = "campaign/one";
const SAYS: MetaKey<String> = MetaKey::new("says");

fn book(drawer: &Drawer, mark: &str) -> Book<Drawer> {
    Book::new(drawer.clone(), mark)
}

fn lines_of(drawer: &Drawer) -> BTreeSet<String> {
    let held = block_on(book(drawer, "reader").held(CAMPAIGN)).unwrap();
    String::from_utf8(held.found.lines).unwrap().lines().map(str::to_owned).collect()
}

fn notes_of(drawer: &Drawer) -> Meta {
    block_on(book(drawer, "reader").held(CAMPAIGN)).unwrap().found.notes
}

fn journal_lines(journal: &dyn Journal) -> BTreeSet<String> {
    let stretches = block_on(journal.news(CAMPAIGN, &[])).unwrap();
    let all: Vec<u8> = stretches.into_iter().flat_map(|stretch| stretch.lines).collect();
    String::from_utf8(all).unwrap().lines().map(str::to_owned).collect()
}

fn line(n: u64) -> String {
    format!("{{\"e\":{{\"n\":{n}}},\"i\":\"{n:016x}\"}}")
}

fn batch(numbers: impl IntoIterator<Item = u64>) -> Batch {
    let lines: String = numbers.into_iter().map(|n| line(n) + "\n").collect();
    Batch { lines: lines.into_bytes(), ..Batch::default() }
}

fn lines(numbers: impl IntoIterator<Item = u64>) -> BTreeSet<String> {
    numbers.into_iter().map(line).collect()
}

/// A journal and a second store beside it, as a page has them.
fn twofold(disk: &Disk, drawer: &Drawer) -> Twofold {
    Twofold::new(Rc::new(disk.connect()), Rc::new(book(drawer, "page")), || {})
}

#[test]
fn what_is_written_is_in_both() {
    let (disk, drawer) = (Disk::default(), Drawer::default());
    let both = twofold(&disk, &drawer);
    block_on(both.append(CAMPAIGN, &batch([1, 2]))).unwrap();
    let note = Batch { meta: vec![SAYS.set(&"here".to_owned()).unwrap()], ..batch([3]) };
    block_on(both.import(CAMPAIGN, &note)).unwrap();
    assert_eq!(journal_lines(&disk.connect()), lines(1..=3));
    assert_eq!(lines_of(&drawer), lines(1..=3));
    assert_eq!(notes_of(&drawer).get(&SAYS).as_deref(), Some("here"));
}

#[test]
fn a_second_store_that_refuses_does_not_stop_the_first() {
    let (disk, drawer) = (Disk::default(), Drawer::default());
    let both = twofold(&disk, &drawer);
    drawer.refuse(1);
    block_on(both.append(CAMPAIGN, &batch([1]))).unwrap();
    block_on(both.append(CAMPAIGN, &batch([2]))).unwrap();
    assert_eq!((journal_lines(&disk.connect()), lines_of(&drawer)), (lines(1..=2), lines([2])));
    let united = block_on(unite(&disk.connect(), &book(&drawer, "next"), CAMPAIGN)).unwrap();
    assert_eq!((united.regained, united.copied), (0, 1));
    assert_eq!(lines_of(&drawer), lines(1..=2));
}

#[test]
fn what_the_journal_refused_and_the_second_store_took_comes_back_at_the_next_start() {
    let (disk, drawer) = (Disk::default(), Drawer::default());
    let both = twofold(&disk, &drawer);
    disk.trouble([Some(Trouble::Before(Fault::Aborted))]);
    assert_eq!(block_on(both.append(CAMPAIGN, &batch([1]))), Err(Fault::Aborted));
    let united = block_on(unite(&disk.connect(), &book(&drawer, "next"), CAMPAIGN)).unwrap();
    assert_eq!(united.regained, 1);
    assert_eq!(journal_lines(&disk.connect()), lines([1]));
}

#[test]
fn a_journal_that_came_back_empty_gets_its_lines_and_notes_again() {
    let (disk, drawer) = (Disk::default(), Drawer::default());
    let note = Batch { meta: vec![meta::INCARNATION.set(&"abc".to_owned()).unwrap()], ..batch(1..=600) };
    block_on(twofold(&disk, &drawer).import(CAMPAIGN, &note)).unwrap();
    let empty = Memory::new();
    let united = block_on(unite(&empty, &book(&drawer, "next"), CAMPAIGN)).unwrap();
    assert_eq!((united.regained, united.notes, united.copied), (600, true, 0));
    assert_eq!(journal_lines(&empty), lines(1..=600));
    assert_eq!(block_on(empty.meta(CAMPAIGN)).unwrap().get(&meta::INCARNATION).as_deref(), Some("abc"));
    let again = block_on(unite(&empty, &book(&drawer, "later"), CAMPAIGN)).unwrap();
    assert_eq!(United { files: 0, bytes: 0, ..again }, United::default(), "nothing is left to do");
}

#[test]
fn notes_of_the_journal_count_as_long_as_it_has_any() {
    let (disk, drawer) = (Disk::default(), Drawer::default());
    let both = twofold(&disk, &drawer);
    let says = |word: &str| Batch { meta: vec![SAYS.set(&word.to_owned()).unwrap()], ..Batch::default() };
    block_on(both.append(CAMPAIGN, &says("old"))).unwrap();
    drawer.refuse(1);
    block_on(both.append(CAMPAIGN, &says("new"))).unwrap();
    block_on(unite(&disk.connect(), &book(&drawer, "next"), CAMPAIGN)).unwrap();
    assert_eq!(notes_of(&drawer).get(&SAYS).as_deref(), Some("new"));
    block_on(both.append(CAMPAIGN, &Batch { meta: vec![SAYS.clear()], ..says("new") })).unwrap();
    assert_eq!(notes_of(&drawer).get(&SAYS), block_on(disk.connect().meta(CAMPAIGN)).unwrap().get(&SAYS));
}

#[test]
fn a_power_cut_in_the_middle_of_a_write_costs_that_write_alone() {
    let last = device::vault::frames(&batch([6]).lines, &[]).len();
    for torn in 1..=last {
        let drawer = Drawer::default();
        let writer = book(&drawer, "page");
        block_on(writer.add(CAMPAIGN, &batch(1..=5).lines, &[])).unwrap();
        block_on(writer.add(CAMPAIGN, &batch([6]).lines, &[])).unwrap();
        drawer.lose_power(torn);
        std::mem::forget(writer);
        let held = block_on(book(&drawer, "next").held(CAMPAIGN)).unwrap();
        assert_eq!(held.found.damaged, 0);
        assert!(lines_of(&drawer).is_superset(&lines(1..=5)), "{torn} bytes");
        block_on(book(&drawer, "next").add(CAMPAIGN, &batch([7]).lines, &[])).unwrap();
        assert!(lines_of(&drawer).contains(&line(7)));
    }
}

#[test]
fn a_flipped_byte_or_a_lost_file_is_made_good_from_the_journal() {
    let count = |drawer: &Drawer| drawer.all().len();
    for lost in [false, true] {
        let (disk, drawer) = (Disk::default(), Drawer::default());
        block_on(twofold(&disk, &drawer).append(CAMPAIGN, &batch(1..=5))).unwrap();
        block_on(twofold(&disk, &drawer).append(CAMPAIGN, &batch(6..=9))).unwrap();
        assert_eq!(count(&drawer), 2);
        let file = drawer.all().remove(0);
        if lost {
            drawer.lose(&file)
        } else {
            drawer.damage(&file, 40)
        }
        let united = block_on(unite(&disk.connect(), &book(&drawer, "next"), CAMPAIGN)).unwrap();
        assert_eq!((united.damaged, united.copied), (u32::from(!lost), 5));
        assert_eq!(lines_of(&drawer), lines(1..=9));
    }
}

#[test]
fn many_files_become_one_and_nothing_is_lost() {
    let drawer = Drawer::default();
    for n in 1..=20 {
        let writer = book(&drawer, &format!("start{n}"));
        let note = SAYS.set(&n.to_string()).unwrap();
        block_on(writer.add(CAMPAIGN, &batch([n, 100]).lines, &[note])).unwrap();
    }
    assert_eq!(drawer.all().len(), 20);
    block_on(book(&drawer, "tidy").tidy(CAMPAIGN)).unwrap();
    assert_eq!(drawer.all().len(), 1);
    assert_eq!(lines_of(&drawer), lines((1..=20).chain([100])));
    assert_eq!(notes_of(&drawer).get(&SAYS).as_deref(), Some("20"));
}

#[test]
fn what_is_not_understood_is_not_tidied_away() {
    let drawer = Drawer::default();
    for n in 1..=20 {
        let note = SAYS.set(&n.to_string()).unwrap();
        block_on(book(&drawer, &format!("start{n:02}")).add(CAMPAIGN, &batch([n]).lines, &[note])).unwrap();
    }
    // Of two files, one in the middle and the last, a byte of the line is another.
    let damaged = [drawer.all()[9].clone(), drawer.all()[19].clone()];
    damaged.iter().for_each(|file| drawer.damage(file, 20));
    let (held, notes) = (lines_of(&drawer), notes_of(&drawer));
    block_on(book(&drawer, "tidy").tidy(CAMPAIGN)).unwrap();
    assert_eq!((lines_of(&drawer), notes_of(&drawer)), (held, notes));
    assert_eq!(drawer.all().len(), 3);
    assert!(damaged.iter().all(|file| drawer.all().contains(file)), "they are left for whoever can read them");
}

#[test]
fn tidying_that_breaks_off_anywhere_loses_nothing() {
    let fill = |drawer: &Drawer| {
        for n in 1..=(FILES as u64 + 2) {
            block_on(book(drawer, &format!("start{n}")).add(CAMPAIGN, &batch([n]).lines, &[])).unwrap();
        }
    };
    let all = lines(1..=(FILES as u64 + 2));
    // The new file cannot be written, or not whole.
    let drawer = Drawer::default();
    fill(&drawer);
    drawer.refuse(1);
    assert!(block_on(book(&drawer, "tidy").tidy(CAMPAIGN)).is_err());
    assert_eq!(lines_of(&drawer), all);
    drawer.room(Some(10));
    assert_eq!(block_on(book(&drawer, "tidy").tidy(CAMPAIGN)), Err(Fault::Quota));
    assert_eq!(lines_of(&drawer), all);
    // Somebody still writes one of the old ones.
    drawer.room(None);
    let busy = book(&drawer, "busy");
    block_on(busy.add(CAMPAIGN, &batch([50]).lines, &[])).unwrap();
    block_on(book(&drawer, "tidy").tidy(CAMPAIGN)).unwrap();
    block_on(busy.add(CAMPAIGN, &batch([51]).lines, &[])).unwrap();
    let with_those: BTreeSet<String> = all.into_iter().chain(lines(50..=51)).collect();
    assert_eq!(lines_of(&drawer), with_those);
}

#[test]
fn a_full_disk_takes_the_last_scores_into_the_reserve() {
    let (disk, drawer) = (Disk::default(), Drawer::default());
    let second = Rc::new(book(&drawer, "page"));
    block_on(second.keep_reserve()).unwrap();
    block_on(second.keep_reserve()).unwrap();
    assert_eq!(drawer.all().len(), 1);
    let told = Rc::new(Cell::new(0));
    let full = Rc::clone(&told);
    let both =
        Twofold::new(Rc::new(disk.connect()), Rc::clone(&second) as Rc<dyn Second>, move || full.set(full.get() + 1));
    disk.trouble([Some(Trouble::Before(Fault::Quota))]);
    block_on(both.append(CAMPAIGN, &batch([1]))).unwrap();
    assert!(!drawer.all().iter().any(|(folder, _)| folder == "reserve"), "given back");
    disk.trouble([Some(Trouble::Before(Fault::Quota))]);
    assert_eq!(block_on(both.append(CAMPAIGN, &batch([2]))), Err(Fault::Quota), "there is no more");
    assert_eq!(told.get(), 1, "and whoever looks at the screen can be told");
}

#[test]
fn a_second_store_that_finds_no_room_takes_the_reserve_too_and_is_told_of() {
    let (disk, drawer) = (Disk::default(), Drawer::default());
    let second = Rc::new(book(&drawer, "page"));
    block_on(second.keep_reserve()).unwrap();
    let told = Rc::new(Cell::new(0));
    let full = Rc::clone(&told);
    let both =
        Twofold::new(Rc::new(disk.connect()), Rc::clone(&second) as Rc<dyn Second>, move || full.set(full.get() + 1));
    drawer.room(Some(RESERVE_BYTES + 20));
    block_on(both.append(CAMPAIGN, &batch([1]))).unwrap();
    assert_eq!((lines_of(&drawer), told.get()), (lines([1]), 1));
    drawer.room(Some(0));
    block_on(both.append(CAMPAIGN, &batch([2]))).unwrap();
    assert_eq!((journal_lines(&disk.connect()), lines_of(&drawer), told.get()), (lines(1..=2), lines([1]), 2));
}

#[test]
fn what_was_wiped_on_purpose_does_not_come_back() {
    let (disk, drawer) = (Disk::default(), Drawer::default());
    let both = twofold(&disk, &drawer);
    block_on(both.append(CAMPAIGN, &batch(1..=3))).unwrap();
    block_on(both.append("campaign/two", &batch([9]))).unwrap();
    block_on(both.wipe(CAMPAIGN)).unwrap();
    let united = block_on(unite(&disk.connect(), &book(&drawer, "next"), CAMPAIGN)).unwrap();
    assert_eq!((united.regained, journal_lines(&disk.connect())), (0, BTreeSet::new()));
    let other = block_on(book(&drawer, "next").held("campaign/two")).unwrap();
    assert_eq!(other.found.lines, batch([9]).lines);
}
